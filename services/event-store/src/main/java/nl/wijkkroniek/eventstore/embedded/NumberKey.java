package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;

/**
 * A number as the double nearest to it and what the rounding left over, so that ints, longs, doubles and decimals compare
 * exactly with one another.
 */
record NumberKey(double nearest, BigDecimal rest) {

  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private static final int REST_BELOW = 0x40;
  private static final int REST_NONE = 0x80;
  private static final int REST_ABOVE = 0xC0;
  private static final int EXPONENT_BIAS = 0x8000;

  static NumberKey of(Number number) {
    return switch (number) {
      case Long l when Math.abs(l) > EXACT_IN_DOUBLE || l == Long.MIN_VALUE -> of(BigDecimal.valueOf(l));
      case Decimal128 decimal when !Double.isInfinite(decimal.doubleValue()) -> of(decimal.toBigDecimal());
      case Decimal128 decimal -> large(decimal);
      default -> new NumberKey(number.doubleValue(), BigDecimal.ZERO);
    };
  }

  private static NumberKey of(BigDecimal number) {
    double nearest = number.doubleValue();
    return new NumberKey(nearest, number.subtract(new BigDecimal(nearest)));
  }

  /** Infinite, or finite and beyond what a double holds: then the number itself is more than any rest. */
  private static NumberKey large(Decimal128 decimal) {
    if (decimal.toString().endsWith("Infinity")) {
      return new NumberKey(decimal.doubleValue(), BigDecimal.ZERO);
    }
    BigDecimal number = decimal.toBigDecimal();
    return new NumberKey(Math.copySign(Double.MAX_VALUE, number.signum()), number);
  }

  void writeTo(KeyWriter key) {
    long bits = Double.doubleToLongBits(nearest + 0.0);
    key.putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    switch (rest.signum()) {
      case 0 -> key.put(REST_NONE);
      case 1 -> writeRest(key, REST_ABOVE, 0);
      default -> writeRest(key, REST_BELOW, 0xFF);
    }
  }

  private void writeRest(KeyWriter key, int sign, int turn) {
    BigDecimal size = rest.abs().stripTrailingZeros();
    int exponent = size.precision() - size.scale() - 1 + EXPONENT_BIAS;
    key.put(sign);
    key.putShort(turn == 0 ? exponent : ~exponent);
    for (char digit : size.unscaledValue().toString().toCharArray()) {
      key.put(digit ^ turn);
    }
    key.put(turn);
  }
}
