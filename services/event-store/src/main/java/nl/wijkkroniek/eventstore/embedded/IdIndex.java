package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the documents themselves, which are kept in that order. */
final class IdIndex extends Index<byte[]> implements ServedIndex {

  static final String ID = "_id";
  static final KeyPattern PATTERN = KeyPattern.of(new Document(ID, 1));

  private final MVMap<byte[], byte[]> documents;

  IdIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  @Override
  public KeyPattern components() {
    return PATTERN;
  }

  @Override
  public long multikey() {
    return 0;
  }

  @Override
  public boolean leavesOut() {
    return false;
  }

  @Override
  public MVMap<byte[], byte[]> entries() {
    return documents;
  }

  @Override
  public boolean isDropped() {
    return documents.isClosed();
  }

  @Override
  public boolean isMeantBy(Object hint) {
    return hint.equals("_id_") || hint instanceof Document fields && fields.keySet().equals(Set.of(ID));
  }

  @Override
  public byte[] getPosition(Document document) {
    return KeyWriter.keyOf(document.get(ID));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<byte[]> collection) {
    if (documents.containsKey(getPosition(document))) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
    }
  }

  @Override
  public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<byte[]> collection) {
    BsonBytes.encode(newDocument);
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void add(Document document, byte[] position, MongoCollection<byte[]> collection) {
    // the document is the entry
  }

  @Override
  public byte[] remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void updateInPlace(Document oldDocument, Document newDocument, byte[] position, MongoCollection<byte[]> collection) {
    // an _id never changes
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
    // goes with its collection
  }
}
