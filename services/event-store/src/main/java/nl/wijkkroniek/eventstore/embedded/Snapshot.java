package nl.wijkkroniek.eventstore.embedded;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/** A collection, and one of its indexes, as they are at one moment, whatever is written afterwards. */
record Snapshot(Moment<byte[]> documents, Moment<?> index) {

  record Moment<V>(MVMap<byte[], V> map, RootReference<byte[], V> root) {

    static <V> Moment<V> of(MVMap<byte[], V> map) {
      return new Moment<>(map, map.flushAndGetRoot());
    }

    V get(byte[] key) {
      return map.get(root.root, key);
    }

    Cursor<byte[], V> from(byte[] key) {
      return map.cursor(root, key, null, false);
    }

    Cursor<byte[], V> backFrom(byte[] key) {
      return map.cursor(root, key, null, true);
    }
  }

  /** To be taken while nothing is written to the collection. */
  static Snapshot of(MVMap<byte[], byte[]> documents, MVMap<byte[], ?> index) {
    return new Snapshot(Moment.of(documents), Moment.of(index));
  }
}
