package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.SubjectState;

/**
 * What is known when a line is held against the rules: what is recorded, and what stands higher in the file. Of the file it keeps where each event
 * stands and how
 * each subject is; the events themselves are read again when a rule asks for one.
 */
final class KnownSoFar implements Facts {

  private static final Set<SubjectKind> KINDS = EventType.all().stream().map(EventType::kind)
      .collect(() -> EnumSet.noneOf(SubjectKind.class), Set::add, Set::addAll);

  private final EventLog log;
  private final LanguageInLog language;
  private final FileEvents file;
  private final Map<SubjectId, SubjectState> states = new HashMap<>();
  private final Map<String, Long> nextSequences = new HashMap<>();
  private Map<EventId, Happening> recorded = new HashMap<>();
  private Set<EventId> looked = new HashSet<>();

  KnownSoFar(EventLog log, LanguageInLog language, FileEvents file) {
    this.log = log;
    this.language = language;
    this.file = file;
  }

  /** Looks up together which of these are recorded; what was looked up before them is forgotten. */
  void lookUp(Collection<EventId> ids) {
    looked = new HashSet<>();
    recorded = new HashMap<>();
    lookUpMore(ids);
  }

  /** Looks up these as well. */
  void lookUpMore(Collection<EventId> ids) {
    Set<EventId> asked = ids.stream().filter(id -> !file.holds(id) && !looked.contains(id)).collect(toSet());
    looked.addAll(asked);
    recorded.putAll(read(asked));
  }

  /** Learns what is recorded of these subjects, of which nothing was known so far. */
  void learn(Collection<SubjectId> subjects) {
    subjects.forEach(subject -> states.put(subject, SubjectState.of(subject)));
    Set<String> names = subjects.stream().map(SubjectId::toString).collect(toUnmodifiableSet());
    names.forEach(name -> nextSequences.put(name, 0L));
    try (Stream<StoredEvent> events = names.isEmpty() ? Stream.empty() : log.about(names, 0)) {
      events.map(language::read).forEach(event -> learn(event, names));
    }
  }

  private void learn(RecordedEvent event, Set<String> asked) {
    Happening happening = event.happening();
    happening.about().stream().filter(subject -> asked.contains(subject.toString())).forEach(subject -> states.computeIfPresent(subject,
        (_, state) -> state.evolve(happening)));
    nextSequences.computeIfPresent(happening.subject().toString(), (_, next) -> Math.max(next, event.sequence() + 1));
  }

  /** The subjects that this touches and of which nothing is known so far. */
  List<SubjectId> unknownOf(Happening happening) {
    return happening.about().stream().filter(subject -> hasState(subject) && !states.containsKey(subject)).toList();
  }

  /** From here this stands higher in the file. */
  void accept(Happening happening, long place) {
    file.add(happening, place);
    happening.about().stream().filter(KnownSoFar::hasState).forEach(subject -> states.put(subject, stateOf(subject).evolve(happening)));
  }

  /** It stands in the file but is wrong: it is no part of its subject's history, yet what rests on it is not wrong for that. */
  void passOver(Happening happening, long place) {
    file.add(happening, place);
  }

  /** What is recorded under this id, apart from this file. */
  Optional<Happening> recorded(EventId id) {
    if (looked.contains(id)) {
      return Optional.ofNullable(recorded.get(id));
    }
    return Optional.ofNullable(read(Set.of(id)).get(id));
  }

  /** What stands higher in the file under this id. */
  Optional<Happening> higher(EventId id) {
    return file.find(id);
  }

  @Override
  public Optional<Happening> event(EventId id) {
    return higher(id).or(() -> recorded(id));
  }

  @Override
  public SubjectState stateOf(SubjectId subject) {
    if (!states.containsKey(subject)) {
      learn(List.of(subject));
    }
    return states.get(subject);
  }

  /** The number that the next event of each subject will have, of the subjects learned about. */
  Map<String, Long> nextSequences() {
    return nextSequences;
  }

  private Map<EventId, Happening> read(Set<EventId> ids) {
    Map<EventId, Happening> found = new HashMap<>();
    log.byIds(ids.stream().map(EventId::toString).toList()).values().stream().map(language::read).map(RecordedEvent::happening)
        .forEach(happening -> found.put(happening.id(), happening));
    return found;
  }

  private static boolean hasState(SubjectId subject) {
    return KINDS.contains(subject.kind());
  }
}
