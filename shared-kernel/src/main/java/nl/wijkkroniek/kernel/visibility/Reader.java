package nl.wijkkroniek.kernel.visibility;

import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * The one who asks to read.
 *
 * @param participant who it is, or null for anyone
 */
public record Reader(SubjectId participant) {

  /** Somebody who did not say who they are. */
  public static final Reader ANYONE = new Reader(null);

  /** The attribute of a request that holds the one who asks. It is always there: a request that says nothing of it is answered with an error. */
  public static final String ASKS = "nl.wijkkroniek.reader";
}
