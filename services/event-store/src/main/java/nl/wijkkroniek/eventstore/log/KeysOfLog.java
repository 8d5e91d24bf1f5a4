package nl.wijkkroniek.eventstore.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** With which keys a log is sealed, kept beside it: without them much of it cannot be read, and with others it would be sealed twice over. */
public final class KeysOfLog {

  /** The collection it is in. */
  public static final String NAME = "keys_of_log";

  private static final String ID = "log";
  private static final String IDENTITY = "identity";

  private final MongoDatabase database;
  private final MongoCollection<BsonDocument> keys;

  public KeysOfLog(MongoDatabase database) {
    this.database = database;
    this.keys = database.getCollection(NAME, BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
  }

  /**
   * Sees to it that the log is sealed with these keys and no others; a log that is empty will be.
   *
   * @param identity of the keys
   * @param where they are, for who has to put others there
   * @throws LogOfOtherKeys when it is not
   */
  public void mustBe(String identity, String where) {
    BsonDocument kept = kept();
    if (kept == null && new EventLog(database).head() > 0) {
      throw new LogOfOtherKeys("The log was begun without a vault: it is of a version before the first release, which this one does not continue. "
          + "Begin with an empty store, and import the chronicles again.");
    }
    if (kept == null) {
      begin(identity);
      kept = kept();
    }
    if (!kept.getString(IDENTITY).getValue().equals(identity)) {
      throw new LogOfOtherKeys("The keys in " + where + " are not those that this store is sealed with: put those back, or name the folder they are in.");
    }
  }

  /** Of the keys it is sealed with; empty when nothing was recorded with any. */
  public Optional<String> identity() {
    return Optional.ofNullable(kept()).map(kept -> kept.getString(IDENTITY).getValue());
  }

  private BsonDocument kept() {
    return keys.find(Filters.eq("_id", ID)).first();
  }

  private void begin(String identity) {
    try {
      keys.insertOne(document(identity));
    } catch (MongoWriteException somebodyWasFirst) {
      if (somebodyWasFirst.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw somebodyWasFirst;
      }
    }
  }

  /** The log is put back, and it is these keys that it was sealed with. */
  public void are(String identity) {
    keys.replaceOne(Filters.eq("_id", ID), document(identity), new ReplaceOptions().upsert(true));
  }

  private static BsonDocument document(String identity) {
    return new BsonDocument("_id", new BsonString(ID)).append(IDENTITY, new BsonString(identity));
  }
}
