package nl.wijkkroniek.eventstore.embedded;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of an index.
 *
 * @param from the first key that belongs to it
 * @param to   the first key that no longer does
 */
record KeyRange(byte[] from, byte[] to) {

  private static final byte HIGHEST = (byte) 0xFF;

  /** Type bytes are neither 0 nor 255, so every key lies in between. */
  static final KeyRange ALL = new KeyRange(new byte[0], new byte[] {HIGHEST});

  static KeyRange startingWith(byte[] start) {
    return start.length == 0 ? ALL : new KeyRange(start, afterAll(start));
  }

  boolean contains(byte[] key) {
    return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
  }

  /** Whether one of some ranges, which are in order and do not overlap, contains a key. */
  static boolean anyContains(List<KeyRange> ranges, byte[] key) {
    int place = Collections.binarySearch(ranges, new KeyRange(key, key), Comparator.comparing(KeyRange::from, Arrays::compareUnsigned));
    int before = place < 0 ? -place - 2 : place;
    return before >= 0 && ranges.get(before).contains(key);
  }

  boolean isEmpty() {
    return Arrays.compareUnsigned(from, to) >= 0;
  }

  KeyRange after(byte[] key) {
    byte[] next = Arrays.copyOf(key, key.length + 1);
    return Arrays.compareUnsigned(next, from) > 0 ? new KeyRange(next, to) : this;
  }

  KeyRange before(byte[] key) {
    return Arrays.compareUnsigned(key, to) < 0 ? new KeyRange(from, key) : this;
  }

  /** What comes after all keys that start with these bytes, the first of which is never 255. */
  static byte[] afterAll(byte[] start) {
    int last = start.length - 1;
    while (start[last] == HIGHEST) {
      last--;
    }
    byte[] after = Arrays.copyOf(start, last + 1);
    after[last]++;
    return after;
  }
}
