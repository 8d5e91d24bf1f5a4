package nl.wijkkroniek.eventstore.log;

/** A commit does not fit in one document; nothing of it is recorded. */
public final class CommitTooLarge extends AppendFailed {

  private final long bytes;
  private final long limit;

  CommitTooLarge(int events, long bytes, long limit) {
    super("A commit of %,d event(s) takes %,d bytes, and at most %,d fit in one document; nothing was recorded"
        .formatted(events, bytes, limit));
    this.bytes = bytes;
    this.limit = limit;
  }

  /** Size of the refused commit, as BSON. */
  public long bytes() {
    return bytes;
  }

  /** The largest size that is accepted. */
  public long limit() {
    return limit;
  }
}
