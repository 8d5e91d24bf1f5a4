package nl.wijkkroniek.recording.correcting;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Folded;
import nl.wijkkroniek.recording.deciding.Refolding;

/** The facts as if one event had never been told, nor anything that corrected it. */
final class Without implements Facts {

  private final Facts facts;
  private final Set<EventId> gone;
  private final Set<SubjectId> touched;
  private final Map<SubjectId, Folded> folded = new HashMap<>();

  /**
   * @param subject whose event it is
   * @param tellings all that was told of it
   */
  Without(Facts facts, SubjectId subject, List<RecordedEvent> tellings) {
    this.facts = facts;
    this.gone = tellings.stream().map(event -> event.happening().id()).collect(toSet());
    this.touched = tellings.stream().flatMap(event -> event.happening().about().stream()).collect(toSet());
    this.touched.add(subject);
  }

  @Override
  public Folded folded(SubjectId subject) {
    return touched.contains(subject) ? folded.computeIfAbsent(subject, asked -> Refolding.of(asked, about(asked), this)) : facts.folded(subject);
  }

  @Override
  public List<RecordedEvent> about(SubjectId subject) {
    return left(facts.about(subject));
  }

  @Override
  public List<RecordedEvent> told(Collection<EventId> ids) {
    return left(facts.told(ids));
  }

  @Override
  public List<RecordedEvent> correcting(Collection<EventId> ids) {
    return left(facts.correcting(ids));
  }

  @Override
  public List<RecordedEvent> naming(Collection<EventId> ids) {
    return left(facts.naming(ids));
  }

  private List<RecordedEvent> left(List<RecordedEvent> events) {
    return events.stream().filter(event -> !gone.contains(event.happening().id())).toList();
  }
}
