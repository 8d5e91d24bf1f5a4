package nl.wijkkroniek.web.timeline;

/** Finds the words for what is drawn; not asked about what is only counted. */
@FunctionalInterface
public interface Telling {

  /** What is said of this happening. */
  Said of(Happened happened);

  /**
   * What is said of a happening.
   *
   * @param date when, in words
   * @param sentence what, as a person would say it
   */
  record Said(String date, String sentence) {
  }
}
