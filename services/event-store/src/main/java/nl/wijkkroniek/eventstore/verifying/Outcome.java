package nl.wijkkroniek.eventstore.verifying;

/** What a verification found. */
public sealed interface Outcome {

  /**
   * Every commit is what was recorded, in its place.
   *
   * @param head    to be written down elsewhere: only against it a tail that was cut off shows later
   * @param commits how many commits the log holds
   */
  record Whole(Fingerprint head, long commits) implements Outcome {
  }

  /**
   * The first place where the log is not what was recorded; what stands before it is.
   *
   * @param position of the commit concerned, or where it should be
   * @param fault    what sort of thing is wrong
   * @param sentence the same in words, for a person
   */
  record Broken(long position, Fault fault, String sentence) implements Outcome {
  }
}
