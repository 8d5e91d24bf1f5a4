package nl.wijkkroniek.histories.view;

import static java.util.stream.Collectors.groupingBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * What a batch of events changes in the views, written with one bulk write a collection. Writing the same changes again changes nothing: what is there stays,
 * and an entry takes a rank only when it has none of that position or a later one.
 */
public final class Changes {

  /** A server that decodes what it is sent holds all of one request in memory, many times its size; fewer at once are more commits, which write the same pages again. */
  private static final int AT_ONCE = 500;

  private final Map<EventId, Supplier<BsonDocument>> lines = new LinkedHashMap<>();
  private final Map<EventId, Ranks> ranks = new HashMap<>();
  private final Map<String, Listed> entries = new LinkedHashMap<>();
  private final Map<EventId, Set<SubjectId>> owners = new HashMap<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<String, Long> ended = new LinkedHashMap<>();
  private final List<WriteModel<BsonDocument>> endedMarks = new ArrayList<>();
  private final List<WriteModel<BsonDocument>> endedLinks = new ArrayList<>();
  private final List<WriteModel<BsonDocument>> moves = new ArrayList<>();
  private final List<WriteModel<BsonDocument>> contributions = new ArrayList<>();
  private final Map<SubjectId, Touched> touched = new LinkedHashMap<>();

  /** A line of a history that is to be. */
  private record Listed(EventId event, SubjectId owner, Via via, long knownFrom, boolean again) {
  }

  /** The first and the last position at which a history changed, and whether by more than lines of what happened just then. */
  private record Touched(long first, long last, boolean anew) {

    private Touched and(Touched other) {
      return new Touched(Math.min(first, other.first), Math.max(last, other.last), anew || other.anew);
    }
  }

  /** An event of this batch, to be listed. */
  public void tell(RecordedEvent event) {
    lines.put(event.happening().id(), () -> ViewBson.line(event));
  }

  /** An event, as it holds, that is to be listed. */
  public void tell(Holding.Version version) {
    lines.put(version.event().happening().id(), () -> ViewBson.line(version));
  }

  /** A line that is listed elsewhere, to be listed. */
  public void tell(BsonDocument listed) {
    lines.putIfAbsent(EventId.parse(ViewBson.text(listed, "event")), () -> bare(listed));
  }

  /** An event is a line of this history, known from this position on. One that is there already stays as it is. */
  public void list(EventId event, long position, SubjectId owner, Via via, long knownFrom) {
    list(position, new Listed(event, owner, via, knownFrom, false));
  }

  /** An event is a line of this history from this position on, where it may have been one before. */
  public void listAgain(EventId event, long position, SubjectId owner, Via via, long knownFrom) {
    list(position, new Listed(event, owner, via, knownFrom, true));
  }

  private void list(long position, Listed listed) {
    if (entries.putIfAbsent(StoredEntry.id(listed.owner(), position), listed) == null) {
      owners.computeIfAbsent(listed.event(), _ -> new LinkedHashSet<>()).add(listed.owner());
      touch(listed.owner(), new Touched(listed.knownFrom(), listed.knownFrom(), listed.again() || listed.knownFrom() != position));
    }
  }

  /** This line is no part of its history from this position on. */
  public void end(BsonDocument listed, long position) {
    ended.put(ViewBson.text(listed, "_id"), position);
    touch(SubjectId.parse(ViewBson.text(listed, "owner")), position);
  }

  /** This mark is not so from this position on. */
  public void end(Mark mark, long position) {
    endedMarks.add(ending(mark.id(), position));
  }

  /** This link is not there from this position on. */
  public void end(Link link, long position) {
    endedLinks.add(ending(link.id(), position));
  }

  private static WriteModel<BsonDocument> ending(String id, long position) {
    return new UpdateOneModel<>(Filters.eq("_id", id), Updates.set(Views.UNTIL, position));
  }

  /** The histories that this batch lists an event in. */
  public Set<SubjectId> ownersOf(EventId event) {
    return owners.getOrDefault(event, Set.of());
  }

  /** What happened to a subject before this batch is to be listed elsewhere as well. */
  public void bringAlong(Views views, SubjectId subject, SubjectId owner, Via via, long knownFrom) {
    for (BsonDocument line : views.entries().ownLines(subject, knownFrom)) {
      tell(line);
      list(EventId.parse(ViewBson.text(line, "event")), ViewBson.number(line, "position"), owner, via, knownFrom);
    }
  }

  private static BsonDocument bare(BsonDocument listed) {
    BsonDocument line = listed.clone();
    List.of("_id", "owner", "via", "knownFrom", Views.UNTIL, "rank", "rankedAt", "earlier").forEach(line::remove);
    return line;
  }

  public void add(Mark mark) {
    marks.put(mark.id(), mark);
  }

  public void add(Link link) {
    links.putIfAbsent(link.id(), link);
  }

  /** A history or its order changed by the event at this position, otherwise than by a line of it. */
  public void touch(SubjectId owner, long position) {
    touch(owner, new Touched(position, position, true));
  }

  private void touch(SubjectId owner, Touched at) {
    touched.merge(owner, at, Touched::and);
  }

  /** Everywhere this event is listed, it stands elsewhere from now on. */
  public void move(EventId event, Ranks ranks) {
    long since = ranks.last().position();
    Ranks.Since before = ranks.all().get(ranks.all().size() - 2);
    moves.add(new UpdateManyModel<>(Filters.and(Filters.eq("event", event.toString()), Filters.lt("rankedAt", since), Views.standing(Views.NOW)),
        Updates.combine(Updates.set("rank", ranks.last().rank().text()), Updates.set("rankedAt", since), Updates.push("earlier", ViewBson.since(before)))));
  }

  /** Something about how a contribution stands. */
  public void contribution(WriteModel<BsonDocument> change) {
    contributions.add(change);
  }

  /** Where what is listed stands after the batch. Nothing is added from here on. */
  public void stand(Function<EventId, Ranks> after) {
    entries.values().forEach(entry -> ranks.computeIfAbsent(entry.event(), after));
  }

  /** Writes it all. Whoever reads meanwhile can tell: marks come before the moves they tell of, and how far the views are is said afterwards. */
  public void write(Views views, Lanes lanes) {
    List<Runnable> writes = new ArrayList<>(List.of(
        () -> insert(views.marks().documents(), List.copyOf(marks.values()), ViewBson::mark),
        () -> insert(views.links().documents(), List.copyOf(links.values()), ViewBson::link),
        () -> bulk(views.contributions(), contributions)));
    Map<EventId, BsonDocument> told = toldOnce(lanes);
    var firsts = new FirstTold.Batch();
    entries.values().forEach(entry -> firsts.add(entry.owner(), entry.via(), entry.knownFrom(), told.get(entry.event())));
    writes.add(() -> bulk(views.firsts(), firsts.all().stream().map(Changes::first).toList()));
    Set<String> taken = taken(views, told);
    entries.values().stream().collect(groupingBy(entry -> lanes.of(entry.owner()))).values().forEach(lane -> writes.add(
        () -> insert(views.entries().documents(), lane,
            entry -> document(entry, told.get(entry.event()), taken))));
    lanes.all(writes);
    bulk(views.marks().documents(), endedMarks);
    bulk(views.links().documents(), endedLinks);
    bulk(views.entries().documents(), ended.entrySet().stream().map(entry -> ending(entry.getKey(), entry.getValue())).toList());
    bulk(views.entries().documents(), moves);
    bulk(views.behind(), touched.entrySet().stream().map(entry -> touching(entry.getKey(), entry.getValue())).toList());
  }

  /** Of the lines that may have been there before, those whose place is taken by what they were. */
  private Set<String> taken(Views views, Map<EventId, BsonDocument> told) {
    List<Listed> again = entries.values().stream().filter(Listed::again).toList();
    return again.isEmpty() ? Set.of()
        : views.entries().takenBefore(again.stream().map(entry -> id(entry, told.get(entry.event()))).toList(), again.getFirst().knownFrom());
  }

  private static String id(Listed entry, BsonDocument line) {
    return StoredEntry.id(entry.owner(), ViewBson.number(line, "position"), ViewBson.since(line));
  }

  private BsonDocument document(Listed entry, BsonDocument line, Set<String> taken) {
    String usual = id(entry, line);
    String id = taken.contains(usual) ? StoredEntry.id(entry.owner(), ViewBson.number(line, "position"), entry.knownFrom()) : usual;
    return ViewBson.entry(line, id, entry.owner(), entry.via(), entry.knownFrom(), ranks.get(entry.event()));
  }

  /** The line of every event, made side by side: an event stands in several histories. */
  private Map<EventId, BsonDocument> toldOnce(Lanes lanes) {
    Map<EventId, BsonDocument> told = new ConcurrentHashMap<>();
    lanes.all(lines.keySet().stream().collect(groupingBy(lanes::of)).values().stream()
        .<Runnable>map(lane -> () -> lane.forEach(event -> told.put(event, lines.get(event).get()))).toList());
    return told;
  }

  /** What was put aside comes in later than what was told after it. */
  private static WriteModel<BsonDocument> first(FirstTold first) {
    return new UpdateOneModel<>(Filters.eq("_id", first.id()),
        Updates.combine(Updates.setOnInsert("list", first.list()), Updates.setOnInsert("slug", first.slug()), Updates.min("since", first.since())),
        new UpdateOptions().upsert(true));
  }

  private static WriteModel<BsonDocument> touching(SubjectId owner, Touched at) {
    Bson when = Updates.combine(Updates.max("seen", at.last()), Updates.min("since", at.first()));
    return new UpdateOneModel<>(Filters.eq("_id", owner.toString()), at.anew() ? Updates.combine(when, Updates.set(Views.ANEW, true)) : when,
        new UpdateOptions().upsert(true));
  }

  /** New documents are the rule; what is there already, after a crash or a second link, is found out by the refusal and left as it is. */
  private static <T> void insert(MongoCollection<BsonDocument> collection, List<T> all, Function<T, BsonDocument> document) {
    parts(all).forEach(part -> insertPart(collection, part.stream().map(document).toList()));
  }

  private static void insertPart(MongoCollection<BsonDocument> collection, List<BsonDocument> documents) {
    try {
      collection.bulkWrite(documents.stream().map(InsertOneModel::new).toList());
    } catch (MongoBulkWriteException refused) {
      if (refused.getWriteErrors().stream().anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY)) {
        throw refused;
      }
      bulk(collection, documents.stream().map(Changes::insertIfMissing).toList());
    }
  }

  private static WriteModel<BsonDocument> insertIfMissing(BsonDocument document) {
    BsonDocument fields = document.clone();
    return new UpdateOneModel<>(Filters.eq("_id", fields.remove("_id")), new BsonDocument("$setOnInsert", fields), new UpdateOptions().upsert(true));
  }

  private static void bulk(MongoCollection<BsonDocument> collection, List<? extends WriteModel<BsonDocument>> writes) {
    parts(writes).forEach(collection::bulkWrite);
  }

  private static <T> Stream<List<T>> parts(List<T> writes) {
    return IntStream.iterate(0, from -> from < writes.size(), from -> from + AT_ONCE)
        .mapToObj(from -> writes.subList(from, Math.min(from + AT_ONCE, writes.size())));
  }
}
