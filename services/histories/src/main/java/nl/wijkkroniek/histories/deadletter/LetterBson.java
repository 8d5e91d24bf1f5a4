package nl.wijkkroniek.histories.deadletter;

/** The names by which a letter stands in the database. */
final class LetterBson {

  static final String COLLECTION = "dead_letters";
  static final String QUEUE = "queue";
  static final String SEQUENCE = "sequence";
  static final String MESSAGE = "message";
  static final String EVENT = "message.id";
  static final String CAUSE = "cause";
  static final String ENQUEUED = "enqueuedAt";
  static final String TOUCHED = "lastTouched";

  private LetterBson() {
  }
}
