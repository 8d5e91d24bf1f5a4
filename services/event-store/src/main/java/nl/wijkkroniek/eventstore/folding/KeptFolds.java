package nl.wijkkroniek.eventstore.folding;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import nl.wijkkroniek.eventstore.log.CommitScan;
import nl.wijkkroniek.eventstore.log.Hash;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * The latest fold of each subject that one was kept of. A copy that can be made again: losing one costs time, never facts. One is used only where it is of the
 * present shape, and the log holds, where it ends, the very commit that it ended with: the hash of a commit stands for all before it.
 */
public final class KeptFolds {

  private static final String NAME = "folds";
  private static final String SUBJECT = "_id";
  private static final String SHAPE = "shape";
  private static final String LAST = "last";
  private static final String SEQUENCE = "seq";
  private static final String EVENTS = "events";
  private static final String HASH = "hash";
  private static final String STATE = "state";

  private final MongoDatabase database;
  private final MongoCollection<BsonDocument> folds;
  private final String shape;

  /**
   * The folds of this shape in this database.
   *
   * @param shape changes whenever the same events may come to another state, or it is written in another way
   */
  public KeptFolds(MongoDatabase database, String shape) {
    this.database = database;
    this.folds = database.getCollection(NAME, BsonDocument.class).withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY);
    this.shape = shape;
  }

  /** What was kept of this subject; empty where there is nothing that can be relied on. */
  public Optional<KeptFold> of(String subject) {
    return Optional.ofNullable(folds.find(Filters.eq(SUBJECT, subject)).first()).filter(this::isOfThisShape).filter(this::isOfThisLog).map(KeptFolds::read);
  }

  private boolean isOfThisShape(BsonDocument kept) {
    return kept.getString(SHAPE).getValue().equals(shape);
  }

  private boolean isOfThisLog(BsonDocument kept) {
    return hashAt(kept.getInt64(LAST).getValue()).filter(kept.getString(HASH).getValue()::equals).isPresent();
  }

  private Optional<String> hashAt(long position) {
    return CommitScan.hashAt(database, position).map(Hash::toString);
  }

  private static KeptFold read(BsonDocument kept) {
    return new KeptFold(kept.getString(SUBJECT).getValue(), kept.getInt64(LAST).getValue(), kept.getInt64(SEQUENCE).getValue(),
        kept.getInt32(EVENTS).getValue(), kept.get(STATE));
  }

  /** Keeps this one, unless a later one is there that can be relied on, or it is itself beyond the log. */
  public void keep(KeptFold fold) {
    Optional<BsonDocument> there = Optional.ofNullable(folds.find(Filters.eq(SUBJECT, fold.subject())).first());
    if (there.filter(kept -> isOfThisShape(kept) && kept.getInt64(LAST).getValue() >= fold.last() && isOfThisLog(kept)).isEmpty()) {
      hashAt(fold.last()).ifPresent(hash -> replace(there, written(fold, hash)));
    }
  }

  private BsonDocument written(KeptFold fold, String hash) {
    return new BsonDocument(SUBJECT, new BsonString(fold.subject())).append(SHAPE, new BsonString(shape)).append(LAST, new BsonInt64(fold.last()))
        .append(SEQUENCE, new BsonInt64(fold.sequence())).append(EVENTS, new BsonInt32(fold.events())).append(HASH, new BsonString(hash))
        .append(STATE, fold.state());
  }

  /** Only what was looked at is replaced: who kept another one meanwhile was first, and that is as good. */
  private void replace(Optional<BsonDocument> there, BsonDocument fold) {
    if (there.isPresent()) {
      folds.replaceOne(Filters.and(Filters.eq(SUBJECT, fold.get(SUBJECT)), Filters.eq(SHAPE, there.get().get(SHAPE)), Filters.eq(LAST, there.get().get(LAST)),
          Filters.eq(HASH, there.get().get(HASH))), fold);
    } else {
      insert(fold);
    }
  }

  private void insert(BsonDocument fold) {
    try {
      folds.insertOne(fold);
    } catch (MongoException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
