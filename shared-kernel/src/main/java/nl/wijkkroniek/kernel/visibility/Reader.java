package nl.wijkkroniek.kernel.visibility;

import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * The one who asks to read.
 *
 * @param participant who it is, or null for anyone
 * @param hasAccess whether what is for everyone with access is for them
 * @param seesNames whether they may see fields that say who somebody is
 * @param capacity as what they read
 * @param witness is told of what leaves to them
 */
public record Reader(SubjectId participant, boolean hasAccess, boolean seesNames, Capacity capacity, Witness witness) {

  /** Somebody who did not say who they are. */
  public static final Reader ANYONE = new Reader(null, false, false);

  /** The attribute of a request that holds the one who asks. It is always there: a request that says nothing of it is answered with an error. */
  public static final String ASKS = "nl.wijkkroniek.reader";

  /**
   * The attribute of a request that holds whether the one who asks is still who they were when it came, a {@link java.util.function.BooleanSupplier}: for an answer
   * that goes on. It is always there, as {@link #ASKS} is.
   */
  public static final String STILL_ASKS = "nl.wijkkroniek.reader.still";

  /** A reader in the house itself: what it reads leaves to nobody. */
  public Reader(SubjectId participant, boolean hasAccess, boolean seesNames) {
    this(participant, hasAccess, seesNames, Capacity.GENERAL, Witness.NONE);
  }

  /** Whoever reads for a study: as nobody in particular, so that their own words need their consent too. */
  public static Reader forStudy(Witness witness) {
    return new Reader(null, true, false, Capacity.STUDY, witness);
  }

  /** The same, seen by this witness. */
  public Reader seenBy(Witness other) {
    return new Reader(participant, hasAccess, seesNames, capacity, other);
  }
}
