package nl.wijkkroniek.recording.chronicle.exporting;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.recording.deciding.AlumniDay;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.SubjectState;

/** How contributions and remarks stand now, folded from all that is recorded of their sessions and alumni days; those of some are at hand. */
final class Standings {

  private static final int CONTRIBUTIONS_AT_HAND = 50_000;

  private final EventLog log;
  private final LanguageInLog language;
  private final Cache<SubjectId, Map<EventId, ContributionStanding>> sessions = Caffeine.newBuilder().maximumWeight(CONTRIBUTIONS_AT_HAND)
      .weigher((SubjectId _, Map<EventId, ContributionStanding> standings) -> standings.size() + 1).build();

  Standings(EventLog log, LanguageInLog language) {
    this.log = log;
    this.language = language;
  }

  /** How each contribution to these sessions stands now; read together, they cost little more than one. */
  Map<EventId, ContributionStanding> in(Set<SubjectId> asked) {
    Map<SubjectId, Map<EventId, ContributionStanding>> known = new HashMap<>(sessions.getAllPresent(asked));
    Set<SubjectId> unknown = asked.stream().filter(session -> !known.containsKey(session)).collect(toSet());
    if (!unknown.isEmpty()) {
      Map<SubjectId, Map<EventId, ContributionStanding>> folded = fold(unknown);
      sessions.putAll(folded);
      known.putAll(folded);
    }
    Map<EventId, ContributionStanding> standings = new HashMap<>();
    known.values().forEach(standings::putAll);
    return standings;
  }

  private Map<SubjectId, Map<EventId, ContributionStanding>> fold(Collection<SubjectId> unknown) {
    Map<SubjectId, SubjectState> states = new HashMap<>();
    unknown.forEach(session -> states.put(session, SubjectState.of(session)));
    Map<EventId, SubjectId> authors = new HashMap<>();
    try (Stream<StoredEvent> events = log.about(unknown.stream().map(SubjectId::toString).toList(), 0)) {
      events.map(language::read).map(RecordedEvent::happening).forEach(happening -> {
        states.computeIfPresent(happening.subject(), (_, state) -> state.evolve(happening));
        author(happening, authors);
      });
    }
    Map<SubjectId, Map<EventId, ContributionStanding>> folded = new HashMap<>();
    states.forEach((gathering, state) -> folded.put(gathering, standings(state, authors)));
    return folded;
  }

  private static void author(Happening happening, Map<EventId, SubjectId> authors) {
    switch (happening.data()) {
      case ContributionMade made -> authors.put(happening.id(), made.author());
      case RemarkMade made -> authors.put(happening.id(), made.author());
      case SubjectEvent _ -> { }
    }
  }

  private static Map<EventId, ContributionStanding> standings(SubjectState state, Map<EventId, SubjectId> authors) {
    Map<EventId, ContributionStanding> standings = new HashMap<>();
    switch (state) {
      case ReflectionSession session -> session.visibilities().forEach((contribution, visibility) -> put(standings, authors, contribution, session.id(),
          visibility,
          session.withdrawn().containsKey(contribution)));
      case AlumniDay day -> day.released().keySet().forEach(remark -> put(standings, authors, remark, day.id(), Visibility.OPEN, false));
      case SubjectState _ -> { }
    }
    return standings;
  }

  /** What was never said, although it was narrowed or released, does not stand anywhere; a remark that was not released stands nowhere either. */
  private static void put(Map<EventId, ContributionStanding> standings, Map<EventId, SubjectId> authors, EventId said, SubjectId where, Visibility visibility,
      boolean withdrawn) {
    if (authors.containsKey(said)) {
      standings.put(said, new ContributionStanding(said, where, authors.get(said), visibility, withdrawn));
    }
  }
}
