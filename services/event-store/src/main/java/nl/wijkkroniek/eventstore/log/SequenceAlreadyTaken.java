package nl.wijkkroniek.eventstore.log;

/** Another event has this number in its subject's history: someone else was first. Nothing of the commit is recorded. */
public final class SequenceAlreadyTaken extends AppendFailed {

  private final String subject;
  private final long sequence;
  private final int index;

  SequenceAlreadyTaken(EventDraft event, int index) {
    super("Event number " + event.sequence() + " of " + event.subject() + " is recorded already");
    this.subject = event.subject();
    this.sequence = event.sequence();
    this.index = index;
  }

  /** Whose history it is. */
  public String subject() {
    return subject;
  }

  /** The number that was taken. */
  public long sequence() {
    return sequence;
  }

  /** Which event of the commit wanted it, from 0. */
  public int index() {
    return index;
  }
}
