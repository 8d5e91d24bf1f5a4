package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What queries find on any MongoDB server, with an index and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryContract {

  private static final List<String> INDEXES = List.of("{a: 1}", "{'a.b': -1}", "{'a.b': 1, 'a.c': 1}",
      "{a: 1, _id: -1}", "{a: -1, _id: 1}");

  private MongoClient client;
  private MongoDatabase database;

  abstract String connectionString();

  void closeServer() {
    // a server of one's own goes on
  }

  @BeforeAll
  void connect() {
    client = MongoClients.create(connectionString());
    database = client.getDatabase("contract-" + System.nanoTime());
    fill(database.getCollection("plain"));
    INDEXES.forEach(keys -> fill(indexed(keys)).createIndex(document(keys)));
    INDEXES.forEach(keys -> database.getCollection("all").createIndex(document(keys)));
    fill(database.getCollection("all"));
  }

  @AfterAll
  void disconnect() {
    database.drop();
    client.close();
    closeServer();
  }

  private MongoCollection<Document> indexed(String keys) {
    return database.getCollection("indexed-" + INDEXES.indexOf(keys));
  }

  private Stream<MongoCollection<Document>> collections() {
    return Stream.concat(Stream.of("plain", "all").map(database::getCollection), INDEXES.stream().map(this::indexed));
  }

  private static MongoCollection<Document> fill(MongoCollection<Document> collection) {
    List<Object> values = values();
    collection.insertMany(IntStream.range(0, values.size()).mapToObj(id -> values.get(id) == Absent.VALUE
        ? new Document("_id", id) : new Document("_id", id).append("a", values.get(id))).toList());
    return collection;
  }

  private enum Absent { VALUE }

  /** The {@code _id} of each document is its place in this list. */
  private static List<Object> values() {
    return Arrays.asList(
        0, 1L, 2.5, Decimal128.parse("2.50"), "2", null, Absent.VALUE, List.of(), List.of(1, 3), List.of(List.of(1, 3)),
        document("{b: 1}"), List.of(document("{b: 1}"), document("{b: 3}")), List.of(document("{b: 2, c: 1}"), document("{b: 5, c: 9}")),
        true, Double.NaN, Arrays.asList(null, 5), List.of(5), document("{b: [1, 2]}"), document("{b: null}"), document("{}"),
        List.of(document("{c: 1}")), new Date(0), 9007199254740993L, 9007199254740992.0);
  }

  private static Document document(String json) {
    return Document.parse(json);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        found("{a: 1}", 1, 8),
        found("{a: 2.5}", 2, 3),
        found("{a: {$numberLong: '9007199254740993'}}", 22),
        found("{a: {$gt: 1}}", 2, 3, 8, 15, 16, 22, 23),
        found("{a: {$gte: 1, $lte: 2.5}}", 1, 2, 3, 8),
        found("{a: {$gt: 1, $lt: 3}}", 2, 3, 8),
        found("{a: {$gte: {$numberDecimal: '9007199254740992.5'}}}", 22),
        found("{a: {$lt: 0}}"),
        found("{a: {$elemMatch: {$gt: 1, $lt: 4}}}", 8),
        found("{a: {$elemMatch: {$gt: 1, $lt: 3}}}"),
        found("{a: null}", 5, 6, 15),
        found("{a: {$ne: null}}", allBut(5, 6, 15)),
        found("{a: {$gte: null}}", 5, 6, 15),
        found("{a: {$exists: false}}", 6),
        found("{a: {$exists: true}}", allBut(6)),
        found("{a: {$in: [null, true]}}", 5, 6, 13, 15),
        found("{a: {$in: [1, 3, 5]}}", 1, 8, 15, 16),
        found("{a: {$nin: [1, 3, 5]}}", allBut(1, 8, 15, 16)),
        found("{a: {$in: []}}"),
        found("{a: [1, 3]}", 8, 9),
        found("{a: {$in: [[1, 3], '2']}}", 4, 8, 9),
        found("{a: []}", 7),
        found("{a: {$size: 1}}", 9, 16, 20),
        found("{a: {$all: [1, 3]}}", 8),
        found("{a: {$all: [1]}}", 1, 8),
        found("{a: {$not: {$gt: 1}}}", allBut(2, 3, 8, 15, 16, 22, 23)),
        found("{a: {$lt: '3'}}", 4),
        found("{a: /^2/}", 4),
        found("{a: {$in: [/^2/, 0]}}", 0, 4),
        found("{a: NaN}", 14),
        found("{a: {$lte: NaN}}", 14),
        found("{a: {$lt: {$date: '1970-01-02T00:00:00Z'}}}", 21),
        found("{a: {b: 1}}", 10, 11),
        found("{a: {$gt: {b: 1}}}", 11, 12, 17, 20),
        found("{'a.b': 1}", 10, 11, 17),
        found("{'a.b': {$in: [1, 5]}}", 10, 11, 12, 17),
        found("{'a.b': {$gt: 1, $lt: 3}}", 11, 12, 17),
        found("{'a.b': [1, 2]}", 17),
        found("{'a.b': null}", 0, 1, 2, 3, 4, 5, 6, 13, 14, 18, 19, 20, 21, 22, 23),
        found("{'a.b': {$exists: true}}", 10, 11, 12, 17, 18),
        found("{'a.b': {$exists: false}}", allBut(10, 11, 12, 17, 18)),
        found("{'a.b': {$ne: 1}}", allBut(10, 11, 17)),
        found("{'a.b': {$nin: [1, 2]}}", allBut(10, 11, 12, 17)),
        found("{'a.0.b': 1}", 11),
        found("{'a.1': 3}", 8),
        found("{a: {$elemMatch: {b: {$gt: 1, $lt: 3}}}}", 12),
        found("{a: {$elemMatch: {b: 2, c: 1}}}", 12),
        found("{a: {$elemMatch: {b: 2, c: 9}}}"),
        found("{'a.b': 2, 'a.c': 9}", 12),
        found("{$or: [{a: 1}, {a: '2'}]}", 1, 4, 8),
        found("{$and: [{a: {$gt: 1}}, {a: {$lt: 2}}]}", 8),
        found("{$nor: [{a: {$gt: 1}}, {a: null}]}", allBut(2, 3, 5, 6, 8, 15, 16, 22, 23)),
        found("{$or: [{a: {$gt: 4}}, {a: 0}], _id: {$lt: 20}}", 0, 15, 16),
        found("{_id: {$gte: 3, $lt: 6}}", 3, 4, 5),
        found("{_id: {$in: [4, 2.0, 99]}}", 2, 4),
        found("{a: 5, _id: {$gt: 15}}", 16));
  }

  private static Arguments found(String filter, int... ids) {
    return Arguments.of(document(filter), Arrays.stream(ids).boxed().toList());
  }

  private static int[] allBut(int... ids) {
    return IntStream.range(0, values().size()).filter(id -> Arrays.stream(ids).noneMatch(other -> other == id)).toArray();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void givenValuesOfAllKinds_whenQueried_thenAnIndexMakesNoDifference(Document filter, List<Integer> expected) {
    collections().forEach(collection -> {
      assertThat(idsOf(collection, filter, new Document())).as("%s", collection.getNamespace())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(collection.countDocuments(filter)).isEqualTo(expected.size());
    });
  }

  static Stream<Arguments> orders() {
    List<Integer> ascending = List.of(7, 5, 6, 15, 14, 0, 1, 8, 2, 3, 16, 23, 22, 4, 19, 18, 10, 11, 12, 20, 17, 9, 13, 21);
    return Stream.of(
        Arguments.of("{a: 1, _id: 1}", "{}", ascending),
        Arguments.of("{a: 1, _id: 1}", "{a: 5}", List.of(15, 16)),
        Arguments.of("{a: -1, _id: 1}", "{a: {$in: [1, 5]}}", List.of(15, 16, 8, 1)),
        Arguments.of("{_id: -1}", "{a: {$in: [1, 5]}}", List.of(16, 15, 8, 1)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void givenValuesOfAllKinds_whenSorted_thenTheyComeInTheOrderOfTypes(String sort, String filter, List<Integer> expected) {
    collections().forEach(collection -> assertThat(idsOf(collection, document(filter), document(sort)))
        .as("%s", collection.getNamespace()).containsExactlyElementsOf(expected));
  }

  private static List<Integer> idsOf(MongoCollection<Document> collection, Document filter, Document sort) {
    return collection.find(filter).sort(sort).batchSize(3).map(document -> document.getInteger("_id")).into(new ArrayList<>());
  }

  @Test
  void givenAnArrayWithASmallerElement_whenSortedByTheFieldAskedFor_thenTheSmallestElementCounts() {
    MongoCollection<Document> collection = database.getCollection("arrays");
    collection.insertMany(List.of(document("{_id: 1, a: [5]}"), document("{_id: 2, a: [1, 5]}")));
    collection.createIndex(document("{a: 1}"));
    assertThat(idsOf(collection, document("{a: 5}"), document("{a: 1, _id: 1}"))).containsExactly(2, 1);
  }
}
