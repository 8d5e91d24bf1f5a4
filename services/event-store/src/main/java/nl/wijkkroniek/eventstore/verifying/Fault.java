package nl.wijkkroniek.eventstore.verifying;

/** What can be wrong with a log. */
public enum Fault {

  /** A commit's content is not what its hash was taken of, or it stands where another stood. */
  ALTERED,
  /** Positions are missing. */
  MISSING,
  /** A commit stands where none belongs, or does not follow from the one before it. */
  REORDERED,
  /** A document is not in the form of a commit, or its parts contradict each other. */
  MALFORMED,
  /** The log ends before a head that it had. */
  CUT,
  /** The log is whole, and holds other events than those of the fingerprint: it was rewritten, or is another log. */
  OTHER
}
