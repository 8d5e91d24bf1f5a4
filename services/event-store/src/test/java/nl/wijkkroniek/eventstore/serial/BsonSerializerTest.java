package nl.wijkkroniek.eventstore.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BsonSerializerTest {

  record Named(String name, int count) {
  }

  record Kinds(int small, long large, double part, boolean yes, String text, List<String> many, Named inner, BigDecimal exact, byte[] bytes) {
  }

  @Revision("3")
  record Unnamed(String name) {
  }

  private final BsonSerializer serializer = new BsonSerializer(JsonMapper.builder().build(),
      EventNames.of(Map.of(Named.class, new EventName("NamedHappened", "2"))));

  @Test
  void givenARecord_whenWritten_thenItIsADocumentWithTypesAPersonExpects() {
    var kinds = new Kinds(1, 2L, 0.1, true, "wijk 🏘", List.of("a"), new Named("x", 2), new BigDecimal("12.50"), new byte[] {1, 2});

    BsonValue bson = serializer.serialize(kinds, BsonValue.class).getData();

    assertThat(bson).isEqualTo(BsonDocument.parse("""
        {small: 1, large: {$numberLong: "2"}, part: 0.1, yes: true, text: "wijk 🏘", many: ["a"],
        inner: {name: "x", count: 2}, exact: 12.5, bytes: {$binary: {base64: "AQI=", subType: "00"}}}"""));
    Kinds read = serializer.deserialize(stored(bson, Kinds.class.getName(), null));
    assertThat(read).usingRecursiveComparison().withComparatorForType(BigDecimal::compareTo, BigDecimal.class).isEqualTo(kinds);
  }

  @Test
  void givenAPublishedName_whenWritten_thenTheTypeIsThatNameAndRevisionAndElseTheClass() {
    assertThat(serializer.serialize(new Named("x", 1), BsonValue.class).getType()).isEqualTo(new SimpleSerializedType("NamedHappened", "2"));
    assertThat(serializer.typeForClass(Unnamed.class)).isEqualTo(new SimpleSerializedType(Unnamed.class.getName(), "3"));
    assertThat(serializer.classForType(new SimpleSerializedType("NamedHappened", "2"))).isEqualTo(Named.class);
    assertThat(serializer.classForType(new SimpleSerializedType(Unnamed.class.getName(), "3"))).isEqualTo(Unnamed.class);
  }

  @Test
  void givenARevisionNobodyReads_whenRead_thenItIsAnErrorAndNotPassedOver() {
    assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("NamedHappened", "1")))
        .isInstanceOf(SerializationException.class).hasMessageContaining("Revision 1 of NamedHappened");
  }

  @Test
  void givenANameNobodyKnows_whenRead_thenItIsUnknownAsAxonExpects() {
    assertThat(serializer.classForType(new SimpleSerializedType("Elsewhere", "1"))).isEqualTo(UnknownSerializedType.class);
    UnknownSerializedType unknown = serializer.deserialize(stored(new BsonDocument("a", new BsonString("b")), "Elsewhere", "1"));
    assertThat(unknown.readData(JsonNode.class).get("a").stringValue()).isEqualTo("b");
  }

  @Test
  void givenAPropertyTheTypeDoesNotHave_whenRead_thenItIsNamed() {
    var stored = stored(BsonDocument.parse("{name: 'x', count: 1, nickname: 'y'}"), "NamedHappened", "2");

    assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(SerializationException.class)
        .hasMessageContaining("NamedHappened").hasMessageContaining("nickname");
  }

  @Test
  void givenWhatBsonCannotGiveBack_whenWritten_thenItIsRefusedWithItsPlace() {
    refused(Map.of("a", Map.of("$b", 1)), "/a/$b", "begin with $");
    refused(Map.of("a.b", 1), "/a.b", "point");
    refused(Map.of("", 1), "/", "empty");
    refused(Map.of("a\0b", 1), "NUL", "field name");
    refused(Map.of("a", List.of("ok", "half \ud83c")), "/a/1", "half a character");
    refused(Map.of("a", new BigInteger("9223372036854775808")), "/a", "9223372036854775808");
    refused(Map.of("a", new BigDecimal("0.1234567890123456789")), "/a", "0.1234567890123456789");
    Map<String, Object> deep = new HashMap<>();
    for (int level = 0; level < 90; level++) {
      deep = new HashMap<>(Map.of("in", deep));
    }
    refused(deep, "/in/in", "deeper than");
  }

  private void refused(Object value, String... says) {
    assertThatThrownBy(() -> serializer.serialize(value, BsonValue.class)).isInstanceOf(SerializationException.class).hasMessageContainingAll(says);
  }

  @Test
  void givenBsonThisStoreNeverWrites_whenRead_thenItIsRefused() {
    var stored = stored(new BsonDocument("name", new BsonObjectId()), "NamedHappened", "2");

    assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(SerializationException.class).hasMessageContaining("OBJECT_ID");
  }

  @Test
  void givenMetadata_whenWrittenAndRead_thenEveryValueIsWhatItWas() {
    List<Object> withNull = new ArrayList<>(List.of(1, 2L, "3"));
    withNull.add(null);
    MetaData metaData = MetaData.with("text", "a").and("int", 1).and("long", 1L).and("double", 1.0).and("yes", true).and("none", null)
        .and("list", withNull).and("map", Map.of("deep", Map.of("er", 1)));

    SerializedObject<BsonValue> written = serializer.serialize(metaData, BsonValue.class);

    MetaData read = serializer.deserialize(written);
    assertThat(read).isEqualTo(metaData);
  }

  @Test
  void givenMetadataThatWouldComeBackAsSomethingElse_whenWritten_thenItIsRefusedByName() {
    MetaData metaData = MetaData.with("outer", Map.of("id", UUID.randomUUID()));

    assertThatThrownBy(() -> serializer.serialize(metaData, BsonValue.class)).isInstanceOf(SerializationException.class)
        .hasMessageContaining("metadata/outer/id").hasMessageContaining("java.util.UUID");
  }

  @Test
  void givenNothing_whenWritten_thenItIsReadAsNothing() {
    SerializedObject<BsonValue> nothing = serializer.serialize(null, BsonValue.class);

    assertThat(nothing.getType()).isEqualTo(SerializedType.emptyType());
    assertThat(serializer.<BsonValue, Object>deserialize(nothing)).isNull();
    assertThat(serializer.classForType(nothing.getType())).isEqualTo(Void.class);
  }

  @Test
  void givenPartsOfAxonThatStoreTextOrBytes_whenTheyAsk_thenTheyGetJson() {
    assertThat(serializer.canSerializeTo(String.class)).isTrue();
    assertThat(serializer.canSerializeTo(byte[].class)).isTrue();
    assertThat(serializer.canSerializeTo(JsonNode.class)).isTrue();
    assertThat(serializer.serialize(new Named("x", 1), String.class).getData()).isEqualTo("{\"name\":\"x\",\"count\":1}");
    Named read = serializer.deserialize(serializer.serialize(new Named("x", 1), byte[].class));
    assertThat(read).isEqualTo(new Named("x", 1));
  }

  @Test
  void givenOneNameForTwoTypes_whenTheTableIsMade_thenItIsRefused() {
    var name = new EventName("Same", "1");
    assertThatThrownBy(() -> EventNames.of(Map.of(Named.class, name, Unnamed.class, name)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Same");
  }

  private static SerializedObject<BsonValue> stored(BsonValue bson, String type, String revision) {
    return new SimpleSerializedObject<>(bson, BsonValue.class, type, revision);
  }
}
