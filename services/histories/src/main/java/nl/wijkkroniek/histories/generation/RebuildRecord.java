package nl.wijkkroniek.histories.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** The one document that says of a view how its rebuild goes; every change of it is guarded by the state it was in. For who rebuilds; others ask {@link Rebuild}. */
public final class RebuildRecord {

  private static final List<String> ENDED = codes(State.DONE, State.ABORTED, State.FAILED);
  private static final List<String> RUNNING = codes(State.WORKING, State.FOLDING);

  private final MongoCollection<BsonDocument> rebuilds;
  private final Generations generations;
  private final String view;

  public RebuildRecord(MongoDatabase database, String view) {
    this.rebuilds = database.getCollection("view_rebuilds", BsonDocument.class);
    this.generations = new Generations(database, view);
    this.view = view;
  }

  /** What it says; empty when nothing was ever asked. */
  public Optional<RebuildProgress> read() {
    return Optional.ofNullable(rebuilds.find(eq("_id", view)).first()).map(RebuildRecord::progress);
  }

  RebuildProgress request(String by) {
    Optional<RebuildProgress> now = read();
    if (now.isPresent() && !now.get().state().isEnd()) {
      return now.get();
    }
    int generation = Math.max(generations.live().generation(), now.map(RebuildProgress::generation).orElse(0)) + 1;
    if (now.isEmpty()) {
      insert(document(generation, by));
    } else {
      rebuilds.replaceOne(and(eq("_id", view), in("state", ENDED)), document(generation, by));
    }
    return read().orElseThrow();
  }

  private void insert(BsonDocument document) {
    try {
      rebuilds.insertOne(document);
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
    }
  }

  private BsonDocument document(int generation, String by) {
    var now = new BsonDateTime(Instant.now().toEpochMilli());
    return new BsonDocument("_id", new BsonString(view)).append("state", new BsonString(State.REQUESTED.code())).append("generation", new BsonInt32(generation))
        .append("requestedBy", new BsonString(by)).append("requestedAt", now).append("position", new BsonInt64(-1)).append("done", new BsonInt64(0))
        .append("total", new BsonInt64(0)).append("rate", new BsonDouble(0)).append("touchedAt", now);
  }

  Optional<RebuildProgress> abort(String by) {
    change(in("state", codes(State.REQUESTED, State.WORKING, State.FOLDING)), set("state", State.ABORTING.code()), set("reason", "aborted by " + by));
    return read();
  }

  /** Takes up what was asked for; false when it was stopped meanwhile. */
  public boolean begin() {
    return change(eq("state", State.REQUESTED.code()), set("state", State.WORKING.code()));
  }

  /** The new generation holds everything up to this position, also after a crash; false when it is to stop. */
  public boolean reached(long position, long total, double rate) {
    return change(in("state", RUNNING), set("state", State.WORKING.code()), set("position", position), set("done", position + 1), set("total", total),
        set("rate", rate));
  }

  /** So many present states are folded of it; false when it is to stop. */
  public boolean folding(long position, long done, long total, double rate) {
    return change(in("state", RUNNING), set("state", State.FOLDING.code()), set("position", position), set("done", done), set("total", total), set("rate", rate));
  }

  /** Up to where the new generation was filled. */
  public long position() {
    BsonDocument document = rebuilds.find(eq("_id", view)).first();
    return document == null ? -1 : document.getNumber("position").longValue();
  }

  /** Nothing more comes of it. */
  public void end(State how, String reason) {
    change(in("state", codes(State.REQUESTED, State.WORKING, State.FOLDING, State.ABORTING)),
        reason == null ? set("state", how.code()) : combine(set("state", how.code()), set("reason", reason)));
  }

  private boolean change(Bson only, Bson... changes) {
    return rebuilds.updateOne(and(eq("_id", view), only), combine(combine(changes), set("touchedAt", new BsonDateTime(Instant.now().toEpochMilli()))))
        .getMatchedCount() == 1;
  }

  private static RebuildProgress progress(BsonDocument document) {
    return new RebuildProgress(document.getString("_id").getValue(), document.getNumber("generation").intValue(),
        Coded.parse(State.class, "state", document.getString("state").getValue()), document.getString("requestedBy").getValue(),
        moment(document, "requestedAt"), document.getNumber("done").longValue(), document.getNumber("total").longValue(),
        document.getNumber("rate").doubleValue(), moment(document, "touchedAt"), document.containsKey("reason") ? document.getString("reason").getValue() : null);
  }

  private static Instant moment(BsonDocument document, String field) {
    return Instant.ofEpochMilli(document.getDateTime(field).getValue());
  }

  private static List<String> codes(State... states) {
    return Stream.of(states).map(State::code).toList();
  }
}
