package nl.wijkkroniek.recording.chronicle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries that were used last, up to a number. Strictly by recency: what stands in a chronicle refers to what stands just above it, and a cache that prefers
 * what was asked for more than once would let go of exactly that.
 */
public final class Latest<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_CAPACITY = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final int most;

  /** Keeps this many entries at most. */
  public Latest(int most) {
    super(FIRST_CAPACITY, USUAL_LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
