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
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.recording.chronicle.Latest;

/**
 * What of some events may leave to one reader. What refers to an event that stays in leaves without the reference, so that it can be understood elsewhere. Given
 * events in the order of their positions, it has met nearly everything that is referred to, and rarely looks anything up.
 */
final class LettingOut {

  private static final int EVENTS_REMEMBERED = 100_000;

  private final EventLog log;
  private final LanguageInLog language;
  private final WayOut wayOut;
  private final Reader reader;
  private final Standings sessions;
  private final Map<EventId, Boolean> leaving = new Latest<>(EVENTS_REMEMBERED);

  LettingOut(EventLog log, LanguageInLog language, WayOut wayOut, Reader reader) {
    this.log = log;
    this.language = language;
    this.wayOut = wayOut;
    this.reader = reader;
    this.sessions = new Standings(log, language);
  }

  /** What of these may leave, in their order. */
  List<RecordedEvent> letOut(List<RecordedEvent> events) {
    List<Happening> happenings = events.stream().map(RecordedEvent::happening).toList();
    Map<EventId, ContributionStanding> standings = standings(happenings);
    List<Optional<Happening>> leave = wayOut.letOut(happenings, id -> Optional.ofNullable(standings.get(id)), reader);
    Map<EventId, Boolean> known = new HashMap<>();
    List<RecordedEvent> allowed = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      RecordedEvent event = events.get(i);
      known.put(event.happening().id(), leave.get(i).isPresent());
      leave.get(i).ifPresent(happening -> allowed.add(with(happening, event)));
    }
    learnOfReferences(allowed, known);
    leaving.putAll(known);
    return allowed.stream().map(event -> with(without(id -> !known.get(id), event.happening()), event)).toList();
  }

  private static RecordedEvent with(Happening told, RecordedEvent event) {
    return new RecordedEvent(event.position(), event.sequence(), event.recordedAt(), told);
  }

  private Map<EventId, ContributionStanding> standings(Collection<Happening> happenings) {
    return sessions.in(happenings.stream().filter(happening -> WayOut.spokenOf(happening).isPresent()).map(Happening::subject).collect(toSet()));
  }

  /** What is not known of may not leave. */
  private void learnOfReferences(List<RecordedEvent> events, Map<EventId, Boolean> known) {
    Set<EventId> unknown = new HashSet<>();
    events.stream().flatMap(event -> references(event.happening())).filter(id -> !known.containsKey(id)).forEach(id -> {
      Boolean met = leaving.get(id);
      known.put(id, Boolean.TRUE.equals(met));
      if (met == null) {
        unknown.add(id);
      }
    });
    if (!unknown.isEmpty()) {
      List<Happening> found = log.byIds(unknown.stream().map(EventId::toString).toList()).values().stream().map(language::read)
          .map(RecordedEvent::happening).toList();
      Map<EventId, ContributionStanding> standings = standings(found);
      found.forEach(happening -> known.put(happening.id(), wayOut.lets(happening, id -> Optional.ofNullable(standings.get(id)), reader)));
    }
  }

  private static Stream<EventId> references(Happening happening) {
    return happening.data() instanceof InsightDrawn insight ? Stream.concat(happening.causedBy().stream(), insight.restsOn().stream())
        : happening.causedBy().stream();
  }

  private static Happening without(Predicate<EventId> staying, Happening told) {
    if (references(told).noneMatch(staying)) {
      return told;
    }
    return new Happening(told.id(), told.subject(), told.occurredOn(), without(staying, told.causedBy()), told.provenance(), told.recordedBy(),
        told.sourceTime(), without(staying, told.data()));
  }

  private static SubjectEvent without(Predicate<EventId> staying, SubjectEvent data) {
    return data instanceof InsightDrawn insight ? new InsightDrawn(insight.text(), without(staying, insight.restsOn())) : data;
  }

  private static List<EventId> without(Predicate<EventId> staying, List<EventId> references) {
    return references.stream().filter(Predicate.not(staying)).toList();
  }
}
