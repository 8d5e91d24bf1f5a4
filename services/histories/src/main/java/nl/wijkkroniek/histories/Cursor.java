package nl.wijkkroniek.histories;

/**
 * Where a page begins. Opaque: taken from {@link Page#next()} and given back as it was.
 *
 * @param text as it stands in an address; null for the beginning
 */
public record Cursor(String text) {

  /** The first page. */
  public static final Cursor START = new Cursor(null);

  public boolean isStart() {
    return text == null;
  }
}
