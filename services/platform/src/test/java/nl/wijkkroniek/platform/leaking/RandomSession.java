package nl.wijkkroniek.platform.leaking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.value.Visibility;

/** A team that looks back in a session, with or without a circle, and shows itself on an alumni day: as a chronicle, and what of it may go to whom. */
final class RandomSession {

  private static final int MOST_SAID = 6;
  private static final int CHANCES = 10;

  private final int number;
  private final List<Asker> people;
  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final Set<Asker> inSession = new HashSet<>();
  private final Set<Asker> inCircle = new HashSet<>();
  private final Set<Asker> inTeam = new HashSet<>();
  private final Set<Asker> consenting = new HashSet<>();
  private final Asker passerBy;
  private final boolean hasCircle;
  private int events;
  private int markers;

  RandomSession(int number, List<Asker> crowd, long seed) {
    this.number = number;
    this.people = crowd.stream().filter(asker -> asker.role() != null).toList();
    this.random = new Random(seed);
    this.passerBy = Asker.passerBy(number, chance(1));
    this.hasCircle = chance(7);
    gather();
    int said = 2 + random.nextInt(MOST_SAID - 1);
    for (int one = 0; one < said; one++) {
      told.add(afterwards(say()));
    }
    told.stream().map(Told::author).distinct().forEach(this::consents);
    if (chance(3)) {
      told.add(remark());
    }
    if (chance(4)) {
      told.add(contested());
    }
  }

  List<String> lines() {
    return lines;
  }

  List<Told> told() {
    return told;
  }

  /** Who is to be forgotten once all this is told; null for nobody. */
  Asker forgotten() {
    return passerBy.isForgotten() ? passerBy : null;
  }

  /** Every subject it is about, as in an address. */
  List<String> subjects() {
    return Stream.of("teams/t", "sessions/s", "circles/c", "alumnidays/d", "roles/r").map(one -> one + number).toList();
  }

  private void gather() {
    line("TeamFounded", "team/t" + number, "{\"name\":\"Team %d\"}".formatted(number));
    line("LearningCircleFormed", "circle/c" + number, "{\"name\":\"Kring %d\"}".formatted(number));
    line("ReflectionSessionOpened", "session/s" + number, "{\"title\":\"Terugblik %d\",\"about\":[\"team/t%d\"]%s}".formatted(number, number,
        hasCircle ? ",\"circle\":\"circle/c%d\"".formatted(number) : ""));
    line("RoleDescribed", "role/r" + number, "{\"name\":\"Rol %d\",\"team\":\"team/t%d\"}".formatted(number, number));
    line("AlumniDayAnnounced", "alumniday/d" + number, "{\"title\":\"Dag %d\"}".formatted(number));
    for (Asker person : people) {
      joins(person, "session/s" + number, inSession);
      joins(person, "circle/c" + number, inCircle);
      joins(person, "team/t" + number, inTeam);
    }
    if (!hasCircle) {
      inCircle.clear();
    }
  }

  private void joins(Asker person, String what, Set<Asker> members) {
    if (!chance(4)) {
      return;
    }
    line("ParticipantJoined", person.participant().toString(), "{\"what\":\"%s\"}".formatted(what));
    members.add(person);
    if (chance(3)) {
      line("ParticipantLeft", person.participant().toString(), "{\"what\":\"%s\"}".formatted(what));
      members.remove(person);
    }
  }

  private void consents(Asker author) {
    String data = "{\"purpose\":\"research\",\"within\":\"session/s%d\"}".formatted(number);
    if (chance(6)) {
      line("ConsentGiven", author.participant().toString(), data);
      consenting.add(author);
      if (chance(3)) {
        line("ConsentWithdrawn", author.participant().toString(), data);
        consenting.remove(author);
      }
    }
  }

  private Told say() {
    Asker author = chance(2) ? passerBy : people.get(random.nextInt(people.size()));
    Visibility visibility = visibility();
    String marker = marker();
    String id = line("ContributionMade", "session/s" + number, contribution(marker, visibility, author));
    return new Told(id, List.of(marker), author, List.of(visibility), false, Told.Kind.CONTRIBUTION, inSession, inCircle, consenting);
  }

  private Told afterwards(Told said) {
    Told now = said;
    if (chance(2)) {
      Visibility narrower = visibility();
      if (narrower.compareTo(now.chosen().getFirst()) < 0) {
        line("ContributionVisibilityNarrowed", "session/s" + number,
            "{\"contribution\":\"%s\",\"visibility\":\"%s\"}".formatted(now.id(), narrower.code()));
        now = now.also(narrower);
      }
    }
    if (chance(2)) {
      String better = marker();
      String corrected = contribution(better, now.chosen().getFirst(), now.author()).substring(1);
      line("EventCorrected", "session/s" + number, "{\"event\":\"%s\",\"reason\":\"Beter gezegd\",\"occurredOn\":\"2013\",".formatted(now.id())
          + "\"data\":{\"type\":\"ContributionMade\"," + corrected + "}");
      now = now.also(better);
      if (chance(5)) {
        line("EventRetracted", "session/s" + number, "{\"event\":\"%s\",\"reason\":\"%s\"}".formatted(lastLine(), marker() + "woorden"));
        now = retractedOtherwise(now.also(lastMarker()), "session/s" + number, lastButOneLine());
      }
    }
    if (chance(1)) {
      line("ContributionWithdrawn", "session/s" + number, "{\"contribution\":\"%s\",\"because\":\"%s\"}".formatted(now.id(), marker() + "woorden"));
      now = now.also(lastMarker()).takenBack();
    }
    return now;
  }

  /** What became of a role is contested, for the team or for others; and then that is corrected, or retracted. */
  private Told contested() {
    Asker author = people.get(random.nextInt(people.size()));
    List<Visibility> choices = List.of(Visibility.ONLY_ME, Visibility.CIRCLE, Visibility.EVERYONE_WITH_ACCESS, Visibility.OPEN);
    Visibility visibility = choices.get(random.nextInt(choices.size()));
    String role = "role/r" + number;
    line("RoleRedefined", role, "{\"to\":\"Anders\"}");
    String marker = marker();
    String id = line("RedefinitionContested", role, contestation(marker, chance(3) ? null : visibility, author));
    Visibility chosen = lines.getLast().contains("visibility") ? visibility : Visibility.CIRCLE;
    Told said = new Told(id, List.of(marker), author, List.of(chosen), false, Told.Kind.CONTESTATION, Set.of(), inTeam, Set.of());
    if (chance(3)) {
      String better = marker();
      line("EventCorrected", role, "{\"event\":\"%s\",\"reason\":\"Beter\",\"occurredOn\":\"2013\",\"data\":{\"type\":\"RedefinitionContested\",%s}"
          .formatted(id, contestation(better, said.chosen().getFirst(), author).substring(1)));
      said = said.also(better);
    } else if (chance(3)) {
      line("EventRetracted", role, "{\"event\":\"%s\",\"reason\":\"%s\"}".formatted(id, marker() + "woorden"));
      said = retractedOtherwise(said.also(lastMarker()), role, id);
    }
    return said;
  }

  /** That it was retracted is corrected, that correction is too, and in the end the retraction may be retracted: each with words of their own. */
  private Told retractedOtherwise(Told said, String subject, String retracted) {
    if (chance(4)) {
      return said;
    }
    String retraction = lastLine();
    line("EventCorrected", subject, correction(retraction, "\"type\":\"EventRetracted\",\"event\":\"%s\",\"reason\":\"%swoorden\"".formatted(retracted, marker())));
    Told now = said.also(lastMarker());
    if (chance(5)) {
      String correction = lastLine();
      line("EventCorrected", subject, correction(correction, "\"type\":\"EventCorrected\"," + correction(retraction,
          "\"type\":\"EventRetracted\",\"event\":\"%s\",\"reason\":\"%swoorden\"".formatted(retracted, marker())).substring(1).replaceFirst("}$", "")));
      now = now.also(lastMarker());
    }
    if (chance(5)) {
      line("EventRetracted", subject, "{\"event\":\"%s\",\"reason\":\"%swoorden\"}".formatted(chance(5) ? retraction : lastLine(), marker()));
      now = now.also(lastMarker());
    }
    return now;
  }

  private static String correction(String event, String data) {
    return "{\"event\":\"%s\",\"reason\":\"Beter\",\"occurredOn\":\"2013\",\"data\":{%s}}".formatted(event, data);
  }

  private static String contestation(String marker, Visibility visibility, Asker author) {
    return "{\"because\":\"zegt %swoorden\",%s\"author\":\"%s\"}".formatted(marker,
        visibility == null ? "" : "\"visibility\":\"%s\",".formatted(visibility.code()), author.participant());
  }

  private Told remark() {
    String marker = marker();
    Asker author = people.get(random.nextInt(people.size()));
    String id = line("RemarkMade", "alumniday/d" + number, "{\"text\":\"zegt %swoorden\",\"author\":\"%s\"}".formatted(marker, author.participant()));
    boolean released = chance(5);
    if (released) {
      line("RemarkReleased", "alumniday/d" + number, "{\"remark\":\"%s\"}".formatted(id));
    }
    return new Told(id, List.of(marker), author, released ? List.of(Visibility.OPEN) : List.of(), false, Told.Kind.REMARK, Set.of(), Set.of(), Set.of());
  }

  private static String contribution(String marker, Visibility visibility, Asker author) {
    return "{\"visibility\":\"%s\",\"text\":\"zegt %swoorden\",\"author\":\"%s\"}".formatted(visibility.code(), marker, author.participant());
  }

  private Visibility visibility() {
    return Visibility.values()[random.nextInt(Visibility.values().length)];
  }

  private String marker() {
    markers++;
    return lastMarker();
  }

  private String lastMarker() {
    return "mrk%dx%dq".formatted(number, markers);
  }

  private String lastLine() {
    return "e%dx%d".formatted(number, events - 1);
  }

  private String lastButOneLine() {
    return "e%dx%d".formatted(number, events - 2);
  }

  private boolean chance(int outOfTen) {
    return random.nextInt(CHANCES) < outOfTen;
  }

  private String line(String type, String subject, String data) {
    String id = "e%dx%d".formatted(number, events++);
    lines.add(("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:lek\",\"type\":\"nl.wijkkroniek.%s\",\"subject\":\"%s\","
        + "\"datacontenttype\":\"application/json\",\"occurredon\":\"2013\",\"data\":%s}").formatted(id, type, subject, data));
    return id;
  }
}
