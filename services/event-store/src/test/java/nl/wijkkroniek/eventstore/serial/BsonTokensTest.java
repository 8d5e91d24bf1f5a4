package nl.wijkkroniek.eventstore.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.serialization.SerializationException;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonObjectId;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BsonTokensTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The reader of a document, before the value of its only field. */
  private static BsonReader beforeTheValueOf(BsonDocument document) {
    BsonReader reader = new BsonDocumentReader(document);
    reader.readStartDocument();
    reader.readBsonType();
    reader.readName();
    return reader;
  }

  @Test
  void givenAValueOfEveryKind_whenReadAsTokens_thenItIsWhatItIsAsATreeAndTheReaderIsPastIt() {
    BsonDocument value = BsonDocument.parse("""
        {small: 1, large: {$numberLong: "9007199254740993"}, part: 0.1, yes: true, no: null, text: "wijk 🏘", many: ["a", [1, {}], {b: []}], inner: {name: "x"},
        bytes: {$binary: {base64: "AQI=", subType: "00"}}}""");
    BsonReader reader = beforeTheValueOf(new BsonDocument("data", value));

    JsonNode read = MAPPER.readTree(BsonTokens.of(reader).asParser());

    assertThat(read).isEqualTo(BsonJson.toJson(value)).isEqualTo(MAPPER.readTree(BsonTokens.of(value).asParser()));
    assertThat(reader.readBsonType()).isEqualTo(BsonType.END_OF_DOCUMENT);
  }

  @Test
  void givenBsonThisStoreNeverWrites_whenReadAsTokens_thenItIsRefused() {
    BsonDocument value = new BsonDocument("id", new BsonObjectId());
    BsonReader reader = beforeTheValueOf(new BsonDocument("data", value));

    assertThatThrownBy(() -> BsonTokens.of(value)).isInstanceOf(SerializationException.class).hasMessageContaining("OBJECT_ID");
    assertThatThrownBy(() -> BsonTokens.of(reader)).isInstanceOf(SerializationException.class).hasMessageContaining("OBJECT_ID");
  }
}
