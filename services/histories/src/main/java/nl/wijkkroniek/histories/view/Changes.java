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
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;

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
  private final List<WriteModel<BsonDocument>> moves = new ArrayList<>();
  private final List<WriteModel<BsonDocument>> contributions = new ArrayList<>();
  private final Map<SubjectId, Touched> touched = new LinkedHashMap<>();

  /** A line of a history that is to be. */
  private record Listed(EventId event, SubjectId owner, Via via, long knownFrom) {
  }

  /** The first and the last position at which a history changed. */
  private record Touched(long first, long last) {

    private Touched and(Touched other) {
      return new Touched(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** An event of this batch, to be listed. */
  public void tell(RecordedEvent event) {
    lines.put(event.happening().id(), () -> ViewBson.line(event));
  }

  /** An event is a line of this history, known from this position on. One that is there already stays as it is. */
  public void list(EventId event, long position, SubjectId owner, Via via, long knownFrom) {
    if (entries.putIfAbsent(StoredEntry.id(owner, position), new Listed(event, owner, via, knownFrom)) == null) {
      owners.computeIfAbsent(event, _ -> new LinkedHashSet<>()).add(owner);
      touch(owner, knownFrom);
    }
  }

  /** The histories that this batch lists an event in. */
  public Set<SubjectId> ownersOf(EventId event) {
    return owners.getOrDefault(event, Set.of());
  }

  /** What happened to a subject before this batch is to be listed elsewhere as well. */
  public void bringAlong(Views views, SubjectId subject, SubjectId owner, long knownFrom) {
    for (BsonDocument line : views.ownLines(subject, knownFrom)) {
      EventId event = EventId.parse(ViewBson.text(line, "event"));
      List.of("_id", "owner", "via", "knownFrom", "rank", "rankedAt", "earlier").forEach(line::remove);
      lines.putIfAbsent(event, () -> line);
      list(event, ViewBson.number(line, "position"), owner, Via.PART, knownFrom);
    }
  }

  public void add(Mark mark) {
    marks.put(mark.id(), mark);
  }

  public void add(Link link) {
    links.putIfAbsent(link.id(), link);
  }

  /** A history or its order changed by the event at this position. */
  public void touch(SubjectId owner, long position) {
    touched.merge(owner, new Touched(position, position), Touched::and);
  }

  /** Everywhere this event is listed, it stands elsewhere from now on. */
  public void move(EventId event, Ranks ranks) {
    long since = ranks.last().position();
    Ranks.Since before = ranks.all().get(ranks.all().size() - 2);
    moves.add(new UpdateManyModel<>(Filters.and(Filters.eq("event", event.toString()), Filters.lt("rankedAt", since)),
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
        () -> insert(views.marks(), List.copyOf(marks.values()), ViewBson::mark),
        () -> insert(views.links(), List.copyOf(links.values()), ViewBson::link),
        () -> bulk(views.contributions(), contributions)));
    Map<EventId, BsonDocument> told = toldOnce(lanes);
    entries.values().stream().collect(groupingBy(entry -> lanes.of(entry.owner()))).values().forEach(lane -> writes.add(
        () -> insert(views.entries(), lane,
            entry -> ViewBson.entry(told.get(entry.event()), entry.owner(), entry.via(), entry.knownFrom(), ranks.get(entry.event())))));
    lanes.all(writes);
    bulk(views.entries(), moves);
    bulk(views.behind(), touched.entrySet().stream().map(entry -> touching(entry.getKey(), entry.getValue())).toList());
  }

  /** The line of every event, made side by side: an event stands in several histories. */
  private Map<EventId, BsonDocument> toldOnce(Lanes lanes) {
    Map<EventId, BsonDocument> told = new ConcurrentHashMap<>();
    lanes.all(lines.keySet().stream().collect(groupingBy(lanes::of)).values().stream()
        .<Runnable>map(lane -> () -> lane.forEach(event -> told.put(event, lines.get(event).get()))).toList());
    return told;
  }

  private static WriteModel<BsonDocument> touching(SubjectId owner, Touched at) {
    return new UpdateOneModel<>(Filters.eq("_id", owner.toString()),
        Updates.combine(Updates.max("seen", at.last()), Updates.min("since", at.first())), new UpdateOptions().upsert(true));
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
