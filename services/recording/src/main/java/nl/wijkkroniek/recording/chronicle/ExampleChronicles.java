package nl.wijkkroniek.recording.chronicle;

import java.io.InputStream;
import java.util.List;

/** The chronicles that come with the house, so that a first start has something to show. */
public final class ExampleChronicles {

  private static final List<String> NAMES = List.of("veerkracht-carnisse.ndjson", "wijkteams-2014.ndjson", "leerkring-platform31.ndjson");

  private ExampleChronicles() {
  }

  /** Their file names, in the order in which they are imported. */
  public static List<String> names() {
    return NAMES;
  }

  /** One of them, to read and to close; throws {@link IllegalArgumentException} for another name. */
  public static InputStream open(String name) {
    InputStream found = NAMES.contains(name) ? ExampleChronicles.class.getResourceAsStream(name) : null;
    if (found == null) {
      throw new IllegalArgumentException("There is no example chronicle " + name);
    }
    return found;
  }
}
