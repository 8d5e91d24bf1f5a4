package nl.wijkkroniek.kernel.event;

import nl.wijkkroniek.kernel.words.Fields;

/**
 * Where a happening is known from. May stand on every event, among its data.
 *
 * @param citation the source, or null
 * @param reconstructed true when it was written down afterwards from sources; null when not said
 */
public record Provenance(String citation, Boolean reconstructed) {

  /** Nothing said about where it is known from. */
  public static final Provenance NONE = new Provenance(null, null);

  public Provenance {
    citation = Fields.optional("citation", citation);
  }

  /** Whether it was written down afterwards. */
  public boolean isReconstructed() {
    return Boolean.TRUE.equals(reconstructed);
  }
}
