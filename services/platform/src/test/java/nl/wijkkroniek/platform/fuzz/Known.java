package nl.wijkkroniek.platform.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;

/** What is there to be named in a request: subjects, events, accounts, invitations, and places in lists as they were given out. */
final class Known {

  private static final int MOST = 400;
  private static final Pattern PLACE = Pattern.compile("cursor=([^\"&\\s]+)");
  private static final List<String> KINDS = List.of("team", "role", "experiment", "session", "need", "circle", "questionnaire", "alumniday");

  private final RunningWijkkroniek house;
  private final Map<String, List<String>> slugs = new TreeMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> cursors = new ArrayList<>();
  private long read;
  private int made;

  Known(RunningWijkkroniek house) {
    this.house = house;
    lookAgain();
  }

  /** Takes in what was recorded since. */
  void lookAgain() {
    EventLog log = house.part(EventLog.class);
    try (Stream<StoredEvent> since = log.from(read)) {
      since.forEach(event -> {
        events.add(event.id());
        SubjectId subject = SubjectId.parse(event.subject());
        slugs.computeIfAbsent(subject.kind().code(), _ -> new ArrayList<>()).add(subject.slug());
        read = event.position() + 1;
      });
    }
  }

  /** Keeps the places in lists that this answer names. */
  void hear(Heard heard) {
    Matcher place = PLACE.matcher(heard.body());
    while (cursors.size() < MOST && place.find()) {
      cursors.add(place.group(1));
    }
  }

  /** Of a subject of this kind that something is told of. */
  String slug(String kind, RandomGenerator random) {
    List<String> all = slugs.getOrDefault(kind, List.of());
    return all.isEmpty() ? "nieuw-" + random.nextInt(1_000_000) : Odd.oneOf(all, random);
  }

  /** Of one that nothing is told of yet. */
  String newSlug(RandomGenerator random) {
    return "nieuw-" + random.nextInt(1_000_000_000);
  }

  String event(RandomGenerator random) {
    return Odd.oneOf(events, random);
  }

  /** How many invitations were made for it. */
  int made() {
    return made;
  }

  /** What fits a parameter or a field of this name, as far as it is known. */
  String value(String name, RandomGenerator random) {
    return switch (name) {
      case "asOf", "fromAsOf", "toAsOf", "since", "from", "until" -> Odd.oneOf(List.of("2010", "2012-05", "2013-06-01", "2014~", "2015"), random);
      case "knownAt", "fromKnownAt", "toKnownAt" -> Instant.now().minus(Duration.ofMillis(random.nextInt(60_000))).toString();
      case "limit", "most", "months", "depth", "step", "days", "uses" -> String.valueOf(random.nextInt(1, 20));
      case "after" -> String.valueOf(random.nextLong(read));
      case "pace" -> "1000";
      case "cursor" -> cursors.isEmpty() ? "x" : Odd.oneOf(cursors, random);
      case "event", "contribution", "key" -> event(random);
      case "subject", "what" -> subject(random);
      case "session", "teams", "team" -> slug(name.equals("session") ? "session" : "team", random);
      case "municipality" -> Odd.oneOf(List.of("GM0599", "GM0363"), random);
      case "role" -> Odd.oneOf(List.of(Role.values()), random).code();
      case "visibility" -> Odd.oneOf(List.of("me", "session", "circle", "access", "open"), random);
      case "order" -> Odd.oneOf(List.of("field", "recorded"), random);
      case "research", "shut", "dryRun", "asMyself", "follow" -> String.valueOf(random.nextBoolean());
      case "q", "text", "names", "whatFor" -> Odd.oneOf(List.of("huisarts", "wijk", "Samira"), random);
      case "name" -> "naam-" + random.nextInt(1_000_000);
      case "password", "old" -> "een lang wachtwoord";
      case "invitation" -> invitation(random);
      case "participant" -> slug("participant", random);
      case "id" -> account(random);
      case String _ -> Odd.oneOf(List.of("active", "x", "1"), random);
    };
  }

  private String invitation(RandomGenerator random) {
    made++;
    return house.part(Invitations.class).make(Odd.oneOf(List.of(Role.values()), random), null, null, Duration.ofDays(1), 1);
  }

  private String subject(RandomGenerator random) {
    String kind = Odd.oneOf(KINDS, random);
    return kind + "/" + slug(kind, random);
  }

  private String account(RandomGenerator random) {
    return Odd.oneOf(house.part(Accounts.class).all(), random).account().id();
  }
}
