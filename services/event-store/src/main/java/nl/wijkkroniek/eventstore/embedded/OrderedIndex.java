package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * An index that is kept in order. An entry is the key of the indexed fields followed by the key of the document's
 * {@code _id}, unique or not, so that it can be searched by the first fields alone and read in order from any point.
 */
final class OrderedIndex extends Index<byte[]> implements ServedIndex {

  private static final String MULTIKEY = "multikey.";
  private static final int SAVE_EVERY = 20_000;

  private final StoreMaps maps;
  private final String namespace;
  private final boolean unique;
  private final boolean endsWithId;
  private final KeyPattern pattern;
  private final KeyPattern components;
  private final MVMap<String, Long> notes;
  private volatile MVMap<byte[], Long> entries;
  private volatile long multikey;
  private volatile boolean dropped;
  private Document written;
  private KeyPattern.Keys keysOfWritten;

  OrderedIndex(StoreMaps maps, String namespace, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
    super(name, keys, sparse);
    this.maps = maps;
    this.namespace = namespace;
    this.pattern = patternOf(keys);
    this.unique = unique;
    this.endsWithId = pattern.fields().size() < keys.size();
    this.components = withId(pattern);
    this.notes = maps.notes(namespace);
    this.entries = maps.index(namespace, name).orElse(null);
    this.multikey = notes.getOrDefault(MULTIKEY + name, 0L);
  }

  /** A last field {@code _id} is there already, as what every entry ends with. */
  private static KeyPattern patternOf(List<IndexKey> keys) {
    List<KeyPattern.Field> fields = new ArrayList<>();
    for (IndexKey key : keys) {
      fields.add(new KeyPattern.Field(FieldPath.of(key.getKey()), key.isAscending()));
    }
    KeyPattern.Field last = fields.getLast();
    if (fields.size() > 1 && last.path().name().equals(IdIndex.ID) && last.ascending()) {
      fields.removeLast();
    }
    return new KeyPattern(fields);
  }

  private static KeyPattern withId(KeyPattern pattern) {
    return new KeyPattern(Stream.concat(pattern.fields().stream(), IdIndex.PATTERN.fields().stream()).toList());
  }

  boolean isBuilt() {
    return entries != null;
  }

  /** Makes the entries of documents that are there already. A build that does not come to its end leaves nothing behind. */
  void build(Stream<DocumentWithPosition<byte[]>> documents, MongoCollection<byte[]> collection) {
    MVMap<byte[], Long> building = maps.begin(namespace, getName());
    entries = building;
    try {
      long[] count = {0};
      documents.forEach(document -> {
        checkAdd(document.getDocument(), collection);
        add(document.getDocument(), document.getPosition(), collection);
        if (++count[0] % SAVE_EVERY == 0) {
          maps.saveSoFar();
        }
      });
      maps.finish(building, namespace, getName());
    } catch (RuntimeException e) {
      entries = null;
      drop(building);
      throw e;
    }
  }

  @Override
  public void checkAdd(Document document, MongoCollection<byte[]> collection) {
    forgetWritten();
    check(keysOfWritten(document), null, document, collection);
  }

  @Override
  public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<byte[]> collection) {
    forgetWritten();
    check(keysOfWritten(newDocument), KeyWriter.keyOf(oldDocument.get(IdIndex.ID)), newDocument, collection);
  }

  private void check(KeyPattern.Keys keys, byte[] own, Document document, MongoCollection<byte[]> collection) {
    if (!unique || endsWithId) {
      return;
    }
    for (byte[] key : keys.keys()) {
      byte[] entry = entries.ceilingKey(key);
      if (entry != null && KeyRange.startingWith(key).contains(entry) && !Arrays.equals(positionIn(entry, key.length), own)) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(pattern.valuesOf(key, document)));
      }
    }
  }

  @Override
  public void add(Document document, byte[] position, MongoCollection<byte[]> collection) {
    KeyPattern.Keys keys = keysOfWritten(document);
    noteArrays(keys);
    keys.keys().forEach(key -> put(key, position));
    forgetWritten();
  }

  private void noteArrays(KeyPattern.Keys keys) {
    long known = multikey;
    if ((keys.multikey() & ~known) != 0) {
      multikey = known | keys.multikey();
      notes.put(MULTIKEY + getName(), multikey);
    }
  }

  private void put(byte[] key, byte[] position) {
    entries.put(entry(key, position), (long) key.length);
  }

  @Override
  public byte[] remove(Document document) {
    byte[] position = KeyWriter.keyOf(document.get(IdIndex.ID));
    keysOf(document).keys().forEach(key -> entries.remove(entry(key, position)));
    return position;
  }

  @Override
  public void updateInPlace(Document oldDocument, Document newDocument, byte[] position, MongoCollection<byte[]> collection) {
    KeyPattern.Keys keys = keysOfWritten(newDocument);
    forgetWritten();
    noteArrays(keys);
    TreeSet<byte[]> gone = new TreeSet<>(Arrays::compareUnsigned);
    gone.addAll(keysOf(oldDocument).keys());
    for (byte[] key : keys.keys()) {
      if (!gone.remove(key)) {
        put(key, position);
      }
    }
    gone.forEach(key -> entries.remove(entry(key, position)));
  }

  /** The keys of a document, without that of its {@code _id}. */
  KeyPattern.Keys keysOf(Document document) {
    return pattern.keysOf(document, isSparse());
  }

  /** A document is checked first and then added, both by the one who writes; the keys are made once. */
  private KeyPattern.Keys keysOfWritten(Document document) {
    if (written != document) {
      keysOfWritten = keysOf(document);
      written = document;
    }
    return keysOfWritten;
  }

  private void forgetWritten() {
    written = null;
    keysOfWritten = null;
  }

  static byte[] entry(byte[] key, byte[] position) {
    byte[] entry = Arrays.copyOf(key, key.length + position.length);
    System.arraycopy(position, 0, entry, key.length, position.length);
    return entry;
  }

  static byte[] positionIn(byte[] entry, int keyLength) {
    return Arrays.copyOfRange(entry, keyLength, entry.length);
  }

  @Override
  public KeyPattern components() {
    return components;
  }

  @Override
  public long multikey() {
    return multikey;
  }

  @Override
  public boolean leavesOut() {
    return isSparse();
  }

  @Override
  public MVMap<byte[], Long> entries() {
    return entries;
  }

  @Override
  public boolean isDropped() {
    return dropped;
  }

  @Override
  public boolean isMeantBy(Object hint) {
    return hint.equals(getName()) || hint.equals(toIndexDescription().get("key"));
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return toIndexDescription().equals(other.toIndexDescription());
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  /** The original would fill an empty index a second time. */
  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  /** Only the index on {@code _id} says where a document is. */
  @Override
  public byte[] getPosition(Document document) {
    return null;
  }

  /** The original asks only where it chooses an index itself, which {@link OrderedCollection} does in its place. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<byte[]> getPositions(Document query) {
    return List.of();
  }

  @Override
  public void drop() {
    dropped = true;
    drop(entries);
  }

  private void drop(MVMap<?, ?> map) {
    maps.remove(map);
    notes.remove(MULTIKEY + getName());
  }
}
