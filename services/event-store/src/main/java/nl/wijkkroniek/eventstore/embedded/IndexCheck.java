package nl.wijkkroniek.eventstore.embedded;

import java.util.List;
import java.util.Optional;
import org.h2.mvstore.Cursor;

/** Compares an index with the documents it is on. */
final class IndexCheck {

  private IndexCheck() {
  }

  /** What is wrong, in a sentence; empty when the index has an entry for every key of every document, and no others. */
  static Optional<String> of(OrderedIndex index, Snapshot snapshot) {
    long expected = 0;
    long missing = 0;
    Cursor<byte[], byte[]> documents = snapshot.documents().from(null);
    while (documents.hasNext()) {
      byte[] position = documents.next();
      List<byte[]> keys = index.keysOf(BsonBytes.decode(documents.getValue())).keys();
      expected += keys.size();
      missing += keys.stream().filter(key -> snapshot.index().get(OrderedIndex.entry(key, position)) == null).count();
    }
    long present = snapshot.index().root().getTotalCount();
    return missing == 0 && present == expected ? Optional.empty()
        : Optional.of("The index %s has %d entries where the documents have %d; %d are missing"
            .formatted(index.getName(), present, expected, missing));
  }
}
