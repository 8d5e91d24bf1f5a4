package nl.wijkkroniek.histories.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * How far the rebuild of a view is, or how the last one ended.
 *
 * @param view which view
 * @param generation the generation that is filled
 * @param state where it is
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param done events worked in, or, while {@link State#FOLDING}, present states folded
 * @param total of how many
 * @param rate how many a second, over the last seconds
 * @param touchedAt when this was last told
 * @param reason why it failed or was aborted; null otherwise
 */
public record RebuildProgress(String view, int generation, State state, String requestedBy, Instant requestedAt, long done, long total, double rate,
    Instant touchedAt, String reason) {

  /** Where a rebuild is. */
  public enum State implements Coded {
    /** Asked for; the process that works the view takes it up within a second. */
    REQUESTED("requested"),
    /** Events are worked into the new generation. */
    WORKING("working"),
    /** Everything recorded is in; present states are folded from it. */
    FOLDING("folding"),
    /** To be stopped; its collections are about to be dropped. */
    ABORTING("aborting"),
    /** The new generation is the live one. */
    DONE("done"),
    /** Stopped when asked; nothing of it is left. */
    ABORTED("aborted"),
    /** Stopped by an error that repeating it does not mend; nothing of it is left. */
    FAILED("failed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    /** Whether nothing more comes of it. */
    public boolean isEnd() {
      return this == DONE || this == ABORTED || this == FAILED;
    }
  }

  /** How long it still takes at this rate; empty as long as there is none to go by. */
  public Optional<Duration> left() {
    return state.isEnd() || rate <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) (Math.max(0, total - done) * 1000 / rate)));
  }
}
