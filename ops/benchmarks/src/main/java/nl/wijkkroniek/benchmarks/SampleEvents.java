package nl.wijkkroniek.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Role redefinitions of about 400 bytes, the same for the same seed. */
final class SampleEvents {

  private static final Instant START = Instant.parse("2014-11-12T09:00:00Z");
  private static final int OTHERS = 100;
  private static final int TEAMS = 50;
  private static final List<String> WORDS = List.of("bewoners", "huisbezoek", "ontmoetingsplek", "casus", "wijkverpleging", "opbouwwerk", "mandaat",
      "overleg", "vrijwilligers", "schulden", "jeugd", "school", "huisarts", "buurtkamer", "intervisie", "regie", "aanmelding", "corporatie");

  private final Random random;
  private final String name;

  SampleEvents(long seed) {
    this(seed, "van-");
  }

  /** @param name of the roles, so that a log can be made of several samples */
  SampleEvents(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
  }

  /** Commits for a number of writers who take turns, each with a role of its own. */
  List<List<DomainEventMessage<SubjectEvent>>> commits(int commits, int eventsACommit, int writers) {
    long[] next = new long[writers];
    return IntStream.range(0, commits).mapToObj(commit -> {
      int writer = commit % writers;
      return IntStream.range(0, eventsACommit)
          .mapToObj(_ -> event("role/" + name + "schrijver-" + writer, next[writer]++, START.plusMillis(commit))).toList();
    }).toList();
  }

  /**
   * A log, one event after another: roles with 10, 100 and 1,000 events, mixed.
   *
   * @param before how many events were sent before the first of these
   * @param apart how much later than the one before it each event was sent
   */
  Stream<DomainEventMessage<SubjectEvent>> stream(int before, int events, Duration apart) {
    List<String> turns = turns(events);
    Collections.shuffle(turns, random);
    Map<String, Long> next = new HashMap<>();
    return IntStream.range(0, events).mapToObj(i -> {
      String subject = turns.get(i);
      return event(subject, next.merge(subject, 1L, Long::sum) - 1, START.plus(apart.multipliedBy(before + i)));
    });
  }

  /** A quarter of the log goes to each length that fits; what is left goes to a few more roles. */
  private List<String> turns(int events) {
    List<String> turns = new ArrayList<>();
    for (int length : lengths(events)) {
      for (int role = 0; role < Math.max(1, events / 4 / length); role++) {
        turns.addAll(Collections.nCopies(length, subject(length, role)));
      }
    }
    for (int other = 0; turns.size() < events; other++) {
      turns.add("role/" + name + "overige-" + other % OTHERS);
    }
    return turns;
  }

  /** The lengths of history that a log of this size holds. */
  static List<Integer> lengths(int events) {
    return List.of(10, 100, 1_000).stream().filter(length -> length <= events / 4).toList();
  }

  /** How many roles with a history of this length a log of this size holds. */
  static int rolesOf(int length, int events) {
    return events / 4 / length;
  }

  String subject(int length, int role) {
    return "role/" + name + length + "-" + role;
  }

  private DomainEventMessage<SubjectEvent> event(String subject, long sequence, Instant sent) {
    SubjectEvent data = new RoleRedefined(words(3), words(3), List.of(words(4), words(4)), List.of(words(4)), Motive.LOCAL_NEED, words(12),
        List.of("deelnemer-" + random.nextInt(500)), false, teamOf(subject));
    return new GenericDomainEventMessage<>("role", subject, sequence, data, Map.of("occurredOn", "2014-03"), id(), sent);
  }

  /** A role stays with its team: what happened to it is part of one other history. */
  private static SubjectId teamOf(String role) {
    return SubjectId.team("wijkteam-" + Math.floorMod(role.hashCode(), TEAMS));
  }

  private String id() {
    return "urn:nld:wijkkroniek:meting#" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }

  private String words(int number) {
    return IntStream.range(0, number).mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining(" "));
  }
}
