package nl.wijkkroniek.histories.projection;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.order.Happened;
import nl.wijkkroniek.histories.order.Known;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What is known while a batch is worked through: what the views hold, and over it what the batch told so far. Always asked as of one position, so that a batch
 * that is worked through again after a crash finds what it found the first time, whatever of it had been written.
 */
final class Overlay implements Known {

  private final Views views;
  private final Map<EventId, StoredEntry> own = new HashMap<>();
  private final Map<SubjectId, Set<EventId>> ofSubject = new HashMap<>();
  private final Map<EventId, Set<EventId>> effects = new HashMap<>();
  private final Map<SubjectId, List<Mark>> marks = new HashMap<>();
  private final Map<SubjectId, Map<SubjectId, Link>> linksFrom = new HashMap<>();
  private final Map<SubjectId, Map<SubjectId, Link>> linksTo = new HashMap<>();
  private final Set<SubjectId> readWhole = new HashSet<>();
  private final Set<EventId> readEffects = new HashSet<>();
  private final Set<SubjectId> readLinksTo = new HashSet<>();
  private long position;

  private Overlay(Views views) {
    this.views = views;
  }

  /** Reads at once what working through these events usually asks for. */
  static Overlay over(Views views, List<RecordedEvent> events) {
    var overlay = new Overlay(views);
    Set<SubjectId> subjects = events.stream().flatMap(event -> event.happening().about().stream()).filter(Overlay::hasHistory).collect(toSet());
    overlay.readMarks(subjects);
    overlay.readLinksFrom(subjects);
    Set<EventId> inBatch = events.stream().map(event -> event.happening().id()).collect(toSet());
    Set<EventId> asked = Stream.concat(events.stream().flatMap(event -> event.happening().causedBy().stream()),
        overlay.marks.values().stream().flatMap(List::stream).filter(mark -> mark.kind() == Mark.Kind.BEGINNING).map(Mark::event))
        .filter(id -> !inBatch.contains(id)).collect(toSet());
    views.ownEntries(asked).forEach(overlay::keep);
    return overlay;
  }

  static boolean hasHistory(SubjectId subject) {
    return Views.KINDS.contains(subject.kind());
  }

  /** From here on things are asked as of this position. */
  void advanceTo(long to) {
    position = to;
  }

  /** What the views hold, or what was put there meanwhile. */
  void put(StoredEntry entry) {
    own.put(entry.eventId(), entry);
    ofSubject.computeIfAbsent(entry.owner(), _ -> new LinkedHashSet<>()).add(entry.eventId());
    entry.happening().causedBy().forEach(cause -> effects.computeIfAbsent(cause, _ -> new LinkedHashSet<>()).add(entry.eventId()));
  }

  private void keep(StoredEntry read) {
    if (!own.containsKey(read.eventId())) {
      put(read);
    }
  }

  void put(Mark mark) {
    marksOf(mark.subject()).removeIf(same -> same.id().equals(mark.id()));
    marksOf(mark.subject()).add(mark);
  }

  void put(Link link) {
    linksFrom.computeIfAbsent(link.from(), _ -> new LinkedHashMap<>()).putIfAbsent(link.to(), link);
    linksTo.computeIfAbsent(link.to(), _ -> new LinkedHashMap<>()).putIfAbsent(link.from(), link);
  }

  StoredEntry entry(EventId id) {
    return own.get(id);
  }

  /** What happened to a subject itself, before or at this position. */
  List<StoredEntry> entriesOf(SubjectId subject) {
    if (readWhole.add(subject)) {
      views.ownEntries(subject).forEach(this::keep);
    }
    return ofSubject.getOrDefault(subject, Set.of()).stream().map(own::get).filter(this::isKnown).toList();
  }

  /** The subjects to whose histories all of this subject belongs. */
  Set<SubjectId> belongsTo(SubjectId from) {
    return known(linksFrom.getOrDefault(from, Map.of()).values()).map(Link::to).collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  /** Whether an earlier event told of this link. */
  boolean linkedBefore(SubjectId from, SubjectId to) {
    Link link = linksFrom.getOrDefault(from, Map.of()).get(to);
    return link != null && link.since() < position;
  }

  /** The subjects that belong to this one or are about it. */
  Set<SubjectId> partsOf(SubjectId to) {
    if (readLinksTo.add(to)) {
      views.linksTo(List.of(to)).forEach(this::put);
    }
    return known(linksTo.getOrDefault(to, Map.of()).values()).map(Link::from).collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  @Override
  public Optional<Happened> happening(EventId id) {
    if (!own.containsKey(id)) {
      views.ownEntries(List.of(id)).forEach(this::keep);
    }
    return Optional.ofNullable(own.get(id)).filter(this::isKnown).map(entry -> entry.at(position));
  }

  @Override
  public Collection<Happened> of(SubjectId subject) {
    return entriesOf(subject).stream().map(entry -> entry.at(position)).toList();
  }

  @Override
  public Collection<Happened> causedBy(Collection<EventId> causes) {
    List<EventId> unread = causes.stream().filter(readEffects::add).toList();
    views.effects(unread).forEach(this::keep);
    return causes.stream().flatMap(cause -> effects.getOrDefault(cause, Set.of()).stream()).distinct().map(own::get).filter(this::isKnown)
        .map(entry -> entry.at(position)).toList();
  }

  @Override
  public Optional<Happened> beginningOf(SubjectId subject) {
    return beginningMark(subject).flatMap(mark -> happening(mark.event()));
  }

  /** The mark of the beginning of a subject. */
  Optional<Mark> beginningMark(SubjectId subject) {
    return marksOf(subject).stream().filter(mark -> mark.kind() == Mark.Kind.BEGINNING && mark.position() <= position).min(Comparator.comparing(Mark::own));
  }

  private List<Mark> marksOf(SubjectId subject) {
    if (!marks.containsKey(subject)) {
      readMarks(Set.of(subject));
    }
    return marks.get(subject);
  }

  private void readMarks(Set<SubjectId> subjects) {
    subjects.forEach(subject -> marks.put(subject, new ArrayList<>()));
    views.marks(subjects).forEach(mark -> marks.get(mark.subject()).add(mark));
  }

  private void readLinksFrom(Set<SubjectId> subjects) {
    views.linksFrom(subjects).forEach(this::put);
  }

  private Stream<Link> known(Collection<Link> links) {
    return links.stream().filter(link -> link.since() <= position);
  }

  private boolean isKnown(StoredEntry entry) {
    return entry.event().position() <= position;
  }
}
