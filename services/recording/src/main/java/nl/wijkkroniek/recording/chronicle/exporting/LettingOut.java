package nl.wijkkroniek.recording.chronicle.exporting;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** What of some events may leave to one reader. What refers to an event that stays in leaves without the reference, so that it can be understood elsewhere. */
final class LettingOut {

  private final EventLog log;
  private final LanguageInLog language;
  private final WayOut wayOut;
  private final Reader reader;
  private final Standings standings;

  LettingOut(EventLog log, LanguageInLog language, WayOut wayOut, Reader reader) {
    this.log = log;
    this.language = language;
    this.wayOut = wayOut;
    this.reader = reader;
    this.standings = new Standings(log, language);
  }

  /** What of these may leave, in their order. */
  List<RecordedEvent> letOut(List<RecordedEvent> events) {
    Set<EventId> staying = staying(events);
    List<RecordedEvent> leaving = new ArrayList<>();
    for (RecordedEvent event : events) {
      letOut(event.happening()).map(told -> without(staying, told))
          .ifPresent(told -> leaving.add(new RecordedEvent(event.position(), event.sequence(), event.recordedAt(), told)));
    }
    return leaving;
  }

  private Optional<Happening> letOut(Happening happening) {
    return wayOut.letOut(happening, contribution -> Optional.ofNullable(standings.in(happening.subject()).get(contribution)), reader);
  }

  /** Of all that these refer to, what may not leave. */
  private Set<EventId> staying(List<RecordedEvent> events) {
    Map<EventId, Happening> known = new HashMap<>();
    events.forEach(event -> known.put(event.happening().id(), event.happening()));
    Set<EventId> referred = events.stream().flatMap(event -> references(event.happening())).collect(toSet());
    Set<EventId> toLookUp = new HashSet<>(referred);
    toLookUp.removeAll(known.keySet());
    known.putAll(lookUp(toLookUp));
    return referred.stream().filter(id -> !known.containsKey(id) || letOut(known.get(id)).isEmpty()).collect(toSet());
  }

  private Map<EventId, Happening> lookUp(Collection<EventId> ids) {
    Map<EventId, Happening> found = new HashMap<>();
    log.byIds(ids.stream().map(EventId::toString).toList()).values().stream().map(language::read).map(RecordedEvent::happening)
        .forEach(happening -> found.put(happening.id(), happening));
    return found;
  }

  private static Stream<EventId> references(Happening happening) {
    return happening.data() instanceof InsightDrawn insight ? Stream.concat(happening.causedBy().stream(), insight.restsOn().stream())
        : happening.causedBy().stream();
  }

  private static Happening without(Set<EventId> staying, Happening told) {
    if (references(told).noneMatch(staying::contains)) {
      return told;
    }
    return new Happening(told.id(), told.subject(), told.occurredOn(), without(staying, told.causedBy()), told.provenance(), told.recordedBy(),
        told.sourceTime(), without(staying, told.data()));
  }

  private static SubjectEvent without(Set<EventId> staying, SubjectEvent data) {
    return data instanceof InsightDrawn insight ? new InsightDrawn(insight.text(), without(staying, insight.restsOn())) : data;
  }

  private static List<EventId> without(Set<EventId> staying, List<EventId> references) {
    return references.stream().filter(reference -> !staying.contains(reference)).toList();
  }
}
