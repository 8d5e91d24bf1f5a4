package nl.wijkkroniek.recording.deciding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What a subject comes to of which something was corrected: folded anew over what holds of all that was told about it. What another subject's event says of this
 * one is found through all that was told of that event, for its first telling may not have named this subject.
 */
public final class Refolding {

  private Refolding() {
  }

  /**
   * @param about everything told about the subject, corrections too
   * @param tellings where the rest is found of what those correct
   */
  public static Folded of(SubjectId subject, Collection<RecordedEvent> about, Tellings tellings) {
    Folded folded = Folded.nothing(subject);
    for (Happening happening : (Iterable<Happening>) holding(subject, about, tellings)::iterator) {
      folded = folded.evolve(happening);
    }
    return folded;
  }

  private static Stream<Happening> holding(SubjectId subject, Collection<RecordedEvent> about, Tellings tellings) {
    Map<Long, RecordedEvent> told = new TreeMap<>();
    about.forEach(event -> told.put(event.position(), event));
    Versions.of(correctionsOfOthers(subject, about), tellings).forEach(event -> told.put(event.position(), event));
    return Holding.of(told.values()).all().stream().map(version -> version.event().happening()).filter(happening -> happening.about().contains(subject));
  }

  private static List<EventId> correctionsOfOthers(SubjectId subject, Collection<RecordedEvent> about) {
    return about.stream().map(RecordedEvent::happening).filter(happening -> !happening.subject().equals(subject))
        .filter(happening -> Holding.correctedBy(happening.data()).isPresent()).map(Happening::id).toList();
  }
}
