package nl.wijkkroniek.histories.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;

/**
 * What a batch of events changes in the views, written with one bulk write a collection. Writing the same changes again changes nothing: what is there stays,
 * and an entry takes a rank only when it has none of that position or a later one.
 */
public final class Changes {

  private final Map<String, StoredEntry> entries = new LinkedHashMap<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<EventId, Ranks> moved = new LinkedHashMap<>();
  private final List<WriteModel<BsonDocument>> moves = new ArrayList<>();
  private final List<WriteModel<BsonDocument>> contributions = new ArrayList<>();
  private final Map<SubjectId, Long> touched = new LinkedHashMap<>();

  /** A new line in a history; one that is there already stays as it is. */
  public void add(StoredEntry entry) {
    if (entries.putIfAbsent(entry.id(), entry) == null) {
      touch(entry.owner(), entry.knownFrom());
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
    touched.merge(owner, position, Math::max);
  }

  /** Everywhere this event is listed, it stands elsewhere from now on. */
  public void move(EventId event, Ranks ranks) {
    moved.put(event, ranks);
    long since = ranks.last().position();
    Rank rank = ranks.last().rank();
    Ranks.Since before = ranks.all().get(ranks.all().size() - 2);
    moves.add(new UpdateManyModel<>(Filters.and(Filters.eq("event", event.toString()), Filters.lt("rankedAt", since)),
        Updates.combine(Updates.set("rank", rank.text()), Updates.set("rankedAt", since), Updates.push("earlier", ViewBson.since(before)))));
  }

  /** Something about how a contribution stands. */
  public void contribution(WriteModel<BsonDocument> change) {
    contributions.add(change);
  }

  /**
   * Writes it all. Whoever reads meanwhile can tell: marks come before the moves they tell of, and {@link Views#progress()} comes last.
   */
  public void write(Views views, long lastPosition) {
    insert(views.marks(), marks.values().stream().map(ViewBson::mark).toList());
    insert(views.links(), links.values().stream().map(ViewBson::link).toList());
    insert(views.entries(), entries.values().stream().map(this::asItStands).map(ViewBson::entry).toList());
    bulk(views.entries(), moves);
    bulk(views.contributions(), contributions);
    bulk(views.behind(), touched.entrySet().stream().map(entry -> touching(entry.getKey(), entry.getValue())).toList());
    views.progress().updateOne(Filters.eq("_id", "histories"), Updates.max("position", lastPosition), new UpdateOptions().upsert(true));
  }

  private StoredEntry asItStands(StoredEntry entry) {
    return entry.ranked(moved.getOrDefault(entry.eventId(), entry.ranks()));
  }

  private static WriteModel<BsonDocument> touching(SubjectId owner, long position) {
    return new UpdateOneModel<>(Filters.eq("_id", owner.toString()), Updates.max("seen", position), new UpdateOptions().upsert(true));
  }

  /** New documents are the rule; what is there already, after a crash or a second link, is found out by the refusal and left as it is. */
  private static void insert(MongoCollection<BsonDocument> collection, Collection<BsonDocument> documents) {
    if (documents.isEmpty()) {
      return;
    }
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
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }
  }
}
