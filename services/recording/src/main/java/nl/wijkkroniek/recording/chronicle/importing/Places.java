package nl.wijkkroniek.recording.chronicle.importing;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Places in a file, in the order they were added: eight bytes each, and little more. */
final class Places {

  private long[] places = new long[1];
  private int size;

  void add(long place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + (size >> 1) + 1);
    }
    places[size++] = place;
  }

  int size() {
    return size;
  }

  LongStream stream() {
    return Arrays.stream(places, 0, size);
  }
}
