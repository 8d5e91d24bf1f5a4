package nl.wijkkroniek.eventstore.log;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * A log that is put back, commit by commit, in a collection beside the place of the log, with the same indexes. It takes that place all
 * at once, when it is whole. Not safe for use by several threads.
 */
public final class LogBeingRestored {

  private static final String NAME = LogCollection.NAME + "_being_restored";
  private static final int COMMITS_A_GROUP = 1000;
  private static final long BYTES_A_GROUP = 12L * 1024 * 1024;

  private final MongoDatabase database;
  private final MongoCollection<BsonDocument> commits;
  private final List<BsonDocument> group = new ArrayList<>();
  private long bytesInGroup;

  private LogBeingRestored(MongoDatabase database) {
    this.database = database;
    this.commits = LogCollection.in(database, NAME);
    dropIfThere(commits);
    LogCollection.index(commits);
  }

  private void dropIfThere(MongoCollection<?> collection) {
    if (database.listCollectionNames().into(new ArrayList<>()).contains(collection.getNamespace().getCollectionName())) {
      collection.drop();
    }
  }

  /** An empty one; what an earlier restoration left when it was broken off is thrown away. */
  public static LogBeingRestored in(MongoDatabase database) {
    return new LogBeingRestored(database);
  }

  /** Whether this collection is what a restoration that was broken off left behind. */
  public static boolean isName(String collection) {
    return NAME.equals(collection);
  }

  /** Adds a commit as it stood in the log; durable at the latest when this becomes the log. */
  public void add(RawBsonDocument commit) {
    int bytes = commit.getByteBuffer().remaining();
    if (group.size() == COMMITS_A_GROUP || bytesInGroup + bytes > BYTES_A_GROUP) {
      write();
    }
    group.add(commit);
    bytesInGroup += bytes;
  }

  private void write() {
    if (!group.isEmpty()) {
      commits.insertMany(group);
      group.clear();
      bytesInGroup = 0;
    }
  }

  /**
   * What was added is the log from now on.
   *
   * @throws StoreRefused when somebody recorded something meanwhile; that is kept
   */
  public void becomeTheLog() {
    write();
    MongoCollection<BsonDocument> log = LogCollection.in(database);
    if (log.find().first() == null) {
      dropIfThere(log);
    }
    try {
      commits.renameCollection(log.getNamespace());
    } catch (MongoCommandException e) {
      throw new StoreRefused("something was recorded while the log was being restored; stop Wijkkroniek, empty the store and begin again", e);
    }
  }
}
