package nl.wijkkroniek.histories.projection;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.histories.order.FieldOrder;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.histories.projection.Regrouping.Regrouped;
import nl.wijkkroniek.histories.view.Changes;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.Placed;
import nl.wijkkroniek.histories.view.ViewBson;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.Holding.Version;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;

/**
 * Finds out what changes in the views by one event that says something told before was otherwise, or that brings back what such an event took away. Everything
 * before it is written. The views are read as they were before its position, so that finding it out again, after a crash half-way through writing, gives the same.
 * Nothing is removed: a line, a mark or a link that holds no longer is kept with the position until which it did.
 */
final class Correcting {

  private final Views views;
  private final RecordedEvent by;
  private final long position;
  private final SubjectId subject;
  private final Holding was;
  private final Holding is;
  private final Set<EventId> changed;
  private final Regrouping regrouping;
  private final Overlay known;
  private final Changes changes = new Changes();

  private Correcting(RecordedEvent by, Views views, Overlay known) {
    this.views = views;
    this.by = by;
    this.known = known;
    position = by.position();
    subject = by.happening().subject();
    List<RecordedEvent> told = Chain.before(by, views);
    was = Holding.of(told);
    is = Holding.of(told);
    is.tell(by);
    changed = Stream.concat(Stream.of(by), told.stream()).map(event -> event.happening().id()).filter(id -> !was.version(id).equals(is.version(id)))
        .collect(toSet());
    regrouping = regrouping();
    known.advanceTo(position);
  }

  private Regrouping regrouping() {
    return Stream.concat(versions(was), versions(is)).map(version -> version.event().happening()).allMatch(told -> Facts.belongsTo(told).isEmpty())
        ? Regrouping.none(views, position)
        : Regrouping.of(subject, changed, versions(is).map(version -> version.event().happening()).toList(), views, position);
  }

  /**
   * What this event changes.
   *
   * @param known what is known from the events before; knows this one afterwards
   * @throws PoisonousEvent when it cannot be worked in
   */
  static Changes of(RecordedEvent event, Views views, Overlay known) {
    try {
      return new Correcting(event, views, known).changes();
    } catch (MongoException notItsFault) {
      throw notItsFault;
    } catch (RuntimeException poison) {
      throw new PoisonousEvent(event, poison);
    }
  }

  private Changes changes() {
    mark();
    place();
    changed.forEach(this::listWhatHolds);
    views.entries().linesOf(changed, position - 1).forEach(line -> changes.end(line, position));
    regrouping.regrouped().forEach(this::regroup);
    nameDuplicates();
    ContributionChange.of(by).forEach(changes::contribution);
    changes.stand(id -> known.happening(id).map(_ -> known.placed(id).ranks()).orElseThrow());
    return changes;
  }

  private void mark() {
    versions(was).flatMap(version -> Facts.marks(version).stream()).forEach(mark -> changes.end(mark, position));
    versions(is).flatMap(version -> Facts.marks(version).stream()).forEach(changes::add);
  }

  private Stream<Version> versions(Holding holding) {
    return changed.stream().map(holding::version).flatMap(Optional::stream);
  }

  private void place() {
    List<Placed> placed = versions(is).map(version -> Placed.first(version.event())).toList();
    List<Mark> begunWith = views.marks().beginnings(List.of(subject), position - 1);
    List<Mark> beginsWith = Stream.concat(begunWith.stream().filter(mark -> !changed.contains(mark.event())), beginnings()).toList();
    known.change(changed, placed, subject, beginsWith);
    Map<EventId, Rank> anew = new FieldOrder(known).rankedAnew(changed, first(begunWith).equals(first(beginsWith)) ? Set.of() : Set.of(subject));
    placed.forEach(one -> known.put(one.ranked(Ranks.since(position, anew.getOrDefault(one.id(), one.ranks().last().rank())))));
    changed.forEach(anew::remove);
    move(anew);
  }

  private Stream<Mark> beginnings() {
    return versions(is).flatMap(version -> Facts.marks(version).stream()).filter(mark -> mark.kind() == Mark.Kind.BEGINNING);
  }

  private static Optional<EventId> first(List<Mark> beginnings) {
    return beginnings.stream().min(Comparator.comparing(Mark::own)).map(Mark::event);
  }

  private void move(Map<EventId, Rank> anew) {
    Map<EventId, Set<SubjectId>> owners = views.entries().owners(anew.keySet(), position);
    anew.forEach((id, rank) -> {
      Placed placed = known.placed(id);
      Ranks ranks = placed.ranks().then(position, rank);
      known.put(placed.ranked(ranks));
      changes.move(id, ranks);
      owners.getOrDefault(id, Set.of()).forEach(owner -> {
        changes.add(Facts.reordered(by, owner));
        changes.touch(owner, position);
      });
    });
  }

  private void listWhatHolds(EventId event) {
    is.version(event).ifPresent(version -> {
      Happening happening = version.event().happening();
      changes.tell(version);
      list(version.event(), subject, Via.OWN);
      regrouping.links(subject).forEach(link -> list(version.event(), link.to(), link.via()));
      regrouping.named(happening).forEach(named -> list(version.event(), named, Via.NAMED));
    });
  }

  private void list(RecordedEvent event, SubjectId owner, Via via) {
    changes.listAgain(event.happening().id(), event.position(), owner, via, position);
  }

  private void list(BsonDocument line, SubjectId owner, Via via) {
    changes.tell(line);
    list(ViewBson.entry(line).event(), owner, via);
  }

  /** Where one link takes the place of another, what it brings along goes before what merely still names the owner. */
  private void regroup(Regrouped moved) {
    changes.touch(moved.part(), position);
    moved.ended().forEach(link -> {
      known.end(link);
      changes.end(link, position);
    });
    moved.begun().forEach(link -> {
      known.put(link);
      changes.add(link);
      bringAlong(link);
    });
    moved.ended().forEach(link -> unchanged(views.entries().linesOf(moved.part(), link.to(), position - 1)).filter(line -> ViewBson.via(line) != Via.NAMED)
        .forEach(line -> leave(line, link.to())));
  }

  private Stream<BsonDocument> unchanged(List<BsonDocument> lines) {
    return lines.stream().filter(line -> !changed.contains(ViewBson.event(line)));
  }

  /** What does not belong to a subject any more may still name it. */
  private void leave(BsonDocument line, SubjectId owner) {
    changes.end(line, position);
    if (regrouping.named(ViewBson.entry(line).happening()).contains(owner)) {
      list(line, owner, Via.NAMED);
    }
  }

  /** What is there already because it names the subject stays as it is, unless it turns out to have happened to the subject itself. */
  private void bringAlong(Link link) {
    Map<EventId, BsonDocument> there = views.entries().linesOf(link.from(), link.to(), position - 1).stream().filter(line -> ViewBson.via(line) == Via.NAMED)
        .collect(toMap(ViewBson::event, line -> line, (one, _) -> one));
    unchanged(views.entries().linesOf(link.from(), link.from(), position - 1)).forEach(line -> {
      BsonDocument before = there.get(ViewBson.event(line));
      if (before == null || link.same()) {
        Stream.ofNullable(before).forEach(named -> changes.end(named, position));
        list(line, link.to(), link.via());
      }
    });
  }

  /** What names a duplicate names what it is a duplicate of. */
  private void nameDuplicates() {
    regrouping.regrouped().stream().filter(moved -> moved.part().equals(subject)).forEach(moved -> {
      moved.ended().stream().filter(Link::same).forEach(link -> unchanged(views.entries().naming(link.to(), position - 1))
          .filter(line -> !regrouping.named(ViewBson.entry(line).happening()).contains(link.to())).forEach(line -> changes.end(line, position)));
      moved.begun().stream().filter(Link::same).forEach(link -> nameIn(link.to()));
    });
  }

  private void nameIn(SubjectId owner) {
    List<BsonDocument> naming = unchanged(views.entries().naming(subject, position - 1)).toList();
    Set<EventId> there = views.entries().linesOf(naming.stream().map(ViewBson::event).toList(), position - 1).stream()
        .filter(line -> ViewBson.owner(line).equals(owner)).map(ViewBson::event).collect(toSet());
    naming.stream().filter(line -> !there.contains(ViewBson.event(line))).forEach(line -> list(line, owner, Via.NAMED));
  }
}
