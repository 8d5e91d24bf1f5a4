package nl.wijkkroniek.recording.chronicle;

/**
 * One line of a chronicle, without its end.
 *
 * @param number counted from 1, blank lines too
 * @param bytes what stands there; nothing when it was too long to be held
 * @param tooLong whether it was passed over for its length
 */
public record Line(long number, byte[] bytes, boolean tooLong) {

  /** Whether there is nothing on it but white space. */
  public boolean isBlank() {
    for (byte one : bytes) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
