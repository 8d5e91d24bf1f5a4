package nl.wijkkroniek.histories.generation;

import nl.wijkkroniek.kernel.event.RecordedEvent;

/** An event that a view cannot be told: trying again does not help, as long as the program stays as it is. What the database throws is never this. */
public final class PoisonousEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RecordedEvent event;

  public PoisonousEvent(RecordedEvent event, RuntimeException cause) {
    super(event.happening().id() + " at position " + event.position() + " cannot be worked in: " + cause, cause);
    this.event = event;
  }

  /** Which event it is. */
  public RecordedEvent event() {
    return event;
  }

  /** What went wrong with it. */
  @Override
  public synchronized RuntimeException getCause() {
    return (RuntimeException) super.getCause();
  }
}
