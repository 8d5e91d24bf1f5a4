package nl.wijkkroniek.recording.keeping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.codec.Links;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Tellings;

/**
 * What was told, as it stands in the log; each look-up goes through an index.
 *
 * @param before the first position that is left out
 */
public record TellingsInLog(EventLog log, LanguageInLog language, long before) implements Tellings {

  /** All that is recorded by the time it is asked for. */
  public static TellingsInLog all(EventLog log, LanguageInLog language) {
    return new TellingsInLog(log, language, Long.MAX_VALUE);
  }

  @Override
  public List<RecordedEvent> told(Collection<EventId> ids) {
    return read(log.byIds(ids.stream().map(EventId::toString).toList()).values());
  }

  @Override
  public List<RecordedEvent> correcting(Collection<EventId> ids) {
    return ids.isEmpty() ? List.of() : read(log.linked(Links.correcting(ids)));
  }

  /** What names one of these. */
  public List<RecordedEvent> naming(Collection<EventId> ids) {
    return read(log.linked(Links.naming(ids)));
  }

  /** What is about this subject, in log order. */
  public List<RecordedEvent> about(SubjectId subject) {
    try (Stream<StoredEvent> events = log.about(Set.of(subject.toString()), 0)) {
      return events.takeWhile(event -> event.position() < before).map(language::read).toList();
    }
  }

  private List<RecordedEvent> read(Collection<StoredEvent> events) {
    return events.stream().filter(event -> event.position() < before).map(language::read).toList();
  }
}
