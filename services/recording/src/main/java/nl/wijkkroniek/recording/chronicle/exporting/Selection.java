package nl.wijkkroniek.recording.chronicle.exporting;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.codec.Links;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.Latest;

/**
 * The events that belong in the chronicle of some subjects: what happened to them and to the roles, experiments and sessions that belong to them or are
 * about them;
 * of another team, circle or alumni day only what names one of these, such as the merger in which it ended. And whatever any of it refers to (its causes, the
 * question it answers), so that the chronicle can stand by itself.
 */
final class Selection {

  private static final int EVENTS_A_LOOK_UP = 500;
  private static final int EVENTS_REMEMBERED = 100_000;

  private final EventLog log;
  private final LanguageInLog language;

  Selection(EventLog log, LanguageInLog language) {
    this.log = log;
    this.language = language;
  }

  /** All that is recorded, in order; to be closed. */
  Stream<RecordedEvent> everything() {
    return log.from(0).map(language::read);
  }

  /** What belongs in the chronicle of these, in order; to be closed. */
  Stream<RecordedEvent> of(Collection<SubjectId> subjects) {
    Set<String> names = withWhatBelongsToThem(subjects);
    SortedMap<Long, RecordedEvent> causes = causesFromElsewhere(names);
    return InOrder.merge(log.about(names, 0).map(language::read), causes.values());
  }

  /**
   * Throws {@link Refusal} when nothing is recorded of this subject, or it may not be known that there is.
   *
   * @param mayBe whether it may be known
   */
  void mustBeKnown(SubjectId subject, boolean mayBe) {
    try (Stream<StoredEvent> events = log.about(Set.of(subject.toString()), 0)) {
      if (!mayBe || events.findFirst().isEmpty()) {
        throw new Refusal(Refusal.Kind.UNKNOWN, new Words("Van %s is hier niets vastgelegd.".formatted(subject),
            "Nothing is recorded here of %s.".formatted(subject)), Map.of());
      }
    }
  }

  private Set<String> withWhatBelongsToThem(Collection<SubjectId> subjects) {
    Set<String> names = subjects.stream().map(SubjectId::toString).collect(toCollection(LinkedHashSet::new));
    Deque<String> toFollow = new ArrayDeque<>(names);
    while (!toFollow.isEmpty()) {
      log.subjectsAbout(toFollow.remove()).stream().filter(found -> belongs(found) && names.add(found)).forEach(toFollow::add);
    }
    return names;
  }

  private static boolean belongs(String subject) {
    return switch (SubjectId.parse(subject).kind()) {
      case ROLE, EXPERIMENT, SESSION, NEED -> true;
      case TEAM, CIRCLE, ALUMNI_DAY, QUESTIONNAIRE, PARTICIPANT -> false;
    };
  }

  /** A cause stands before what it led to: one that was not met on the way to it is from elsewhere, or was met long ago. */
  private SortedMap<Long, RecordedEvent> causesFromElsewhere(Set<String> names) {
    SortedMap<Long, RecordedEvent> found = new TreeMap<>();
    Map<EventId, Boolean> met = new Latest<>(EVENTS_REMEMBERED);
    Set<EventId> asked = new HashSet<>();
    try (Stream<StoredEvent> events = log.about(names, 0)) {
      events.map(event -> language.read(event).happening()).forEach(happening -> {
        met.put(happening.id(), true);
        happening.refersTo().stream().filter(cause -> !met.containsKey(cause)).forEach(asked::add);
        if (asked.size() >= EVENTS_A_LOOK_UP) {
          follow(asked, names, found);
        }
      });
    }
    follow(asked, names, found);
    return found;
  }

  /** What it refers to and, as a correction may itself be corrected, a correction itself. */
  private static Stream<EventId> leadsTo(Happening happening) {
    return Holding.correctedBy(happening.data()).isEmpty() ? happening.refersTo().stream()
        : Stream.concat(happening.refersTo().stream(), Stream.of(happening.id()));
  }

  /** What was corrected elsewhere comes with all its corrections, for without them it would hold as it was first told. */
  private void follow(Set<EventId> asked, Set<String> names, SortedMap<Long, RecordedEvent> found) {
    Set<EventId> open = new HashSet<>(asked);
    asked.clear();
    while (!open.isEmpty()) {
      List<RecordedEvent> more = Stream.concat(log.byIds(open.stream().map(EventId::toString).toList()).values().stream(),
              log.linked(Links.correcting(open)).stream())
          .filter(event -> event.about().stream().noneMatch(names::contains) && !found.containsKey(event.position())).map(language::read).toList();
      more.forEach(event -> found.put(event.position(), event));
      open = more.stream().map(RecordedEvent::happening).flatMap(Selection::leadsTo).collect(toSet());
    }
  }
}
