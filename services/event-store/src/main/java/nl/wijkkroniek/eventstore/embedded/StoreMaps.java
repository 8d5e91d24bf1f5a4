package nl.wijkkroniek.eventstore.embedded;

import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The maps in which the collections of the server are kept. A collection has one for its documents, by the key of their
 * {@code _id}; one for each index, by the key of the indexed fields followed by that of the {@code _id}, with the length of
 * the former; and one for notes. No name of a collection contains a dollar sign.
 */
final class StoreMaps {

  /** The original server finds its databases by this. */
  private static final String DOCUMENTS = "databases.";
  private static final String NOTES = "notes.";
  private static final String INDEX = "index.";
  private static final String UNFINISHED = "unfinished.";

  private final MVStore store;
  private final GroupCommit commits;

  StoreMaps(MVStore store, GroupCommit commits) {
    this.store = store;
    this.commits = commits;
    removeAll(UNFINISHED);
  }

  MVMap<byte[], byte[]> documents(String namespace) {
    return open(DOCUMENTS + namespace,
        new MVMap.Builder<byte[], byte[]>().keyType(ByteArrayDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
  }

  MVMap<String, Long> notes(String namespace) {
    return open(NOTES + namespace,
        new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE));
  }

  private <K, V> MVMap<K, V> open(String name, MVMap.Builder<K, V> builder) {
    if (!store.hasMap(name)) {
      commits.structureChanged();
    }
    return store.openMap(name, builder);
  }

  /** Is to be told what became of a document, by the one who changes it. */
  void changed(Change change) {
    commits.changed(change);
  }

  /** The map of an index that was built to its end. */
  Optional<MVMap<byte[], Long>> index(String namespace, String index) {
    String name = nameOfIndex(namespace, index);
    return store.hasMap(name) ? Optional.of(openIndex(name)) : Optional.empty();
  }

  /** An empty map for an index that is about to be built. Until {@link #finish} it does not count as one. */
  MVMap<byte[], Long> begin(String namespace, String index) {
    String name = UNFINISHED + nameOfIndex(namespace, index);
    if (store.hasMap(name)) {
      store.removeMap(name);
    }
    return openIndex(name);
  }

  void finish(MVMap<byte[], Long> entries, String namespace, String index) {
    commits.structureChanged();
    store.renameMap(entries, nameOfIndex(namespace, index));
  }

  void remove(MVMap<?, ?> map) {
    commits.structureChanged();
    store.removeMap(map);
  }

  /** Writes what an index build has so far, where nothing else is going on. */
  void saveSoFar() {
    commits.saveSoFar();
  }

  void removeCollection(String namespace) {
    commits.structureChanged();
    store.removeMap(DOCUMENTS + namespace);
    store.removeMap(NOTES + namespace);
    removeAll(nameOfIndex(namespace, ""));
  }

  void renameCollection(String from, String to) {
    rename(DOCUMENTS + from, DOCUMENTS + to);
    rename(NOTES + from, NOTES + to);
    String prefix = nameOfIndex(from, "");
    namesStartingWith(prefix).forEach(name -> rename(name, nameOfIndex(to, name.substring(prefix.length()))));
  }

  private void rename(String from, String to) {
    commits.structureChanged();
    store.renameMap(store.openMap(from), to);
  }

  long sizeOfFile() {
    return store.getFileStore().size();
  }

  private static String nameOfIndex(String namespace, String index) {
    return INDEX + namespace + "$" + index;
  }

  private MVMap<byte[], Long> openIndex(String name) {
    return open(name,
        new MVMap.Builder<byte[], Long>().keyType(ByteArrayDataType.INSTANCE).valueType(LongDataType.INSTANCE));
  }

  private void removeAll(String prefix) {
    namesStartingWith(prefix).forEach(store::removeMap);
  }

  private List<String> namesStartingWith(String prefix) {
    return store.getMapNames().stream().filter(name -> name.startsWith(prefix)).toList();
  }
}
