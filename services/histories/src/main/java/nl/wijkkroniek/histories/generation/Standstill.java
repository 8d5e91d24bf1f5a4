package nl.wijkkroniek.histories.generation;

/**
 * Where a view stands still: what comes next in the log was recorded by a later release than that of the process that works the view.
 *
 * @param position of that event; the view holds all that comes before it, or soon will
 * @param type its published name
 * @param release that is needed to read it
 */
public record Standstill(long position, String type, String release) {

  /** What is to be done about it, in a sentence. */
  public String sentence() {
    return "release %s or later is needed to read the %s at position %d; nothing was passed over".formatted(release, type, position);
  }
}
