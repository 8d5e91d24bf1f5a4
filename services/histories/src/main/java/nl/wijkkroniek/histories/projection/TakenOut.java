package nl.wijkkroniek.histories.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What corrections ever took out of which history: whatever makes it part of one again has to find what was there before. */
final class TakenOut {

  private final Set<SubjectId> parts = new HashSet<>();
  private final Set<SubjectId> histories = new HashSet<>();

  TakenOut(Collection<Link> ended) {
    ended.forEach(this::add);
  }

  void add(Link ended) {
    parts.add(ended.from());
    histories.add(ended.to());
  }

  /** Whether this subject was taken out of a history, or anything out of one of these. */
  boolean concern(SubjectId part, Collection<SubjectId> owners) {
    return parts.contains(part) || owners.stream().anyMatch(histories::contains);
  }
}
