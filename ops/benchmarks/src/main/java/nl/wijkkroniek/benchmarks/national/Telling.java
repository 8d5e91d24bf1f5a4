package nl.wijkkroniek.benchmarks.national;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/** Tells what happened, one event after another, until as many were told as were asked for; what is told then is not heard any more. */
final class Telling {

  private static final LocalTime FIRST_OF_THE_DAY = LocalTime.of(7, 0);
  private static final Duration APART = Duration.ofSeconds(10);
  private static final List<String> CITATIONS = List.of("Verslag van de leerkring", "Jaarverslag van de gemeente",
      "Gesprek met het team, opgetekend door een onderzoeker");

  private final String source;
  private final long wanted;
  private final Random random;
  private final Remembering remembering;
  private final Consumer<Happening> listener;
  private Instant clock = Instant.EPOCH;
  private long told;

  /**
   * Tells under this source.
   *
   * @param wanted how many events are heard
   */
  Telling(String source, long wanted, Random random, Consumer<Happening> listener) {
    this.source = source;
    this.wanted = wanted;
    this.random = random;
    this.remembering = new Remembering(random);
    this.listener = listener;
  }

  /** A day begins: what is told from here is written down on it. */
  void dawn(LocalDate today) {
    Instant morning = today.atTime(FIRST_OF_THE_DAY).toInstant(ZoneOffset.UTC);
    clock = morning.isAfter(clock) ? morning : clock;
  }

  /** Tells what happened on that day, and what led to it; gives the id it got. A cause that is null is none. */
  EventId tell(SubjectId subject, LocalDate day, SubjectEvent data, EventId... causes) {
    EventId id = new EventId(source, "l" + told);
    clock = clock.plus(APART);
    if (told < wanted) {
      listener.accept(new Happening(id, subject, remembering.of(day), Arrays.stream(causes).filter(Objects::nonNull).toList(), provenance(subject), null, clock,
          data));
    }
    told++;
    return id;
  }

  /** How many were told. */
  long told() {
    return Math.min(told, wanted);
  }

  /** Of a person no source is named. */
  private Provenance provenance(SubjectId subject) {
    if (subject.kind() == SubjectKind.PARTICIPANT) {
      return Provenance.NONE;
    }
    return switch (random.nextInt(20)) {
      case 0 -> new Provenance(CITATIONS.get(random.nextInt(CITATIONS.size())), true);
      case 1 -> new Provenance(CITATIONS.get(random.nextInt(CITATIONS.size())), null);
      default -> Provenance.NONE;
    };
  }
}
