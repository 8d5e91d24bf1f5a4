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
}
