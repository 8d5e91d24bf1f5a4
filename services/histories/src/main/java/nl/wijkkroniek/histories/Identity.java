package nl.wijkkroniek.histories;

import java.util.List;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Whether a subject turned out to be another one, and which turned out to be it.
 *
 * @param duplicateOf what it turned out to be; null where it is itself
 * @param duplicates those that turned out to be it, in the order in which that was recognised
 */
public record Identity(SubjectId duplicateOf, List<SubjectId> duplicates) {

  public Identity {
    duplicates = List.copyOf(duplicates);
  }
}
