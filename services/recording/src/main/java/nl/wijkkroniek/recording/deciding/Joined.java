package nl.wijkkroniek.recording.deciding;

import java.util.Map;
import java.util.function.BinaryOperator;
import org.pcollections.PMap;

/** What two maps hold together. */
final class Joined {

  private Joined() {
  }

  /** @param which of two values under one key counts; null is none */
  static <K, V> PMap<K, V> of(PMap<K, V> some, PMap<K, V> more, BinaryOperator<V> which) {
    PMap<K, V> joined = some;
    for (Map.Entry<K, V> entry : more.entrySet()) {
      joined = joined.plus(entry.getKey(), which.apply(joined.get(entry.getKey()), entry.getValue()));
    }
    return joined;
  }
}
