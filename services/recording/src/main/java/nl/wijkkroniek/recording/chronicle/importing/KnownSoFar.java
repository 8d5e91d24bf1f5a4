package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Folded;
import nl.wijkkroniek.recording.deciding.Refolding;
import nl.wijkkroniek.recording.deciding.Versions;
import nl.wijkkroniek.recording.keeping.Knowledge;
import nl.wijkkroniek.recording.keeping.TellingsInLog;

/**
 * What is known when a line is held against the rules: what is recorded, and what stands higher in the file. Of the file it keeps where each event stands,
 * which events it may be named in, and how each subject is; the events themselves are read again when a rule asks for one.
 */
final class KnownSoFar implements Facts {

  private static final Set<SubjectKind> KINDS = EventType.all().stream().map(EventType::kind).filter(Objects::nonNull)
      .collect(() -> EnumSet.noneOf(SubjectKind.class), Set::add, Set::addAll);

  private final EventLog log;
  private final LanguageInLog language;
  private final Recorded recorded;
  private final FileFacts file;
  private final Map<SubjectId, Folded> folded = new HashMap<>();
  private final Map<String, Long> nextSequences = new HashMap<>();

  KnownSoFar(EventLog log, LanguageInLog language, FileEvents file) {
    this.log = log;
    this.language = language;
    this.recorded = new Recorded(TellingsInLog.all(log, language));
    this.file = new FileFacts(file);
  }

  /** Looks up together which of these are recorded; what was looked up before them is forgotten. */
  void lookUp(Collection<EventId> ids) {
    recorded.forget();
    recorded.lookUp(file.without(ids));
  }

  /** Looks up these as well, and what was corrected of them. */
  void lookUpMore(Collection<EventId> ids) {
    recorded.lookUp(file.without(ids));
    recorded.correcting(file.without(ids));
  }

  /** Whether anything was told under this id, higher in the file or apart from it. */
  boolean isTold(EventId id) {
    return file.holds(id) || recorded.find(id).isPresent();
  }

  /** Learns what is recorded of these subjects, of which nothing was known so far. */
  void learn(Collection<SubjectId> subjects) {
    subjects.forEach(subject -> folded.put(subject, Folded.nothing(subject)));
    Set<String> names = subjects.stream().map(SubjectId::toString).collect(toUnmodifiableSet());
    names.forEach(name -> nextSequences.put(name, 0L));
    Set<SubjectId> corrected = new HashSet<>();
    try (Stream<StoredEvent> events = names.isEmpty() ? Stream.empty() : log.about(names, 0)) {
      events.forEach(event -> learn(event, names, corrected));
    }
    corrected.forEach(this::refold);
  }

  private void learn(StoredEvent stored, Set<String> asked, Set<SubjectId> corrected) {
    RecordedEvent event = language.read(stored);
    List<SubjectId> about = stored.about().stream().filter(asked::contains).map(SubjectId::parse).toList();
    about.forEach(subject -> folded.computeIfPresent(subject, (_, known) -> known.evolve(event.happening())));
    if (Holding.correctedBy(event).isPresent()) {
      corrected.addAll(about);
    }
    nextSequences.computeIfPresent(stored.subject(), (_, next) -> Math.max(next, event.sequence() + 1));
  }

  /** The subjects that this touches and of which nothing is known so far. */
  List<SubjectId> unknownOf(Happening happening) {
    return happening.about().stream().filter(subject -> hasState(subject) && !folded.containsKey(subject)).toList();
  }

  /** From here this stands higher in the file. */
  void accept(Happening happening, long place) {
    boolean corrects = Holding.correctedBy(happening.data()).isPresent();
    Set<SubjectId> about = new LinkedHashSet<>(happening.about());
    about.addAll(Versions.touched(happening, this));
    about.removeIf(subject -> !hasState(subject));
    about.forEach(this::folded);
    file.accept(happening, place, about);
    about.forEach(corrects ? this::refold : subject -> folded.put(subject, folded(subject).evolve(happening)));
  }

  /** It stands in the file but is wrong: it is no part of its subject's history, yet what rests on it is not wrong for that. */
  void passOver(Happening happening, long place) {
    file.passOver(happening, place);
  }

  /** What is recorded under this id, apart from this file. */
  Optional<Happening> recorded(EventId id) {
    return recorded.find(id).map(RecordedEvent::happening);
  }

  /** What stands higher in the file under this id. */
  Optional<Happening> higher(EventId id) {
    return file.find(id);
  }

  /** Whether what is recorded, or stands higher in the file, says the same as this. What cannot be read any more is not compared. */
  boolean saysTheSame(Happening earlier, Happening told) {
    return language.seals().saysTheSame(earlier, told);
  }

  @Override
  public List<RecordedEvent> told(Collection<EventId> ids) {
    recorded.lookUp(file.without(ids));
    return ids.stream().distinct().flatMap(id -> file.told(id).or(() -> recorded.find(id)).stream()).toList();
  }

  /** What stands in the file only, can be corrected in the file only. */
  @Override
  public List<RecordedEvent> correcting(Collection<EventId> ids) {
    return Stream.concat(recorded.correcting(file.without(ids)).stream(), file.correcting(ids)).toList();
  }

  @Override
  public List<RecordedEvent> about(SubjectId subject) {
    return Stream.concat(recorded.about(subject).stream(), file.about(subject)).toList();
  }

  @Override
  public List<RecordedEvent> naming(Collection<EventId> ids) {
    return Stream.concat(recorded.naming(file.without(ids)).stream(), file.naming(ids)).toList();
  }

  @Override
  public Folded folded(SubjectId subject) {
    if (!folded.containsKey(subject)) {
      learn(List.of(subject));
    }
    return folded.get(subject);
  }

  /** The number that the next event of each subject will have, of the subjects learned about. */
  Map<String, Long> nextSequences() {
    return nextSequences;
  }

  /** The subjects of which so much is told in the file that what they came to is worth keeping. */
  List<SubjectId> longSubjects() {
    return file.subjectsOf(Knowledge.LONG);
  }

  private void refold(SubjectId subject) {
    folded.put(subject, Refolding.of(subject, about(subject), this));
  }

  private static boolean hasState(SubjectId subject) {
    return KINDS.contains(subject.kind());
  }
}
