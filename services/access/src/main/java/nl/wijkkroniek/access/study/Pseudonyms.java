package nl.wijkkroniek.access.study;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What people, and what they said, are called in one study: the same as long as it is open, and in another study nothing that could be told to be theirs. 96 bits
 * of a keyed digest: among a million names the odds that two are alike are less than one in a hundred quadrillion.
 */
public final class Pseudonyms {

  private static final int DIGITS = 24;
  private static final String PERSON = "ps-";
  private static final String LINE = "line-";

  private final StudyKeys keys;
  private final String study;

  public Pseudonyms(StudyKeys keys, String study) {
    this.keys = keys;
    this.study = study;
  }

  /** What this person is called here. */
  public String of(SubjectId participant) {
    return PERSON + digest("person " + participant);
  }

  /** What this contribution is called here. */
  public String of(EventId contribution) {
    return LINE + digest("line " + contribution);
  }

  /** Whether this could be what a contribution is called in some study. */
  public static boolean isLine(String text) {
    return text.matches(LINE + "[0-9a-f]{" + DIGITS + "}");
  }

  private String digest(String text) {
    return keys.digest(study, text).orElseThrow(Study::over).substring(0, DIGITS);
  }
}
