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
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;

/** How what was said stands now, folded from all that is recorded of the session, the alumni day or the role; those of some are at hand. */
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

  /** How each contribution to these sessions stands now, and each contestation of these roles; read together, they cost little more than one. */
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
    Map<SubjectId, Spoken> spoken = new HashMap<>();
    unknown.forEach(place -> spoken.put(place, new Spoken(place)));
    try (Stream<StoredEvent> events = log.about(unknown.stream().map(SubjectId::toString).toList(), 0)) {
      events.map(language::read).map(RecordedEvent::happening).filter(happening -> spoken.containsKey(happening.subject()))
          .forEach(happening -> spoken.get(happening.subject()).hear(happening));
    }
    Map<SubjectId, Map<EventId, ContributionStanding>> folded = new HashMap<>();
    spoken.forEach((place, said) -> folded.put(place, said.standings()));
    return folded;
  }
}
