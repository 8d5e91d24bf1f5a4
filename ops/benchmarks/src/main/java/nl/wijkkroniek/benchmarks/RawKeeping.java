package nl.wijkkroniek.benchmarks;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.BsonDocument;

/**
 * By the driver alone, with documents equal to those of an engine: the ceiling. What it appends to has no index but that of
 * {@code _id}, unless it was made by an engine; what it reads is the engine's own collection.
 */
record RawKeeping(MongoCollection<BsonDocument> collection, Form form, List<List<BsonDocument>> commits) implements Keeping {

  /** Whose documents these are. */
  enum Form {
    OURS("log", "events.subject"),
    PEER("domainevents", "aggregateIdentifier");

    private final String collection;
    private final String subject;

    Form(String collection, String subject) {
      this.collection = collection;
      this.subject = subject;
    }

    private List<String> ids(BsonDocument document) {
      return switch (this) {
        case OURS -> document.getArray("ids").stream().map(id -> id.asString().getValue()).toList();
        case PEER -> List.of(document.getString("eventIdentifier").getValue());
      };
    }
  }

  /** To append these documents, each list in one go. */
  static RawKeeping appending(MongoDatabase database, Form form, List<List<BsonDocument>> commits) {
    return new RawKeeping(database.getCollection(form.collection, BsonDocument.class), form, commits);
  }

  /** To read what an engine has written. */
  static RawKeeping reading(MongoDatabase database, Form form) {
    return appending(database, form, List.of());
  }

  /** The documents that an engine made, in this database, of each of these commits. */
  static List<List<BsonDocument>> documents(MongoDatabase database, Form form, List<List<DomainEventMessage<SubjectEvent>>> commits) {
    Map<String, BsonDocument> byEvent = new HashMap<>();
    reading(database, form).collection.find().forEach(document -> form.ids(document).forEach(id -> byEvent.put(id, document)));
    return commits.stream().map(commit -> commit.stream().map(event -> byEvent.get(event.getIdentifier())).distinct().toList()).toList();
  }

  @Override
  public void append(int commit) {
    List<BsonDocument> documents = commits.get(commit);
    if (documents.size() == 1) {
      collection.insertOne(documents.getFirst());
    } else {
      collection.insertMany(documents);
    }
  }

  @Override
  public void replay(Predicate<String> told) {
    read(collection.find(), told);
  }

  @Override
  public List<String> load(String subject) {
    List<String> ids = new ArrayList<>();
    read(collection.find(Filters.eq(form.subject, subject)), ids::add);
    return ids;
  }

  private void read(FindIterable<BsonDocument> documents, Predicate<String> told) {
    try (MongoCursor<BsonDocument> cursor = documents.sort(Sorts.ascending("_id")).cursor()) {
      while (cursor.hasNext()) {
        if (!form.ids(cursor.next()).stream().allMatch(told)) {
          return;
        }
      }
    }
  }
}
