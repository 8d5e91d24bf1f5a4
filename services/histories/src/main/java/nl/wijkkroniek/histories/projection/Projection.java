package nl.wijkkroniek.histories.projection;

import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.histories.order.FieldOrder;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.histories.view.Changes;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.Placed;
import nl.wijkkroniek.histories.view.ViewBson;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonDocument;

/**
 * Works a batch of events into the views. What it writes depends only on the events up to each position, never on how they were cut into batches or on what of
 * them had been written before: working a batch through again changes nothing.
 */
final class Projection {

  private final Views views;
  private final Overlay known;
  private final Runnable whenAllIsWritten;
  private final Changes changes = new Changes();
  private final Map<SubjectId, List<RecordedEvent>> told = new HashMap<>();
  private final Set<SubjectId> wholeInBatch = new HashSet<>();

  private Projection(Views views, Overlay known, Runnable whenAllIsWritten) {
    this.views = views;
    this.known = known;
    this.whenAllIsWritten = whenAllIsWritten;
  }

  /**
   * Finds out what these events change, which follow each other in the log.
   *
   * @param known what is known from the batches before; knows these afterwards
   * @param whenAllIsWritten returns as soon as all that was found out before is in the views
   * @throws PoisonousEvent for the first event that cannot be worked in; what is known then no longer counts
   */
  static Changes of(List<RecordedEvent> events, Views views, Overlay known, Runnable whenAllIsWritten) {
    known.expect(events);
    var projection = new Projection(views, known, whenAllIsWritten);
    events.forEach(projection::tellOrBlame);
    projection.changes.stand(id -> known.placed(id).ranks());
    return projection.changes;
  }

  private void tellOrBlame(RecordedEvent event) {
    try {
      tell(event);
    } catch (MongoException notItsFault) {
      throw notItsFault;
    } catch (RuntimeException poison) {
      throw new PoisonousEvent(event, poison);
    }
  }

  private void tell(RecordedEvent event) {
    known.advanceTo(event.position());
    if (event.sequence() == 0) {
      wholeInBatch.add(event.happening().subject());
    }
    boolean movesBeginning = leaveMarks(event);
    known.put(Placed.first(event));
    place(event, movesBeginning);
    link(event);
    list(event);
    listWhatTookOver(event);
    ContributionChange.of(event).forEach(changes::contribution);
    told.computeIfAbsent(event.happening().subject(), _ -> new ArrayList<>()).add(event);
  }

  /** Whether the subject now begins with this event, where others were known. */
  private boolean leaveMarks(RecordedEvent event) {
    Facts.marks(event).forEach(this::leave);
    return event.sequence() > 0
        && known.beginningMark(event.happening().subject()).filter(mark -> mark.event().equals(event.happening().id())).isPresent();
  }

  private void leave(Mark mark) {
    known.put(mark);
    changes.add(mark);
  }

  private void place(RecordedEvent event, boolean movesBeginning) {
    Placed placed = known.placed(event.happening().id());
    var order = new FieldOrder(known);
    if (movesBeginning) {
      Map<EventId, Rank> anew = order.rankedAnew(placed.at(event.position()));
      known.put(placed.ranked(Ranks.since(event.position(), anew.remove(placed.id()))));
      move(event, anew);
    } else {
      known.put(placed.ranked(Ranks.since(event.position(), order.rankOf(placed.at(event.position())))));
    }
  }

  private void move(RecordedEvent by, Map<EventId, Rank> anew) {
    whenAllIsWritten.run();
    Map<EventId, Set<SubjectId>> owners = views.entries().owners(anew.keySet(), by.position());
    anew.forEach((id, rank) -> {
      Placed placed = known.placed(id);
      Ranks ranks = placed.ranks().then(by.position(), rank);
      known.put(placed.ranked(ranks));
      if (!ranks.equals(placed.ranks())) {
        changes.move(id, ranks);
      }
      owners.getOrDefault(id, Set.of()).forEach(owner -> reorder(owner, by));
      changes.ownersOf(id).forEach(owner -> reorder(owner, by));
    });
  }

  private void reorder(SubjectId owner, RecordedEvent by) {
    leave(Facts.reordered(by, owner));
    changes.touch(owner, by.position());
  }

  /** Becoming part of a history brings along all that happened before, and the sessions about it. */
  private void link(RecordedEvent event) {
    SubjectId from = event.happening().subject();
    for (SubjectId to : Facts.belongsTo(event.happening())) {
      linkWhole(from, to, event.position());
      if (from.kind() == SubjectKind.SESSION) {
        Stream.concat(Stream.of(to), known.sameAs(to).stream()).filter(Belonging::isPartOfTeams)
            .forEach(part -> teamsOf(part).forEach(team -> linkWhole(from, team, event.position())));
      }
      if (Belonging.isPartOfTeams(from)) {
        known.partsOf(from).stream().filter(part -> part.kind() == SubjectKind.SESSION).forEach(session -> linkWhole(session, to, event.position()));
      }
    }
  }

  private List<SubjectId> teamsOf(SubjectId part) {
    return known.belongsTo(part).stream().filter(owner -> owner.kind() == SubjectKind.TEAM).toList();
  }

  /** What belongs to a duplicate belongs to what it is a duplicate of. */
  private void linkWhole(SubjectId from, SubjectId to, long position) {
    link(from, to, position);
    known.sameAs(to).stream().filter(same -> !same.equals(from)).forEach(same -> link(from, same, position));
  }

  private void link(SubjectId from, SubjectId to, long position) {
    if (known.linkedBefore(from, to)) {
      return;
    }
    Link link = new Link(from, to, position, false);
    known.put(link);
    changes.add(link);
    changes.touch(from, position);
    if (!wholeInBatch.contains(from)) {
      known.of(from);
      whenAllIsWritten.run();
      changes.bringAlong(views, from, to, link.via(), position);
    }
    told.getOrDefault(from, List.of()).forEach(event -> changes.list(event.happening().id(), event.position(), to, link.via(), position));
  }

  private void list(RecordedEvent event) {
    Happening happening = event.happening();
    changes.tell(event);
    changes.list(happening.id(), event.position(), happening.subject(), Via.OWN, event.position());
    known.links(happening.subject()).forEach(link -> changes.list(happening.id(), event.position(), link.to(), link.via(), event.position()));
    Stream.concat(named(happening), known.asked(happening).stream()).filter(owner -> !owner.equals(happening.subject()))
        .forEach(owner -> changes.list(happening.id(), event.position(), owner, Via.NAMED, event.position()));
  }

  private Stream<SubjectId> named(Happening happening) {
    return Facts.names(happening).stream().flatMap(named -> Stream.concat(Stream.of(named), known.sameAs(named).stream()));
  }

  /** What took a question over may be told before that it was raised: from here on the circle that raised it is told so. */
  private void listWhatTookOver(RecordedEvent event) {
    known.questions().tell(event);
    if (event.happening().data() instanceof LearningQuestionRaised) {
      known.questions().takenBefore(event.happening().id(), event.position(), whenAllIsWritten).forEach(line -> listTakenOver(line, event.position()));
    }
  }

  private void listTakenOver(BsonDocument line, long position) {
    Happening taken = ViewBson.entry(line).happening();
    Set<SubjectId> there = Stream.of(Stream.of(taken.subject()), known.belongsTo(taken.subject()).stream(), named(taken)).flatMap(each -> each).collect(toSet());
    known.happening(taken.id());
    changes.tell(line);
    known.asked(taken).stream().filter(owner -> !there.contains(owner))
        .forEach(owner -> changes.listAgain(taken.id(), ViewBson.entry(line).event().position(), owner, Via.NAMED, position));
  }
}
