package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What writes do on any MongoDB server, and what they refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WriteContract {

  private MongoClient client;
  private MongoDatabase database;
  private MongoCollection<Document> collection;

  abstract String connectionString();

  void closeServer() {
    // a server of one's own goes on
  }

  @BeforeAll
  void connect() {
    client = MongoClients.create(connectionString());
    database = client.getDatabase("contract-" + System.nanoTime());
  }

  @AfterAll
  void disconnect() {
    database.drop();
    client.close();
    closeServer();
  }

  @BeforeEach
  void empty() {
    collection = database.getCollection("c");
    collection.drop();
  }

  private static Document document(String json) {
    return Document.parse(json);
  }

  private void insert(String... documents) {
    for (String document : documents) {
      collection.insertOne(document(document));
    }
  }

  private List<Document> all() {
    return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
  }

  private void assertRefused(String document, String index) {
    MongoWriteException refused = catchThrowableOfType(MongoWriteException.class, () -> collection.insertOne(document(document)));
    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(refused.getMessage()).contains(index);
  }

  @Test
  void givenAUniqueIndex_whenAValueComesAgain_thenItIsRefusedAndNamesTheIndex() {
    collection.createIndex(document("{a: 1, b: -1}"), new IndexOptions().unique(true));
    insert("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1, b: 2}", "{_id: 3, a: 1}", "{_id: 4}");
    assertRefused("{_id: 1}", "_id_");
    assertRefused("{_id: 5, a: 1.0, b: 2}", "a_1_b_-1");
    assertRefused("{_id: 5, a: 1, b: null}", "a_1_b_-1");
    assertRefused("{_id: 5, c: 1}", "a_1_b_-1");
    assertThat(all()).hasSize(4);
  }

  @Test
  void givenAUniqueIndexOnAnArray_whenOneElementComesAgain_thenItIsRefused() {
    collection.createIndex(document("{ids: 1}"), new IndexOptions().unique(true));
    insert("{_id: 1, ids: ['a', 'b', 'a']}", "{_id: 2, ids: ['c']}");
    assertRefused("{_id: 3, ids: ['d', 'b']}", "ids_1");
    insert("{_id: 3, ids: ['d']}");
    assertThatThrownBy(() -> collection.updateOne(document("{_id: 3}"), document("{$push: {ids: 'a'}}")))
        .isInstanceOf(MongoWriteException.class);
    assertThat(collection.updateOne(document("{_id: 1}"), document("{$set: {ids: ['b', 'e']}}")).getModifiedCount()).isOne();
    insert("{_id: 4, ids: ['a']}");
    assertThat(collection.find(document("{ids: {$in: ['a', 'b', 'e', 'x']}}")).into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void givenASparseUniqueIndex_whenDocumentsLackTheField_thenTheyAreAllTaken() {
    collection.createIndex(document("{key: 1}"), new IndexOptions().unique(true).sparse(true));
    insert("{_id: 1}", "{_id: 2}", "{_id: 3, key: 'k'}", "{_id: 4, key: null}");
    assertRefused("{_id: 5, key: 'k'}", "key_1");
    assertRefused("{_id: 5, key: null}", "key_1");
    assertThat(collection.find(document("{key: null}")).into(new ArrayList<>())).hasSize(3);
    assertThat(collection.find().sort(document("{key: 1, _id: 1}")).first()).containsEntry("_id", 1);
    collection.updateOne(document("{_id: 3}"), document("{$unset: {key: ''}}"));
    insert("{_id: 5, key: 'k'}");
  }

  @Test
  void givenDocumentsWithTheSameValue_whenAUniqueIndexIsMade_thenItIsRefusedAndNotThere() {
    insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
    assertThatThrownBy(() -> collection.createIndex(document("{a: 1}"), new IndexOptions().unique(true)))
        .isInstanceOfSatisfying(MongoServerException.class, refused -> assertThat(refused.getCode()).isEqualTo(11000));
    insert("{_id: 3, a: 1}");
    assertThat(collection.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
  }

  @Test
  void givenAnIndex_whenMadeAgain_thenNothingHappensUnlessItIsAnother() {
    collection.createIndex(document("{a: 1}"));
    assertThat(collection.createIndex(document("{a: 1}"))).isEqualTo("a_1");
    assertThatThrownBy(() -> collection.createIndex(document("{a: 1}"), new IndexOptions().unique(true)))
        .isInstanceOfSatisfying(MongoCommandException.class, refused -> assertThat(refused.getErrorCode()).isIn(85, 86));
    assertThatThrownBy(() -> collection.createIndex(document("{a: 1}"), new IndexOptions().name("other")))
        .isInstanceOfSatisfying(MongoCommandException.class, refused -> assertThat(refused.getErrorCode()).isEqualTo(85));
    assertThat(collection.listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_", "a_1");
    collection.dropIndex("a_1");
    assertThat(collection.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
  }

  @Test
  void givenTwoArraysInOneIndex_whenInserted_thenItIsRefused() {
    collection.createIndex(document("{a: 1, b: 1}"));
    insert("{_id: 1, a: [1], b: 2}", "{_id: 2, a: 1, b: [2]}");
    assertThatThrownBy(() -> insert("{_id: 3, a: [1], b: [2]}"))
        .isInstanceOfSatisfying(MongoWriteException.class, refused -> assertThat(refused.getError().getCode()).isEqualTo(171));
    assertThat(all()).hasSize(2);
  }

  @Test
  void givenManyAtOnce_whenOneIsRefused_thenTheCountSaysHowManyWereInserted() {
    insert("{_id: 2}");
    List<Document> five = IntStream.range(0, 5).mapToObj(id -> new Document("_id", id)).toList();
    MongoBulkWriteException ordered = catchThrowableOfType(MongoBulkWriteException.class, () -> collection.insertMany(five));
    assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(ordered.getWriteErrors()).singleElement().satisfies(error -> assertThat(error.getIndex()).isEqualTo(2));
    assertThat(all()).hasSize(3);
    collection.deleteMany(new Document());
    insert("{_id: 2}");
    MongoBulkWriteException unordered = catchThrowableOfType(MongoBulkWriteException.class,
        () -> collection.insertMany(five, new InsertManyOptions().ordered(false)));
    assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(4);
    assertThat(all()).hasSize(5);
  }

  @Test
  void givenOrderedUpserts_whenOneIsRefused_thenThoseAfterItAreNotDone() {
    collection.createIndex(document("{a: 1}"), new IndexOptions().unique(true));
    List<WriteModel<Document>> writes = List.of(upsert("{_id: 1, a: 1}"), upsert("{_id: 2, a: 1}"), upsert("{_id: 3, a: 3}"));
    MongoBulkWriteException refused = catchThrowableOfType(MongoBulkWriteException.class, () -> collection.bulkWrite(writes));
    assertThat(refused.getWriteErrors()).singleElement().satisfies(error -> assertThat(error.getIndex()).isOne());
    assertThat(refused.getWriteResult().getUpserts()).singleElement().satisfies(upsert -> assertThat(upsert.getIndex()).isZero());
    assertThat(all()).hasSize(1);
    assertThatThrownBy(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
        .isInstanceOf(MongoBulkWriteException.class);
    assertThat(all()).hasSize(2);
  }

  private static WriteModel<Document> upsert(String document) {
    return new ReplaceOneModel<>(new Document("_id", document(document).get("_id")), document(document), new ReplaceOptions().upsert(true));
  }

  @Test
  void givenABulkOfAllKinds_whenWritten_thenEachIsDoneAndCounted() {
    insert("{_id: 1, n: 1}");
    var result = collection.bulkWrite(List.of(
        new InsertOneModel<>(document("{_id: 2, n: 2}")), upsert("{_id: 1, n: 5}"), upsert("{_id: 3, n: 3}"),
        new UpdateOneModel<>(document("{_id: 4}"), document("{$setOnInsert: {made: true}, $max: {n: 7}, $addToSet: {tags: 'x'}}"),
            new UpdateOptions().upsert(true)),
        new UpdateOneModel<>(document("{_id: 4}"), document("{$setOnInsert: {made: false}, $max: {n: 6}, $addToSet: {tags: 'y'}}"),
            new UpdateOptions().upsert(true))));
    assertThat(result.getInsertedCount()).isOne();
    assertThat(result.getModifiedCount()).isEqualTo(2);
    assertThat(result.getUpserts()).hasSize(2);
    assertThat(all()).containsExactly(document("{_id: 1, n: 5}"), document("{_id: 2, n: 2}"), document("{_id: 3, n: 3}"),
        document("{_id: 4, made: true, n: 7, tags: ['x', 'y']}"));
  }

  @Test
  void givenReplaceWithUpsert_whenThereIsNoneAndThenOne_thenItIsInsertedAndThenReplaced() {
    UpdateResult first = collection.replaceOne(document("{_id: 'a'}"), document("{_id: 'a', n: 1}"), new ReplaceOptions().upsert(true));
    UpdateResult second = collection.replaceOne(document("{_id: 'a'}"), document("{_id: 'a', m: 2}"), new ReplaceOptions().upsert(true));
    assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("a");
    assertThat(second.getModifiedCount()).isOne();
    assertThat(all()).containsExactly(document("{_id: 'a', m: 2}"));
  }

  @Test
  void givenFindAndModify_whenSorted_thenTheFirstIsTaken() {
    collection.createIndex(document("{owner: 1, order: 1}"));
    insert("{_id: 1, owner: 'x', order: 3}", "{_id: 2, owner: 'x', order: 1}", "{_id: 3, owner: 'y', order: 0}");
    assertThat(collection.findOneAndUpdate(document("{owner: 'x'}"), document("{$inc: {order: 5}}"),
        new FindOneAndUpdateOptions().sort(document("{order: 1}")).returnDocument(ReturnDocument.AFTER)))
        .isEqualTo(document("{_id: 2, owner: 'x', order: 6}"));
    assertThat(collection.findOneAndDelete(document("{owner: 'x', order: {$lt: 4}}"))).containsEntry("_id", 1);
    assertThat(collection.findOneAndUpdate(document("{_id: 9}"), document("{$set: {n: 1}}"))).isNull();
    assertThat(collection.findOneAndUpdate(document("{_id: 9}"), document("{$set: {n: 1}}"),
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))).isEqualTo(document("{_id: 9, n: 1}"));
  }

  @Test
  void givenAnIndex_whenManyAreMovedWithinIt_thenEachIsMovedOnce() {
    collection.createIndex(document("{n: 1}"));
    collection.insertMany(IntStream.range(0, 500).mapToObj(id -> new Document("_id", id).append("n", id)).toList());
    assertThat(collection.updateMany(document("{n: {$gte: 0}}"), document("{$inc: {n: 100}}")).getModifiedCount()).isEqualTo(500);
    assertThat(collection.find().sort(document("{n: -1}")).first()).containsEntry("n", 599);
    assertThat(collection.deleteMany(document("{n: {$lt: 350}}")).getDeletedCount()).isEqualTo(250);
    assertThat(collection.countDocuments(document("{n: {$gte: 0}}"))).isEqualTo(250);
    assertThat(collection.estimatedDocumentCount()).isEqualTo(250);
  }

  @Test
  void givenAFieldCalledQuery_whenUsed_thenItIsAFieldLikeAnyOther() {
    insert("{_id: 1, query: 'x', orderby: 1}", "{_id: 2, query: {a: 1}}", "{_id: 3}");
    assertThat(collection.find(document("{query: 'x'}")).first()).containsEntry("_id", 1);
    assertThat(collection.deleteMany(document("{query: {a: 1}}")).getDeletedCount()).isOne();
    assertThat(collection.deleteOne(document("{query: 'x'}")).getDeletedCount()).isOne();
    assertThat(all()).hasSize(1);
  }

  @Test
  void givenADroppedCollection_whenMadeAgain_thenNothingOfItIsLeft() {
    collection.createIndex(document("{a: 1}"), new IndexOptions().unique(true));
    insert("{_id: 1, a: 1}");
    collection.drop();
    assertThat(collection.find().first()).isNull();
    assertThat(database.listCollectionNames()).doesNotContain("c");
    insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
    assertThat(collection.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
  }

  @Test
  void givenAnAggregation_whenItBeginsWithAMatch_thenTheRestIsComputedOfWhatMatches() {
    collection.createIndex(document("{owner: 1}"));
    collection.insertMany(IntStream.range(0, 300).mapToObj(id -> new Document("_id", id).append("owner", id % 3).append("n", id)).toList());
    assertThat(collection.aggregate(List.of(document("{$match: {owner: 1}}"),
        document("{$group: {_id: '$owner', sum: {$sum: '$n'}}}"))).first())
        .isEqualTo(new Document("_id", 1).append("sum", IntStream.range(0, 300).filter(id -> id % 3 == 1).sum()));
    List<Integer> ids = collection.aggregate(List.of(document("{$match: {owner: 1}}"), document("{$match: {n: {$gt: 100}}}"),
        document("{$sort: {n: -1}}"), document("{$skip: 1}"), document("{$limit: 50}"), document("{$project: {n: 1}}")))
        .batchSize(7).map(found -> found.getInteger("_id")).into(new ArrayList<>());
    assertThat(ids).containsExactlyElementsOf(IntStream.iterate(295, id -> id - 3).limit(50).boxed().toList());
    assertThat(collection.distinct("owner", document("{n: {$lt: 2}}"), Integer.class)).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void givenLargeDocuments_whenReadBack_thenTheyComeInSeveralBatches() {
    for (int id = 0; id < 6; id++) {
      collection.insertOne(new Document("_id", id).append("text", "x".repeat(5_000_000)));
    }
    assertThat(collection.find().map(found -> found.getInteger("_id")).into(new ArrayList<>())).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThatThrownBy(() -> collection.updateOne(document("{_id: 1}"), new Document("$set", new Document("more", "x".repeat(12_000_000)))))
        .isInstanceOfSatisfying(MongoWriteException.class, refused -> assertThat(refused.getError().getCode()).isIn(10334, 17419));
    assertThat(collection.find(document("{_id: 1}")).first()).doesNotContainKey("more");
  }
}
