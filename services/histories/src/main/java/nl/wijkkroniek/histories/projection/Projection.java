package nl.wijkkroniek.histories.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.histories.order.FieldOrder;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.histories.view.Changes;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/**
 * Works a batch of events into the views. What it writes depends only on the events up to each position, never on how they were cut into batches or on what of
 * them had been written before: working a batch through again changes nothing.
 */
final class Projection {

  private final Overlay known;
  private final Changes changes = new Changes();

  private Projection(Views views, List<RecordedEvent> events) {
    this.known = Overlay.over(views, events);
  }

  /** Works these events in, which follow each other in the log; the views then hold everything up to this position. */
  static void apply(List<RecordedEvent> events, Views views, long position) {
    var projection = new Projection(views, events);
    events.forEach(projection::tell);
    projection.changes.write(views, position);
  }

  private void tell(RecordedEvent event) {
    known.advanceTo(event.position());
    boolean movesBeginning = leaveMarks(event);
    SubjectId subject = event.happening().subject();
    known.put(new StoredEntry(subject, Via.OWN, event.position(), event, Ranks.since(event.position(), Rank.own(event.happening().occurredOn(), event.position()))));
    place(event, movesBeginning);
    link(event);
    list(known.entry(event.happening().id()));
    ContributionChange.of(event.happening()).forEach(changes::contribution);
  }

  /** Whether the subject now begins with this event, where others were known. */
  private boolean leaveMarks(RecordedEvent event) {
    SubjectId subject = event.happening().subject();
    boolean hadEvents = event.sequence() > 0;
    Facts.marks(event).forEach(this::leave);
    return hadEvents && known.beginningMark(subject).filter(mark -> mark.event().equals(event.happening().id())).isPresent();
  }

  private void leave(Mark mark) {
    known.put(mark);
    changes.add(mark);
  }

  private void place(RecordedEvent event, boolean movesBeginning) {
    EventId id = event.happening().id();
    var order = new FieldOrder(known);
    if (!movesBeginning) {
      rank(id, Ranks.since(event.position(), order.rankOf(known.entry(id).at(event.position()))));
      return;
    }
    Map<EventId, Rank> anew = order.rankedAnew(known.entry(id).at(event.position()));
    rank(id, Ranks.since(event.position(), anew.remove(id)));
    anew.forEach((moved, rank) -> move(event, known.entry(moved), rank));
  }

  private void rank(EventId id, Ranks ranks) {
    known.put(known.entry(id).ranked(ranks));
  }

  private void move(RecordedEvent by, StoredEntry entry, Rank rank) {
    Ranks ranks = entry.ranks().then(by.position(), rank);
    if (ranks.equals(entry.ranks())) {
      return;
    }
    known.put(entry.ranked(ranks));
    changes.move(entry.eventId(), ranks);
    owners(entry).forEach(owner -> {
      leave(Facts.mark(by, owner, Mark.Kind.REORDERED, null));
      changes.touch(owner, by.position());
    });
  }

  private Set<SubjectId> owners(StoredEntry entry) {
    var owners = new LinkedHashSet<>(List.of(entry.owner()));
    owners.addAll(known.belongsTo(entry.owner()));
    owners.addAll(Facts.names(entry.happening()));
    return owners;
  }

  /** Becoming part of a history brings along all that happened before, and the sessions about it. */
  private void link(RecordedEvent event) {
    SubjectId from = event.happening().subject();
    for (SubjectId to : Facts.belongsTo(event.happening())) {
      link(from, to, event.position());
      if (from.kind() == SubjectKind.SESSION && isPartOfTeams(to)) {
        teamsOf(to).forEach(team -> link(from, team, event.position()));
      }
      if (isPartOfTeams(from)) {
        known.partsOf(from).stream().filter(part -> part.kind() == SubjectKind.SESSION).forEach(session -> link(session, to, event.position()));
      }
    }
  }

  private static boolean isPartOfTeams(SubjectId subject) {
    return subject.kind() == SubjectKind.ROLE || subject.kind() == SubjectKind.EXPERIMENT;
  }

  private List<SubjectId> teamsOf(SubjectId part) {
    return known.belongsTo(part).stream().filter(owner -> owner.kind() == SubjectKind.TEAM).toList();
  }

  private void link(SubjectId from, SubjectId to, long position) {
    if (known.linkedBefore(from, to)) {
      return;
    }
    Link link = new Link(from, to, position);
    known.put(link);
    changes.add(link);
    known.entriesOf(from).stream().filter(entry -> entry.event().position() < position).forEach(entry -> changes.add(entry.in(to, Via.PART, position)));
  }

  private void list(StoredEntry entry) {
    long position = entry.event().position();
    changes.add(entry);
    known.belongsTo(entry.owner()).forEach(owner -> changes.add(entry.in(owner, Via.PART, position)));
    Facts.names(entry.happening()).forEach(owner -> changes.add(entry.in(owner, Via.NAMED, position)));
  }
}
