package nl.wijkkroniek.eventstore.log;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** The collection that holds the log, with the concerns its promises rest on: majority, and journaled. */
final class LogCollection {

  static final String NAME = "log";

  private static final String LINKS = "links";

  private static final List<IndexModel> INDEXES = List.of(
      new IndexModel(Indexes.ascending(Field.STREAMS), new IndexOptions().name("streams").unique(true).sparse(true)),
      new IndexModel(Indexes.ascending(Field.IDS), new IndexOptions().name("ids").unique(true)),
      new IndexModel(Indexes.ascending(Field.KEY), new IndexOptions().name("key").unique(true).sparse(true)),
      new IndexModel(Indexes.ascending(Field.ofEvents(Field.SUBJECT), Field.POSITION), new IndexOptions().name("subject")),
      new IndexModel(Indexes.ascending(Field.ofEvents(Field.ABOUT), Field.POSITION), new IndexOptions().name("about")),
      new IndexModel(Indexes.ascending(Field.ofEvents(Field.LINKS)), new IndexOptions().name(LINKS).sparse(true)));

  private LogCollection() {
  }

  /**
   * A head read without majority could be rolled back after a commit was numbered on top of it, which would leave a gap;
   * so reads are majority reads as well.
   */
  static MongoCollection<BsonDocument> in(MongoDatabase database) {
    return in(database, NAME);
  }

  static MongoCollection<BsonDocument> in(MongoDatabase database, String name) {
    return database.getCollection(name, BsonDocument.class)
        .withReadPreference(ReadPreference.primary())
        .withReadConcern(ReadConcern.MAJORITY)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** @throws LogWithoutLinks when there are events, and no index of what they name: a version before the first release kept none */
  static void index(MongoCollection<BsonDocument> log) {
    if (log.find().limit(1).first() != null && !names(log).contains(LINKS)) {
      throw new LogWithoutLinks();
    }
    log.createIndexes(INDEXES);
  }

  private static List<String> names(MongoCollection<BsonDocument> log) {
    return log.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
  }
}
