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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.order.Happened;
import nl.wijkkroniek.histories.order.Known;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.Placed;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What is known while batches are worked through: what the views hold, and over it what was told since. Always asked as of one position, so that a batch that
 * is worked through again after a crash finds what it found the first time, whatever of it had been written. Kept from batch to batch by the one who works them;
 * thrown away when a batch failed, or another may have worked in between.
 */
final class Overlay implements Known {

  private final Views views;
  private final Map<EventId, Placed> placed = new HashMap<>();
  private final Map<SubjectId, Set<EventId>> ofSubject = new HashMap<>();
  private final Map<EventId, Set<EventId>> effects = new HashMap<>();
  private final Map<SubjectId, List<Mark>> beginnings = new HashMap<>();
  private final Map<SubjectId, Map<SubjectId, Link>> linksFrom = new HashMap<>();
  private final Map<SubjectId, Map<SubjectId, Link>> linksTo = new HashMap<>();
  private final Set<SubjectId> expected = new HashSet<>();
  private final Set<EventId> askedFor = new HashSet<>();
  private final Set<EventId> changed = new HashSet<>();
  private final Set<SubjectId> readWhole = new HashSet<>();
  private final Set<EventId> readEffects = new HashSet<>();
  private final Set<SubjectId> readLinksTo = new HashSet<>();
  private final Set<SubjectId> readLinksFrom = new HashSet<>();
  private final Set<Link> endedLinks = new HashSet<>();
  private final Questions questions;
  private TakenOut takenOut;
  private long position;

  Overlay(Views views) {
    this.views = views;
    this.questions = new Questions(views);
  }

  /** Reads at once all that working through these events usually asks for, as far as it is not known from events before. */
  void expect(List<RecordedEvent> events) {
    Set<SubjectId> subjects = events.stream().flatMap(event -> event.happening().about().stream()).filter(Overlay::hasHistory).collect(toSet());
    Set<SubjectId> fresh = subjects.stream().filter(expected::add).collect(toSet());
    readBeginnings(fresh);
    List<Link> parts = views.links().to(events.stream().filter(event -> !Facts.belongsTo(event.happening()).isEmpty()).map(event -> event.happening().subject())
        .filter(readLinksTo::add).collect(toSet()));
    // What belongs to a subject that is linked is linked along with it, unless it was before.
    readLinksFrom(Stream.concat(fresh.stream(), parts.stream().map(Link::from)));
    parts.forEach(this::put);
    events.stream().map(event -> event.happening().id()).forEach(askedFor::add);
    questions.expect(events);
    read(Stream.concat(events.stream().flatMap(event -> event.happening().causedBy().stream()),
        fresh.stream().flatMap(subject -> beginnings.get(subject).stream()).map(Mark::event)).toList());
  }

  private void readLinksFrom(Stream<SubjectId> subjects) {
    Set<SubjectId> unread = subjects.filter(readLinksFrom::add).collect(toSet());
    if (!unread.isEmpty()) {
      views.links().from(unread).forEach(this::put);
    }
  }

  /** How much is kept in memory, in happenings. */
  int size() {
    return placed.size() + askedFor.size() + beginnings.size();
  }

  static boolean hasHistory(SubjectId subject) {
    return Views.KINDS.contains(subject.kind());
  }

  /** From here on things are asked as of this position. */
  void advanceTo(long to) {
    position = to;
  }

  void put(Placed one) {
    placed.put(one.id(), one);
    ofSubject.computeIfAbsent(one.subject(), _ -> new LinkedHashSet<>()).add(one.id());
    one.causes().forEach(cause -> effects.computeIfAbsent(cause, _ -> new LinkedHashSet<>()).add(one.id()));
  }

  /** What the views hold; what the batch put there since is newer. */
  private void keep(Placed read) {
    if (!placed.containsKey(read.id()) && !changed.contains(read.id())) {
      put(read);
    }
  }

  /** These hold otherwise from here on, or not at all. */
  void change(Set<EventId> events, Collection<Placed> now, SubjectId subject, List<Mark> begins) {
    views.entries().placedEffects(events.stream().filter(readEffects::add).toList()).forEach(this::keep);
    events.forEach(this::forget);
    questions.change();
    changed.addAll(events);
    askedFor.addAll(events);
    now.forEach(this::put);
    beginnings.put(subject, new ArrayList<>(begins));
  }

  private void forget(EventId event) {
    Placed before = placed.remove(event);
    if (before != null) {
      ofSubject.get(before.subject()).remove(event);
      before.causes().forEach(cause -> effects.get(cause).remove(event));
    }
  }

  /** Of all marks only those of beginnings place others. */
  void put(Mark mark) {
    if (mark.kind() == Mark.Kind.BEGINNING) {
      keep(mark, beginningsOf(mark.subject()));
    }
  }

  private static void keep(Mark mark, List<Mark> of) {
    if (of.stream().noneMatch(kept -> kept.position() == mark.position())) {
      of.add(mark);
    }
  }

  /** Something belongs to a history. */
  void put(Link link) {
    if (endedLinks.contains(link)) {
      return;
    }
    linksFrom.computeIfAbsent(link.from(), _ -> new LinkedHashMap<>()).putIfAbsent(link.to(), link);
    linksTo.computeIfAbsent(link.to(), _ -> new LinkedHashMap<>()).putIfAbsent(link.from(), link);
  }

  /** Something belongs to a history no longer. */
  void end(Link link) {
    wereTakenOut().add(link);
    endedLinks.add(link);
    linksFrom.getOrDefault(link.from(), new HashMap<>()).remove(link.to(), link);
    linksTo.getOrDefault(link.to(), new HashMap<>()).remove(link.from(), link);
  }

  /** Whether a correction ever took this subject out of a history, or anything out of one of these. */
  boolean wasTakenOut(SubjectId subject, Collection<SubjectId> owners) {
    return wereTakenOut().concern(subject, owners);
  }

  private TakenOut wereTakenOut() {
    if (takenOut == null) {
      takenOut = new TakenOut(views.links().ended());
    }
    return takenOut;
  }

  Placed placed(EventId id) {
    return placed.get(id);
  }

  /** The histories to which all of this subject belongs. */
  List<Link> links(SubjectId from) {
    return known(linksFrom.getOrDefault(from, Map.of()).values()).toList();
  }

  /** Which questions were raised where, and what took them over. */
  Questions questions() {
    return questions;
  }

  /** The circle that raised what this takes over, and what that turned out to be; nothing where it is not known to take over a question. */
  List<SubjectId> asked(Happening happening) {
    return Facts.takesOver(happening).flatMap(question -> questions.raisedBy(question, position)).stream().flatMap(circle -> Stream.concat(Stream.of(circle), sameAs(circle).stream()))
        .toList();
  }

  /** The subjects to whose histories all of this subject belongs. */
  List<SubjectId> belongsTo(SubjectId from) {
    readLinksFrom(Stream.of(from));
    return links(from).stream().map(Link::to).toList();
  }

  /** What this subject turned out to be, if it is a duplicate; and what that one turned out to be. */
  List<SubjectId> sameAs(SubjectId subject) {
    readLinksFrom(Stream.of(subject));
    return links(subject).stream().filter(Link::same).map(Link::to).toList();
  }

  /** Whether an earlier event told of this link. */
  boolean linkedBefore(SubjectId from, SubjectId to) {
    Link link = linksFrom.getOrDefault(from, Map.of()).get(to);
    return link != null && link.since() < position;
  }

  /** The subjects that belong to this one or are about it; only of a subject that the batch links. */
  List<SubjectId> partsOf(SubjectId to) {
    return known(linksTo.getOrDefault(to, Map.of()).values()).map(Link::from).toList();
  }

  @Override
  public Optional<Happened> happening(EventId id) {
    read(List.of(id));
    return Optional.ofNullable(placed.get(id)).filter(this::isKnown).map(this::asItWas);
  }

  private void read(Collection<EventId> ids) {
    views.entries().placed(ids.stream().filter(askedFor::add).toList()).forEach(this::keep);
  }

  @Override
  public Collection<Happened> of(SubjectId subject) {
    if (readWhole.add(subject)) {
      views.entries().placedOf(List.of(subject)).forEach(this::keep);
    }
    return seen(ofSubject.getOrDefault(subject, Set.of()).stream());
  }

  @Override
  public Collection<Happened> causedBy(Collection<EventId> causes) {
    views.entries().placedEffects(causes.stream().filter(readEffects::add).toList()).forEach(this::keep);
    return seen(causes.stream().flatMap(cause -> effects.getOrDefault(cause, Set.of()).stream()).distinct());
  }

  private Collection<Happened> seen(Stream<EventId> ids) {
    return ids.map(placed::get).filter(Objects::nonNull).filter(this::isKnown).map(this::asItWas).toList();
  }

  @Override
  public Optional<Happened> beginningOf(SubjectId subject) {
    return beginningMark(subject).flatMap(mark -> happening(mark.event()));
  }

  /** The mark of the beginning of a subject. */
  Optional<Mark> beginningMark(SubjectId subject) {
    return beginningsOf(subject).stream().filter(mark -> mark.position() <= position).min(Comparator.comparing(Mark::own));
  }

  private List<Mark> beginningsOf(SubjectId subject) {
    if (!beginnings.containsKey(subject)) {
      readBeginnings(Set.of(subject));
    }
    return beginnings.get(subject);
  }

  /** What is there was read before, and told of since. */
  private void readBeginnings(Set<SubjectId> subjects) {
    List<SubjectId> unread = subjects.stream().filter(subject -> !beginnings.containsKey(subject)).toList();
    unread.forEach(subject -> beginnings.put(subject, new ArrayList<>(1)));
    views.marks().beginnings(unread).forEach(mark -> keep(mark, beginnings.get(mark.subject())));
  }

  private Stream<Link> known(Collection<Link> links) {
    return links.stream().filter(link -> link.since() <= position);
  }

  /** As it stood when this position was come to: of what the event there moves, some may have been written before a crash. */
  private Happened asItWas(Placed one) {
    return one.at(position - 1);
  }

  private boolean isKnown(Placed one) {
    return one.position() <= position;
  }
}
