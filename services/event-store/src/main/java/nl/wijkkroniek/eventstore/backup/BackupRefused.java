package nl.wijkkroniek.eventstore.backup;

/** A backup cannot be made or put back; the message is a sentence or two for the person who asked, saying why and what is left as it was. */
public final class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
