package nl.wijkkroniek.kroniek;

/** What was asked for cannot be done; the message says why, and what to do, in a sentence or two. */
final class Unable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unable(String sentence) {
    super(sentence);
  }

  Unable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
