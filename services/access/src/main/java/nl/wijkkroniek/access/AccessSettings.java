package nl.wijkkroniek.access;

/**
 * Where the house is heard.
 *
 * @param thisMachineOnly whether it listens on loopback and is known by no other address
 * @param examples whether example accounts are wanted; they are there only where it hears this machine alone
 */
public record AccessSettings(boolean thisMachineOnly, boolean examples) {

  /** Whether there are example accounts. */
  public boolean hasExamples() {
    return thisMachineOnly && examples;
  }
}
