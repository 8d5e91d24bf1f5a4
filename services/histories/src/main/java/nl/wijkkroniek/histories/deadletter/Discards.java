package nl.wijkkroniek.histories.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.order.Rank;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** What a view leaves out, whatever its generation, and why. */
final class Discards {

  private final MongoCollection<BsonDocument> discards;
  private final String view;

  Discards(MongoDatabase database, String view) {
    this.discards = database.getCollection("view_discards", BsonDocument.class);
    this.view = view;
  }

  /** The reason that was given, if any was. */
  static String given(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusals.invalid("reason", "zeg waarom deze gebeurtenis weg kan", "say why this event can be left out");
    }
    return reason.strip();
  }

  void add(DiscardedEvent discarded) {
    var document = new BsonDocument("_id", new BsonString(view + "|" + Rank.padded(discarded.position()))).append("view", new BsonString(view))
        .append("event", new BsonString(discarded.event())).append("position", new BsonInt64(discarded.position()))
        .append("subject", new BsonString(discarded.subject())).append("cause", new BsonString(discarded.cause()))
        .append("reason", new BsonString(discarded.reason())).append("by", new BsonString(discarded.by()))
        .append("at", new BsonDateTime(discarded.at().toEpochMilli()));
    discards.replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
  }

  /** The positions of all that is left out. */
  Set<Long> positions() {
    Set<Long> positions = new HashSet<>();
    discards.find(eq("view", view)).forEach(document -> positions.add(document.getNumber("position").longValue()));
    return positions;
  }

  DeadLetters.Page<DiscardedEvent> list(String after, int limit) {
    List<BsonDocument> found = discards.find(and(eq("view", view), gt("_id", after == null ? "" : after))).sort(Sorts.ascending("_id")).limit(limit + 1)
        .into(new ArrayList<>());
    List<BsonDocument> page = found.subList(0, Math.min(limit, found.size()));
    return new DeadLetters.Page<>(page.stream().map(Discards::read).toList(), found.size() > limit ? page.getLast().getString("_id").getValue() : null);
  }

  private static DiscardedEvent read(BsonDocument document) {
    return new DiscardedEvent(text(document, "event"), document.getNumber("position").longValue(), text(document, "subject"), text(document, "cause"),
        text(document, "reason"), text(document, "by"), Instant.ofEpochMilli(document.getDateTime("at").getValue()));
  }

  private static String text(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }
}
