package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.recording.chronicle.BadLine;

/**
 * Where an import stands.
 *
 * @param id its name, later ones higher
 * @param dryRun whether it only asks what would happen
 * @param finishedAt null while it is under way
 * @param step how far it is with what it is doing now
 * @param counts what came of its lines so far
 * @param faults what is wrong with it
 */
public record ImportStatus(String id, ImportState state, boolean dryRun, Instant startedAt, Instant finishedAt, Step step, Counts counts, Faults faults) {

  /**
   * What it is doing now.
   *
   * @param done lines it is through
   * @param total lines there are; 0 as long as that is not known
   * @param since when it began to do this
   * @param until when this was counted
   */
  public record Step(long done, long total, Instant since, Instant until) {

    /** Lines a second, since it began to do this. */
    public double perSecond() {
      long millis = Duration.between(since, until).toMillis();
      return millis == 0 ? 0 : done * 1000.0 / millis;
    }

    /** How long this will take from here at this rate; null when that cannot be said. */
    public Duration left() {
      double rate = perSecond();
      return rate == 0 || total < done || total == 0 ? null : Duration.ofSeconds(Math.round(Math.ceil((total - done) / rate)));
    }
  }

  /**
   * What came of its lines.
   *
   * @param lines that hold something
   * @param recorded by this import, or that would be in a dry run
   * @param unchanged that were recorded already, or stand twice in the file
   * @param subjects whose events are among those recorded
   * @param firstPosition of its first event; null as long as there is none
   * @param position of its last event; null as long as there is none
   */
  public record Counts(long lines, long recorded, long unchanged, long subjects, Long firstPosition, Long position) {

    static final Counts NONE = new Counts(0, 0, 0, 0, null, null);

    Counts received(long lines) {
      return new Counts(lines, recorded, unchanged, subjects, firstPosition, position);
    }

    Counts checked(long unchanged, long subjects) {
      return new Counts(lines, recorded, unchanged, subjects, firstPosition, position);
    }

    Counts recordable(long recorded) {
      return new Counts(lines, recorded, unchanged, subjects, firstPosition, position);
    }

    Counts recorded(long more, long first, long last) {
      return new Counts(lines, recorded + more, unchanged, subjects, firstPosition == null ? first : firstPosition, last);
    }
  }

  /**
   * Its bad lines.
   *
   * @param count how many there are
   * @param listed the first of them, in the order of the file
   */
  public record Faults(long count, List<BadLine> listed) {

    static final Faults NONE = new Faults(0, List.of());

    public Faults {
      listed = List.copyOf(listed);
    }
  }
}
