package nl.wijkkroniek.recording.chronicle.importing;

import java.util.Arrays;
import java.util.stream.LongStream;
import nl.wijkkroniek.kernel.event.EventId;

/**
 * Where in a file an event may be named: by the hash of its id, so that a name takes eight bytes. Kept sorted but for the last ones added, which are looked
 * through; so it costs next to nothing where nobody asks.
 */
final class NamedIn {

  private static final int FEW = 4096;
  private static final int SHARE = 16;

  private long[] entries = new long[FEW];
  private int size;
  private int sorted;

  void add(EventId named, long place) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size + (size >> 1));
    }
    entries[size++] = entry(named, Math.toIntExact(place));
  }

  /** Places that may name it: those that do, and a few that name something of the same hash. */
  LongStream mayName(EventId named) {
    if (size - sorted > FEW + sorted / SHARE) {
      Arrays.sort(entries, 0, size);
      sorted = size;
    }
    int from = Arrays.binarySearch(entries, 0, sorted, entry(named, 0));
    LongStream known = Arrays.stream(entries, from < 0 ? -from - 1 : from, sorted).takeWhile(entry -> isOf(named, entry));
    LongStream last = Arrays.stream(entries, sorted, size).filter(entry -> isOf(named, entry));
    return LongStream.concat(known, last).map(entry -> entry & Integer.MAX_VALUE).sorted().distinct();
  }

  private static long entry(EventId named, int place) {
    return (long) named.hashCode() << Integer.SIZE | place;
  }

  private static boolean isOf(EventId named, long entry) {
    return entry >> Integer.SIZE == named.hashCode();
  }
}
