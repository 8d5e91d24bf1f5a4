package nl.wijkkroniek.histories.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.generation.Generations;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;

/** The present states of one generation of a view that cannot be folded: notes among those of what is still to be folded. */
public final class UnfoldedStates {

  /** The part of a generation that says what is still to be folded: the subject, and the first and the last position that came since. */
  public static final String NOTES = "behind";

  /** Since when one is behind that cannot be folded: it is not waited for. */
  private static final BsonInt64 PUT_OFF = new BsonInt64(Long.MAX_VALUE);
  /** Since when one is behind that lacks nothing that was told, and is folded anew only because other code folded it: nobody waits for it. */
  public static final BsonInt64 UNAWAITED = new BsonInt64(Long.MAX_VALUE - 1);
  private static final String SINCE = "since";
  private static final String SEEN = "seen";
  private static final String CAUSE = "unfoldable";

  private final MongoCollection<BsonDocument> notes;

  public UnfoldedStates(MongoDatabase database, String view, int generation) {
    this(database.getCollection(Generations.collection(view, generation, NOTES), BsonDocument.class));
  }

  /** @param notes of what is still to be folded */
  public UnfoldedStates(MongoCollection<BsonDocument> notes) {
    this.notes = notes;
  }

  /** Those that are to be folded. */
  public static Bson without() {
    return lt(SINCE, PUT_OFF);
  }

  /** Puts one off, unless something happened to it meanwhile. */
  public static WriteModel<BsonDocument> putOff(Bson asSeen, RuntimeException cause) {
    return new UpdateOneModel<>(asSeen, Updates.combine(Updates.set(SINCE, PUT_OFF), Updates.set(CAUSE, cause.toString())));
  }

  /** Whether it was put off before: what is kept of it may lack more than what came since. */
  public static boolean wasPutOff(BsonDocument note) {
    return note.containsKey(CAUSE);
  }

  /** All of them are to be tried again. */
  public void tryAgain() {
    for (BsonDocument note : notes.find(eq(SINCE, PUT_OFF)).into(new ArrayList<>())) {
      notes.updateOne(and(eq("_id", note.get("_id")), eq(SINCE, PUT_OFF)), Updates.set(SINCE, note.get(SEEN)));
    }
  }

  long count() {
    return notes.countDocuments(eq(SINCE, PUT_OFF));
  }

  DeadLetters.Page<UnfoldedState> list(String after, int limit) {
    List<BsonDocument> found = notes.find(and(eq(SINCE, PUT_OFF), gt("_id", after == null ? "" : after))).sort(Sorts.ascending("_id")).limit(limit + 1)
        .into(new ArrayList<>());
    List<UnfoldedState> page = found.subList(0, Math.min(limit, found.size())).stream().map(UnfoldedStates::state).toList();
    return new DeadLetters.Page<>(page, found.size() > limit ? page.getLast().subject() : null);
  }

  private static UnfoldedState state(BsonDocument note) {
    return new UnfoldedState(note.getString("_id").getValue(), note.getNumber(SEEN).longValue(), note.getString(CAUSE).getValue());
  }
}
