package nl.wijkkroniek.soak;

/** Something that must not happen did; the message says what. */
final class SoakFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SoakFailure(String message) {
    super(message);
  }
}
