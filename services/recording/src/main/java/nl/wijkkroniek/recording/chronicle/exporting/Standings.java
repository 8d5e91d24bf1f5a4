package nl.wijkkroniek.recording.chronicle.exporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.SubjectState;

/** How contributions stand now, folded from all that is recorded of their session: a few sessions at a time. */
final class Standings {

  private static final int SESSIONS_AT_HAND = 32;

  private final EventLog log;
  private final LanguageInLog language;
  private final Cache<SubjectId, Map<EventId, ContributionStanding>> sessions = Caffeine.newBuilder().maximumSize(SESSIONS_AT_HAND).build();

  Standings(EventLog log, LanguageInLog language) {
    this.log = log;
    this.language = language;
  }

  /** How each contribution to this session stands now. */
  Map<EventId, ContributionStanding> in(SubjectId session) {
    return sessions.get(session, this::fold);
  }

  private Map<EventId, ContributionStanding> fold(SubjectId id) {
    Map<EventId, SubjectId> authors = new HashMap<>();
    SubjectState session = SubjectState.of(id);
    try (Stream<StoredEvent> events = log.ofSubject(id.toString(), 0)) {
      for (RecordedEvent event : (Iterable<RecordedEvent>) events.map(language::read)::iterator) {
        session = session.evolve(event.happening());
        if (event.happening().data() instanceof ContributionMade made) {
          authors.put(event.happening().id(), made.author());
        }
      }
    }
    return standings((ReflectionSession) session, authors);
  }

  private static Map<EventId, ContributionStanding> standings(ReflectionSession session, Map<EventId, SubjectId> authors) {
    Map<EventId, ContributionStanding> standings = new HashMap<>();
    authors.forEach((contribution, author) -> session.visibilityOf(contribution).ifPresent(visibility -> standings.put(contribution,
        new ContributionStanding(contribution, session.id(), author, visibility, session.withdrawn().containsKey(contribution)))));
    return standings;
  }
}
