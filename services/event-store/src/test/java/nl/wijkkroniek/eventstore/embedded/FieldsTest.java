package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private static final long SEED = 20261122;

  private static final List<BsonValue> EVERY_TYPE = List.of(new BsonDouble(1.5), new BsonString("téks\u0000t"), new BsonDocument("a", new BsonString("b")),
      new BsonArray(List.of(new BsonInt32(1), new BsonString("x"))), new BsonBinary(new byte[] {1, 0, 3}), new BsonBinary((byte) 2, new byte[] {0, 0}), new BsonUndefined(),
      new BsonObjectId(new ObjectId("507f1f77bcf86cd799439011")), BsonBoolean.TRUE, new BsonDateTime(0), BsonNull.VALUE, new BsonRegularExpression("^a", "i"),
      new BsonRegularExpression("", ""), new BsonDbPointer("c", new ObjectId("507f1f77bcf86cd799439011")), new BsonJavaScript("x"), new BsonSymbol("s"),
      new BsonJavaScriptWithScope("y", new BsonDocument("z", new BsonInt32(0))), new BsonInt32(0), new BsonTimestamp(1, 2), new BsonInt64(7),
      new BsonDecimal128(Decimal128.parse("1.10")), new BsonMinKey(), new BsonMaxKey());

  @Test
  void givenFieldsOfEveryType_whenSomeAreTaken_thenTheDocumentHasThoseAsTheyWere() {
    var random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      BsonDocument document = document(random);
      Set<String> names = document.keySet().stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
      names.add("not there");
      BsonDocument kept = document.clone();
      kept.keySet().retainAll(names);
      BsonDocument left = document.clone();
      left.keySet().removeAll(names);
      assertThat(read(Fields.only(names).of(bytes(document)))).as("seed %d, round %d", SEED, round).isEqualTo(kept);
      assertThat(read(Fields.without(names).of(bytes(document)))).as("seed %d, round %d", SEED, round).isEqualTo(left);
    }
  }

  @Test
  void givenAnEmptyDocument_whenFieldsAreTaken_thenItIsEmpty() {
    assertThat(read(Fields.only(List.of("a")).of(bytes(new BsonDocument())))).isEqualTo(new BsonDocument());
  }

  @Test
  void givenAProjectionOfWholeFields_whenItIsRead_thenTheIdentifierComesAlongUnlessItIsLeftOut() {
    assertThat(projected(new Document("a", 1))).contains("{\"_id\": 1, \"a\": 2}");
    assertThat(projected(new Document("a", true).append("_id", 0))).contains("{\"a\": 2}");
    assertThat(projected(new Document("a", 0))).contains("{\"_id\": 1, \"b\": 3}");
    assertThat(projected(new Document("a", 0.0).append("_id", false))).contains("{\"b\": 3}");
    assertThat(projected(new Document("_id", 1))).contains("{\"_id\": 1}");
    assertThat(projected(new Document("_id", 0))).contains("{\"a\": 2, \"b\": 3}");
  }

  @Test
  void givenAProjectionOfMoreThanWholeFields_whenItIsRead_thenItIsLeftToTheOriginal() {
    assertThat(Fields.of(new Document())).isEmpty();
    assertThat(Fields.of(new Document("a.b", 1))).isEmpty();
    assertThat(Fields.of(new Document("a", 1).append("b", 0))).isEmpty();
    assertThat(Fields.of(new Document("a", new Document("$slice", 1)))).isEmpty();
    assertThat(Fields.of(new Document("a", "$b"))).isEmpty();
  }

  private static Optional<String> projected(Document projection) {
    return Fields.of(projection).map(fields -> read(fields.of(bytes(BsonDocument.parse("{_id: 1, a: 2, b: 3}")))).toJson());
  }

  private static BsonDocument document(Random random) {
    List<BsonValue> values = new ArrayList<>(EVERY_TYPE);
    Collections.shuffle(values, random);
    BsonDocument document = new BsonDocument();
    values.subList(0, random.nextInt(values.size() + 1)).forEach(value -> document.append("f".repeat(random.nextInt(3)) + document.size(), value));
    return document;
  }

  private static byte[] bytes(BsonDocument document) {
    RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
    byte[] bytes = new byte[raw.getByteBuffer().remaining()];
    raw.getByteBuffer().get(bytes);
    return bytes;
  }

  private static BsonDocument read(byte[] bytes) {
    return new RawBsonDocument(bytes).decode(new BsonDocumentCodec());
  }
}
