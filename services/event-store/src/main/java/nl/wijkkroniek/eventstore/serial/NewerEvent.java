package nl.wijkkroniek.eventstore.serial;

import java.util.Arrays;
import org.axonframework.serialization.SerializationException;

/**
 * A stored event is of a type or revision that came after this version. Revisions are named after the release that brought them, so it is known which
 * release reads it. It is no fault of the event: whoever follows the log stops here and goes on when it is updated; passing it over, or putting it
 * aside as one that cannot be worked in, would leave a history that looks whole.
 */
public final class NewerEvent extends SerializationException {

  private final String type;
  private final String revision;
  private final String known;

  NewerEvent(String type, String revision, String known) {
    super("A stored %s is of revision %s, and this version of Wijkkroniek %s: release %s or later is needed to read on from here. Nothing was passed over."
        .formatted(type, revision, known == null ? "does not know that type of event" : "reads it up to revision " + known, revision));
    this.type = type;
    this.revision = revision;
    this.known = known;
  }

  /** Whether a revision came after another: 1.10 after 1.9, 1.9 after 1. One that is no number came after all that are. */
  static boolean isAfter(String revision, String other) {
    return Arrays.compare(numbers(revision), numbers(other)) > 0;
  }

  private static int[] numbers(String revision) {
    if (revision == null) {
      return new int[0];
    }
    return Arrays.stream(revision.split("\\.")).mapToInt(part -> part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : Integer.MAX_VALUE).toArray();
  }

  /** Its published name. */
  public String type() {
    return type;
  }

  /** Its revision, which is the release that is needed to read it. */
  public String revision() {
    return revision;
  }

  /** The latest revision of it that can be read here; null where the type is not known at all. */
  public String known() {
    return known;
  }
}
