package nl.wijkkroniek.platform.wiring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.access.visibility.Belonging;
import nl.wijkkroniek.access.visibility.ResearchConsent;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.keeping.Knowledge;
import nl.wijkkroniek.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Who belongs where: of people by what is recorded, so that who left is out at once; of sessions by the histories. Who is
 * forgotten is known by their key, also where an older log was put back that says nothing of it.
 */
@Component
class BelongingRecorded implements Belonging {

  private final Knowledge knowledge;
  private final LiveViews histories;
  private final EventLog log;
  private final LanguageInLog language;
  private final Vault vault;

  BelongingRecorded(Knowledge knowledge, LiveViews histories, EventLog log, LanguageInLog language, Vault vault) {
    this.vault = vault;
    this.knowledge = knowledge;
    this.histories = histories;
    this.log = log;
    this.language = language;
  }

  @Override
  public Set<SubjectId> partsOf(SubjectId participant) {
    return knowledge.stateOf(participant) instanceof Participant known ? known.takesPartIn() : Set.of();
  }

  @Override
  public boolean convened(SubjectId participant, SubjectId gathering) {
    try (Stream<StoredEvent> events = log.about(List.of(gathering.toString()), 0)) {
      return events.map(language::read).map(RecordedEvent::happening).filter(happening -> happening.subject().equals(gathering))
          .filter(happening -> happening.data() instanceof ReflectionSessionOpened || happening.data() instanceof LearningCircleFormed)
          .anyMatch(happening -> participant.slug().equals(happening.recordedBy()));
    }
  }

  @Override
  public boolean isForgotten(SubjectId participant) {
    return vault.isForgotten(participant);
  }

  /** By their own events alone, which are few however much they said. */
  @Override
  public Map<SubjectId, ResearchConsent> consentsOf(Collection<SubjectId> participants) {
    Map<SubjectId, List<RecordedEvent>> told = log.ofSubjects(participants.stream().map(SubjectId::toString).toList()).stream().map(language::read)
        .collect(groupingBy(event -> event.happening().subject()));
    return participants.stream().distinct().collect(toMap(identity(), participant -> consent(told.getOrDefault(participant, List.of()))));
  }

  private static ResearchConsent consent(List<RecordedEvent> told) {
    return ResearchConsent.of(Holding.of(told).all().stream().map(Holding.Version::event).toList());
  }

  @Override
  public Map<SubjectId, Set<SubjectId>> around(Collection<SubjectId> places) {
    Map<SubjectId, Set<SubjectId>> around = histories.current().links().from(places).stream()
        .collect(groupingBy(Link::from, mapping(Link::to, toSet())));
    places.forEach(place -> around.putIfAbsent(place, Set.of()));
    return around;
  }
}
