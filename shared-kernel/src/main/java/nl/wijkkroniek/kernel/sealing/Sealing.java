package nl.wijkkroniek.kernel.sealing;

import java.util.Map;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;

/** Seals what is a person's before it comes to rest. */
@FunctionalInterface
public interface Sealing {

  /**
   * These events with their {@link MarkedTexts} sealed, each for its {@link Place}, in the same order. The keys are durable when this returns; a key whose event is
   * never recorded does no harm.
   *
   * @throws NotSealed when the keys cannot be kept; then nothing may be recorded
   */
  Map<EventId, SubjectEvent> sealed(Map<EventId, SubjectEvent> told);

  /** The keys could not be kept now. */
  final class NotSealed extends RuntimeException {
    private final boolean fullDisk;

    /** @param fullDisk whether for lack of room */
    public NotSealed(String reason, boolean fullDisk, Throwable cause) {
      super(reason, cause);
      this.fullDisk = fullDisk;
    }

    /** Whether somebody has to free space. */
    public boolean isFullDisk() {
      return fullDisk;
    }
  }
}
