package nl.wijkkroniek.access.forgetting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * That somebody asked to be forgotten, and how far it is. Without the participant it is the receipt, which says nothing of who.
 *
 * @param receipt what it can be asked for by: the id of the request, which nobody knows but who asked
 * @param position of the request in the log
 * @param participant who
 * @param asked when it was recorded
 * @param done when each step was
 * @param counts how much of what, as far as it is known
 */
public record Forgetting(String receipt, long position, SubjectId participant, Instant asked, Map<Step, Instant> done, Counts counts) {

  public Forgetting {
    done = Map.copyOf(done);
  }

  /**
   * How much of what.
   *
   * @param texts whose key was destroyed because they were theirs
   * @param names whose key was destroyed because they were called so
   * @param mentions in what others wrote, put to the steward
   */
  public record Counts(long texts, long names, long mentions) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0);
  }

  /** What is to be done now; empty when all is. */
  public Optional<Step> next() {
    return Step.after(done.keySet());
  }

  /** When the last of it was done; empty before. */
  public Optional<Instant> finished() {
    return next().isPresent() ? Optional.empty() : done.values().stream().max(Instant::compareTo);
  }
}
