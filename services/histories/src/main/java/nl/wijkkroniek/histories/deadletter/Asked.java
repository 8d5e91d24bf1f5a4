package nl.wijkkroniek.histories.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.deadletter.DeadLetters.Outcome;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** What people ask to be done with dead letters, until whoever works the view has done it. */
final class Asked {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final MongoCollection<BsonDocument> asks;
  private final String view;

  Asked(MongoDatabase database, String view) {
    this.asks = database.getCollection("view_asks", BsonDocument.class);
    this.view = view;
  }

  /** What can be asked. */
  enum What implements Coded {
    RETRY("retry"), DISCARD("discard");

    private final String code;

    What(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Something that is asked of one parked event; the reason is null for a retry. */
  record Ask(String event, What what, String reason, String by) {
  }

  Outcome ask(String event, What what, String reason, String by, Duration patience) {
    var document = new BsonDocument("_id", id(event)).append("view", new BsonString(view)).append("event", new BsonString(event))
        .append("what", new BsonString(what.code())).append("by", new BsonString(by)).append("at", new BsonDateTime(Instant.now().toEpochMilli()));
    if (reason != null) {
      document.append("reason", new BsonString(reason));
    }
    asks.replaceOne(eq("_id", id(event)), document, new ReplaceOptions().upsert(true));
    return await(event, patience);
  }

  private Outcome await(String event, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (!Thread.currentThread().isInterrupted()) {
      BsonDocument answered = asks.find(and(eq("_id", id(event)), exists("outcome"))).first();
      if (answered != null) {
        return Outcome.valueOf(answered.getString("outcome").getValue());
      }
      if (System.nanoTime() - until > 0) {
        break;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return Outcome.ASKED;
  }

  /** All that was asked and is still to be done. */
  List<Ask> open() {
    List<Ask> open = new ArrayList<>();
    asks.find(and(eq("view", view), exists("outcome", false))).forEach(document -> open.add(new Ask(document.getString("event").getValue(),
        Coded.parse(What.class, "what", document.getString("what").getValue()),
        document.containsKey("reason") ? document.getString("reason").getValue() : null, document.getString("by").getValue())));
    return open;
  }

  void answer(Ask ask, Outcome outcome) {
    asks.updateOne(eq("_id", id(ask.event())), Updates.set("outcome", outcome.name()));
  }

  private BsonString id(String event) {
    return new BsonString(view + "|" + event);
  }
}
