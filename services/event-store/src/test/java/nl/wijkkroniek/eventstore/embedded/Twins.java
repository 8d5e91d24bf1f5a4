package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;

/** Does the same to two collections and compares every answer. */
final class Twins {

  private static final int DOCUMENTS = 300;

  private final Random random;
  private final RandomQueries queries;
  private MongoCollection<Document> subject;
  private MongoCollection<Document> reference;

  /** @param plain without what the original server is known to get wrong */
  Twins(Random random, boolean plain) {
    this.random = random;
    this.queries = new RandomQueries(random, plain);
  }

  void use(MongoCollection<Document> tested, MongoCollection<Document> trusted) {
    subject = tested;
    reference = trusted;
  }

  void fill() {
    for (int i = 0; i < DOCUMENTS; i++) {
      insert(i);
    }
  }

  private void insert(int number) {
    Document document = queries.document(queries.id(number));
    subject.insertOne(document);
    reference.insertOne(document);
  }

  /** @param hints indexes that queries are asked to use in turn; the answer must be the same */
  void askAndChange(int times, List<Document> hints) {
    for (int i = 0; i < times; i++) {
      if (random.nextInt(4) == 0) {
        change();
      }
      ask(hints);
    }
    assertThat(results(subject.find(), new Document("_id", 1))).isEqualTo(results(reference.find(), new Document("_id", 1)));
  }

  private void ask(List<Document> hints) {
    Document filter = queries.filter();
    Document sort = queries.sort();
    int skip = random.nextInt(3) == 0 ? random.nextInt(10) : 0;
    int limit = random.nextInt(2) == 0 ? 1 + random.nextInt(20) : 0;
    int batch = random.nextInt(2) == 0 ? 2 + random.nextInt(20) : 0;
    List<Document> expected = results(reference.find(filter).skip(skip).limit(limit), sort);
    for (int i = 0; i < 3; i++) {
      Document hint = i == 0 || hints.isEmpty() ? null : hints.get(random.nextInt(hints.size()));
      assertThat(results(subject.find(filter).skip(skip).limit(limit).batchSize(batch).hint(hint), sort))
          .as("%s by %s, skip %d, limit %d, batches of %d, hint %s", filter, sort, skip, limit, batch, hint).isEqualTo(expected);
    }
    assertThat(subject.countDocuments(filter)).as("count of %s", filter).isEqualTo(reference.countDocuments(filter));
    assertThat(matched(subject, filter)).as("unsorted %s", filter).containsExactlyInAnyOrderElementsOf(matched(reference, filter));
  }

  private static List<Document> results(FindIterable<Document> find, Document sort) {
    return find.sort(sort).into(new ArrayList<>());
  }

  private static List<Document> matched(MongoCollection<Document> collection, Document filter) {
    return collection.aggregate(List.of(new Document("$match", filter))).into(new ArrayList<>());
  }

  private void change() {
    Document filter = queries.filter();
    Document update = queries.update();
    switch (random.nextInt(8)) {
      case 0 -> both(collection -> collection.deleteMany(filter).getDeletedCount(), filter);
      case 1, 2 -> both(collection -> collection.updateMany(filter, update).getMatchedCount(), filter, update);
      case 3 -> {
        Document id = new Document("_id", queries.id(random.nextInt(DOCUMENTS)));
        Document replacement = queries.document(id.get("_id"));
        both(collection -> collection.replaceOne(id, replacement, new ReplaceOptions().upsert(true)).getMatchedCount(), id, replacement);
      }
      case 4 -> both(collection -> collection.findOneAndUpdate(filter, update,
          new FindOneAndUpdateOptions().sort(new Document("n", 1).append("_id", 1))), filter, update);
      default -> refill();
    }
  }

  /** Keeps about as many documents as there were. */
  private void refill() {
    for (int i = 0; i < 5; i++) {
      int number = random.nextInt(DOCUMENTS);
      if (reference.countDocuments(new Document("_id", queries.id(number))) == 0) {
        insert(number);
      }
    }
  }

  private void both(Function<MongoCollection<Document>, Object> change, Document... about) {
    assertThat(change.apply(subject)).as("%s", List.of(about)).isEqualTo(change.apply(reference));
  }

}
