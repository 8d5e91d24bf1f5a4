package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyWriterTest {

  /** Each comes before the next, in the order MongoDB documents. */
  private static final List<Object> IN_ORDER = Arrays.asList(
      MinKey.getInstance(), KeyWriter.KeyType.NO_ELEMENTS, null, Double.NaN,
      Double.NEGATIVE_INFINITY, decimal("-9.9E+6000"), decimal("-1E+400"), -Double.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1,
      -9007199254740993L, -9007199254740992.0, -5, -4.5, -0.1, decimal("-0.1000000000000000055"), decimal("-0.1"),
      decimal("-1E-6000"), 0, decimal("1E-6100"), Double.MIN_VALUE, decimal("0.1"), 0.1, 1, 1.5, decimal("1.6"), 2,
      2147483647, 2147483647.5, 2147483648L, 9007199254740992L, 9007199254740993L, decimal("9007199254740993.5"), 9007199254740994.0,
      Long.MAX_VALUE - 1, Long.MAX_VALUE, 9223372036854775808.0, 1e300, decimal("1E+309"), decimal("1.1E+309"), Double.POSITIVE_INFINITY,
      "", "\u0000", "\u0000a", "a", "a\u0000", "a\u0000b", "aa", "b", "é", "\uFFFD", "\uD83D\uDE00",
      new Document(), new Document("a", null), new Document("a", 1), new Document("a", 1).append("b", 1), new Document("a", 2),
      new Document("b", 1), new Document("a", "text"),
      List.of(), Arrays.asList((Object) null), List.of(1), List.of(1, 1), List.of(2), List.of("text"),
      new BinData(new byte[0]), new BinData(new byte[] {1}), new BinData(new byte[] {(byte) 0x80}), new BinData(new byte[] {0, 0}),
      new LegacyUUID(1, 1), new UUID(1, 1), new UUID(1, 2), new BinData(new byte[17]),
      new ObjectId(new byte[12]), new ObjectId("0123456789abcdef01234567"), false, true,
      Instant.ofEpochMilli(-1), Instant.ofEpochMilli(0), Instant.parse("2026-01-01T00:00:00Z"),
      new BsonTimestamp(1), new BsonTimestamp(-1), new BsonRegularExpression("a"), new BsonRegularExpression("a", "i"),
      new BsonJavaScript("code"), MaxKey.getInstance());

  @Test
  void givenValuesInOrder_whenWritten_thenTheirKeysAreInThatOrder() {
    assertInOrder(IN_ORDER.stream().map(KeyWriter::keyOf).toList());
  }

  @Test
  void givenValuesInOrder_whenWrittenDescending_thenTheirKeysAreInTheOtherOrder() {
    assertInOrder(IN_ORDER.reversed().stream().map(value -> new KeyWriter().write(value, false).toBytes()).toList());
  }

  private static void assertInOrder(List<byte[]> keys) {
    for (int one = 0; one < keys.size(); one++) {
      for (int other = 0; other < keys.size(); other++) {
        assertThat(Integer.signum(Arrays.compareUnsigned(keys.get(one), keys.get(other))))
            .as("%d against %d", one, other).isEqualTo(Integer.signum(Integer.compare(one, other)));
      }
    }
  }

  @Test
  void givenTwoValues_whenOneFollowsTheOtherInAKey_thenNoKeyIsTheStartOfAnother() {
    for (boolean ascending : new boolean[] {true, false}) {
      List<byte[]> keys = IN_ORDER.stream().map(value -> new KeyWriter().write(value, ascending).toBytes()).toList();
      for (byte[] start : keys) {
        assertThat(keys.stream().filter(key -> KeyRange.startingWith(start).contains(key))).containsExactly(start);
      }
    }
  }

  @Test
  void givenTheSameNumberInSeveralTypes_whenWritten_thenTheKeysAreEqual() {
    for (Object three : List.of(3, 3L, 3.0, decimal("3"), decimal("3.00"), decimal("0.3E+1"))) {
      assertThat(KeyWriter.keyOf(three)).isEqualTo(KeyWriter.keyOf(3));
    }
    for (Object zero : List.of(0L, -0.0, decimal("0E+3"), Decimal128.NEGATIVE_ZERO)) {
      assertThat(KeyWriter.keyOf(zero)).isEqualTo(KeyWriter.keyOf(0));
    }
    assertThat(KeyWriter.keyOf(Decimal128.NaN)).isEqualTo(KeyWriter.keyOf(Double.NaN));
    assertThat(KeyWriter.keyOf(Decimal128.NEGATIVE_INFINITY)).isEqualTo(KeyWriter.keyOf(Double.NEGATIVE_INFINITY));
    assertThat(KeyWriter.keyOf(Missing.getInstance())).isEqualTo(KeyWriter.keyOf(null));
  }

  @Test
  void givenManyNumbers_whenWritten_thenTheyCompareExactly() {
    Random random = new Random(20_26);
    List<Number> numbers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      long near = random.nextLong() >> random.nextInt(64);
      numbers.add(near);
      numbers.add((double) near);
      numbers.add(Double.longBitsToDouble(random.nextLong() & 0x7FE_FFFFFFFFFFFFFL | random.nextLong() & Long.MIN_VALUE));
      numbers.add(new Decimal128(BigDecimal.valueOf(near).add(BigDecimal.valueOf(random.nextInt(-5, 6), random.nextInt(12)))));
    }
    List<byte[]> keys = numbers.stream().map(KeyWriter::keyOf).toList();
    for (int one = 0; one < numbers.size(); one++) {
      for (int other = 0; other < numbers.size(); other++) {
        assertThat(Integer.signum(Arrays.compareUnsigned(keys.get(one), keys.get(other))))
            .as("%s against %s", numbers.get(one), numbers.get(other))
            .isEqualTo(exact(numbers.get(one)).compareTo(exact(numbers.get(other))));
      }
    }
  }

  private static BigDecimal exact(Number number) {
    return switch (number) {
      case Long l -> BigDecimal.valueOf(l);
      case Decimal128 d -> d.toBigDecimal();
      default -> new BigDecimal(number.doubleValue());
    };
  }

  private static Decimal128 decimal(String text) {
    return new Decimal128(new BigDecimal(text));
  }
}
