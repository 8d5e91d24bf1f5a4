package nl.wijkkroniek.soak;

/** This machine does not let it be done; the message says what is lacking. */
final class NotPossibleHere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPossibleHere(String message) {
    super(message);
  }
}
