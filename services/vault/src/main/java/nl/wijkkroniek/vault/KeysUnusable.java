package nl.wijkkroniek.vault;

/** The vault cannot be opened. The message is one sentence for who runs the house: what is wrong, and what to do. */
public final class KeysUnusable extends RuntimeException {

  KeysUnusable(String sentence) {
    super(sentence);
  }

  KeysUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
