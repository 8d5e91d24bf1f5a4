package nl.wijkkroniek.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.role.Rule;
import nl.wijkkroniek.access.role.Rules;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everybody said something of every visibility in one session. Then everybody, and somebody who did not say who they are, asks everything there is to ask, and
 * reads what was for them and not one word more.
 */
class NothingLeaksTest {

  private static final List<String> SUBJECTS = List.of("teams/oost", "sessions/terugblik", "sessions/later", "circles/noord");
  private static final List<Person> PEOPLE = List.of(
      new Person("author", Role.PARTICIPANT, "session/terugblik"), new Person("inSession", Role.PARTICIPANT, "session/terugblik"),
      new Person("inCircle", Role.PARTICIPANT, "circle/noord"), new Person("inOtherSession", Role.PARTICIPANT, "session/later"),
      new Person("inOtherCircle", Role.PARTICIPANT, "circle/zuid"), new Person("left", Role.PARTICIPANT, "left"),
      new Person("facilitator", Role.FACILITATOR, null), new Person("researcher", Role.RESEARCHER, null), new Person("visitor", Role.VISITOR, null),
      new Person("steward", Role.STEWARD, null));

  private static final Person CONSENTS = PEOPLE.get(2);

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static final List<Said> SAID = new ArrayList<>();
  private static final Map<Person, String> TOKENS = new HashMap<>();
  private static String study;

  private record Person(String name, Role role, String in) {

    SubjectId id() {
      return SubjectId.someParticipant(new Random(name.hashCode()));
    }

    boolean isIn(String gathering) {
      return gathering.equals(in);
    }
  }

  /** Words that stand nowhere else, whose they are, and to whom they may go; to nobody where that is null. */
  private record Said(String marker, Person author, Visibility now) {

    boolean isFor(Person reader) {
      if (now == null) {
        return false;
      }
      if (reader == null) {
        return now == Visibility.OPEN;
      }
      if (reader.role() == Role.RESEARCHER) {
        return author.equals(reader) || now == Visibility.OPEN || now == Visibility.EVERYONE_WITH_ACCESS && author.equals(CONSENTS);
      }
      return author.equals(reader) || switch (now) {
        case ONLY_ME -> false;
        case SESSION -> reader.isIn("session/terugblik");
        case CIRCLE -> reader.isIn("session/terugblik") || reader.isIn("circle/noord");
        case EVERYONE_WITH_ACCESS -> Set.of(Role.PARTICIPANT, Role.FACILITATOR, Role.STEWARD).contains(reader.role());
        case OPEN -> true;
      };
    }

    String event() {
      return "urn:lek#" + marker;
    }
  }

  @BeforeAll
  static void everybodySaysSomething() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    List<String> lines = new ArrayList<>(List.of(line("t", "TeamFounded", "team/oost", "{\"name\":\"Oost\"}"),
        line("c", "LearningCircleFormed", "circle/noord", "{\"name\":\"Noord\"}"), line("z", "LearningCircleFormed", "circle/zuid", "{\"name\":\"Zuid\"}"),
        line("s", "ReflectionSessionOpened", "session/terugblik", "{\"title\":\"Terugblik\",\"about\":[\"team/oost\"],\"circle\":\"circle/noord\"}"),
        line("s2", "ReflectionSessionOpened", "session/later", "{\"title\":\"Later\",\"about\":[\"team/oost\"],\"circle\":\"circle/zuid\"}")));
    for (Person person : PEOPLE) {
      lines.addAll(joining(person));
      for (Visibility visibility : Visibility.values()) {
        lines.add(said(new Said("mrk" + person.name().toLowerCase() + visibility.ordinal() + "q", person, visibility), visibility));
      }
    }
    Said narrowed = new Said("mrknarrowedq", PEOPLE.getFirst(), Visibility.SESSION);
    Said withdrawn = new Said("mrkwithdrawnq", PEOPLE.getFirst(), null);
    lines.add(said(narrowed, Visibility.OPEN));
    lines.add(said(withdrawn, Visibility.OPEN));
    lines.add(line("n", "ContributionVisibilityNarrowed", "session/terugblik", "{\"contribution\":\"%s\",\"visibility\":\"session\"}".formatted(narrowed.marker())));
    lines.add(line("w", "ContributionWithdrawn", "session/terugblik", "{\"contribution\":\"%s\"}".formatted(withdrawn.marker())));
    lines.add(line("cons", "ConsentGiven", CONSENTS.id().toString(), "{\"purpose\":\"research\"}"));
    Reply taken = wijkkroniek.chronicle(lines.toArray(String[]::new));
    assertThat(taken.status()).as(taken.body()).isIn(201, 202);
    wijkkroniek.get("/v1/teams?after=" + (lines.size() - 1));
    wijkkroniek.get("/v1/search?q=terugblik&after=" + (lines.size() - 1));
    PEOPLE.forEach(person -> TOKENS.put(person, wijkkroniek.token(person.id(), person.role())));
    study = aStudy(PEOPLE.stream().filter(person -> person.role() == Role.RESEARCHER).findFirst().orElseThrow());
  }

  /** That this person works on. */
  private static String aStudy(Person researcher) {
    String account = wijkkroniek.part(Accounts.class).idsOf(researcher.id()).getFirst();
    Reply opened = wijkkroniek.post("/v1/studies",
        "{\"title\":\"t\",\"purpose\":\"p\",\"question\":\"q\",\"researchers\":[\"%s\"]}".formatted(account));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().get("id").stringValue();
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  void givenEveryAddress_whenEverybodyAsks_thenNoWordLeavesThatIsNotForThem() {
    List<String> addresses = addresses();
    List<Person> askers = new ArrayList<>(PEOPLE);
    askers.add(null);
    List<String> leaks = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    int read = 0;
    for (Person asker : askers) {
      String[] headers = asker == null ? new String[0] : new String[] {"Authorization", TOKENS.get(asker)};
      Set<Said> seen = new HashSet<>();
      for (String address : addresses) {
        Reply reply = ask(address, headers);
        if (reply.status() >= 500) {
          broken.add(name(asker) + " " + address + ": " + reply.status());
        }
        for (Said said : SAID) {
          if (!address.contains(said.marker()) && reply.body().contains(said.marker() + "woorden")) {
            seen.add(said);
            read++;
            if (!said.isFor(asker)) {
              leaks.add("%s read %s of %s at %s".formatted(name(asker), said.now(), said.author().name(), address));
            }
          }
        }
      }
      assertThat(seen).as("what %s may read is read", name(asker)).containsAll(SAID.stream().filter(said -> said.isFor(asker)).toList());
    }
    assertThat(broken).isEmpty();
    assertThat(leaks).isEmpty();
    assertThat(addresses).hasSizeGreaterThan(80);
    assertThat(read).isGreaterThan(300);
  }

  /** In a study also what is open is read of who consents alone, and one's own words too. */
  @Test
  void givenAStudy_whenItTakesHome_thenItHoldsTheWordsOfWhoConsentsThatAreForItAndNoOther() {
    Person researcher = PEOPLE.stream().filter(person -> person.role() == Role.RESEARCHER).findFirst().orElseThrow();
    String home = ask("/v1/studies/" + study + "/contributions", "Authorization", TOKENS.get(researcher)).body();

    assertThat(SAID.stream().filter(said -> home.contains(said.marker() + "woorden")).map(Said::event)).containsExactlyElementsOf(SAID.stream()
        .filter(said -> said.author().equals(CONSENTS) && Set.of(Visibility.OPEN, Visibility.EVERYONE_WITH_ACCESS).contains(said.now())).map(Said::event).toList());
    assertThat(PEOPLE).noneMatch(person -> home.contains(person.id().slug()));
  }

  /** What may not be seen is answered like what is not there. */
  @Test
  void givenAnEventThatIsForOthers_whenAskedFor_thenTheAnswerIsTheOneForNone() {
    String outside = wijkkroniek.token(PEOPLE.get(4).id(), Role.PARTICIPANT);
    Said hidden = SAID.stream().filter(said -> said.author().name().equals("author") && said.now() == Visibility.SESSION).findFirst().orElseThrow();
    for (String question : List.of("/v1/causes?event=", "/causes?event=")) {
      Reply real = ask(question + encoded(hidden.event()), "Authorization", outside);
      Reply none = ask(question + encoded("urn:lek#bestaatniet"), "Authorization", outside);
      assertThat(real.status()).isEqualTo(none.status());
      assertThat(real.body().replace(hidden.marker(), "x")).isEqualTo(none.body().replace("bestaatniet", "x"));
    }
  }

  /** Every rule that only reads, for every subject and event it can be asked of; and the one question that is posted. */
  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      String pattern = rule.pattern();
      if (!rule.method().equals("GET") || pattern.startsWith("/assets") || pattern.startsWith("/welcome")) {
        continue;
      }
      addresses.addAll(filled(pattern));
    }
    return addresses.stream().flatMap(address -> asked(address).stream()).distinct().toList();
  }

  private static List<String> filled(String pattern) {
    if (pattern.contains("/studies/")) {
      return List.of(pattern.replace("{id}", study).replace("{line}", "line-000000000000000000000000"));
    }
    if (pattern.contains("{subjects}") || pattern.contains("{section}")) {
      return SUBJECTS.stream().map(subject -> pattern.replaceAll("\\{(subjects|section)}/\\{slug}", subject)).toList();
    }
    return SUBJECTS.stream().filter(subject -> pattern.contains("/" + subject.replaceAll("/.*", "/{slug}"))).map(subject ->
        pattern.replace("{slug}", subject.replaceAll(".*/", ""))).toList().isEmpty() ? List.of(pattern.replaceAll("\\{[^/]*}", "x"))
        : SUBJECTS.stream().filter(subject -> pattern.contains("/" + subject.replaceAll("/.*", "/{slug}")))
            .map(subject -> pattern.replace("{slug}", subject.replaceAll(".*/", ""))).toList();
  }

  private static List<String> asked(String address) {
    String kinds = Stream.of("team/oost", "session/terugblik", "circle/noord").map(subject -> "subject=" + subject).collect(Collectors.joining("&"));
    if (address.endsWith("/causes")) {
      return telling().map(said -> address + "?event=" + encoded(said.event())).toList();
    }
    return switch (address) {
      case "/v1/search", "/search" -> Stream.concat(Stream.of("woorden", "terugblik", "zegt").map(word -> address + "?q=" + word),
          telling().map(said -> address + "?q=" + said.marker())).toList();
      case "/v1/states", "/v1/histories" -> List.of(address + "?" + kinds);
      case "/v1/chronicles" -> List.of(address, address + "?" + kinds, address + "?subject=session/terugblik");
      case "/v1/comparison", "/comparison" -> List.of(address + "?teams=oost");
      case String other when other.endsWith("/history") -> List.of(other, other + "?order=recording&limit=200", other + "?knownAt=70&limit=200", other + "?limit=200");
      case String other when other.endsWith("/replay") && other.startsWith("/v1") -> List.of(other, other + "?order=recording");
      case String other when other.endsWith("/replay") -> List.of(other, other + "?step=60");
      case String other -> List.of(other);
    };
  }

  /** What is asked for by name: the words of one person, of every visibility. */
  private static Stream<Said> telling() {
    return SAID.stream().filter(said -> said.author().equals(PEOPLE.getFirst()));
  }

  private static Reply ask(String address, String... headers) {
    return wijkkroniek.get(address, headers);
  }

  private static List<String> joining(Person person) {
    if (person.in() == null) {
      return List.of();
    }
    String subject = person.id().toString();
    String what = person.in().equals("left") ? "session/terugblik" : person.in();
    List<String> lines = new ArrayList<>(List.of(line("r" + person.name(), "ParticipantRegistered", subject, "{}"),
        line("j" + person.name(), "ParticipantJoined", subject, "{\"what\":\"%s\"}".formatted(what))));
    if (person.in().equals("left")) {
      lines.add(line("l" + person.name(), "ParticipantLeft", subject, "{\"what\":\"%s\"}".formatted(what)).replace("\"2013\"", "\"2014\""));
    }
    return lines;
  }

  private static String said(Said said, Visibility first) {
    SAID.add(said);
    return line(said.marker(), "ContributionMade", "session/terugblik", "{\"visibility\":\"%s\",\"text\":\"zegt %swoorden\",\"author\":\"%s\"}"
        .formatted(first.code(), said.marker(), said.author().id()));
  }

  private static String line(String id, String type, String subject, String data) {
    return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:lek\",\"type\":\"nl.wijkkroniek.%s\",\"subject\":\"%s\","
        + "\"datacontenttype\":\"application/json\",\"occurredon\":\"2013\",\"data\":%s}").formatted(id, type, subject, data);
  }

  private static String name(Person asker) {
    return asker == null ? "anyone" : asker.name();
  }

  private static String encoded(String event) {
    return URLEncoder.encode(event, StandardCharsets.UTF_8);
  }
}
