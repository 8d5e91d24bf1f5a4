package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A collection kept in order of {@code _id}, with indexes that are kept in order too. Writers take turns; readers wait for
 * the writer of the moment, take a snapshot, and are in nobody's way after that.
 */
final class OrderedCollection extends AbstractSynchronizedMongoCollection<byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(OrderedCollection.class);

  private static final String QUERY = "$query";
  private static final Set<String> FIND_AND_MODIFY = Set.of("query", "orderby");
  private static final int SAME_KEYS = 85;
  private static final int GONE = 175;

  private final MVMap<byte[], byte[]> documents;
  private final Consumer<Change> changes;
  private final List<ServedIndex> served = new CopyOnWriteArrayList<>();

  OrderedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<byte[], byte[]> documents,
      Consumer<Change> changes, CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.changes = changes;
    served.add(new IdIndex("documents", List.of(), documents));
  }

  Search search(Query query) {
    return new Search(this, query);
  }

  List<ServedIndex> served() {
    return served;
  }

  /** The moment a plan is to be carried out in; null when it no longer holds. */
  synchronized Snapshot snapshotFor(Plan plan) {
    return plan.holds() || documents.isClosed() ? snapshot(plan.index()) : null;
  }

  synchronized Snapshot snapshot(ServedIndex index) {
    if (documents.isClosed() || index.isDropped()) {
      throw new MongoServerError(GONE, "QueryPlanKilled", "The collection " + getFullName() + " or its index was dropped meanwhile");
    }
    return Snapshot.of(documents, index.entries());
  }

  void explain(Query query, Plan plan) {
    if (LOG.isDebugEnabled()) {
      LOG.debug("{}: {}, in the order of {}: reads {}", getFullName(), Explanation.of(query.filter()), Explanation.of(query.sort()), plan);
    }
  }

  Stream<Document> find(Document filter, Document sort, int skip, int limit) {
    return search(Query.of(filter == null ? new Document() : filter, sort, skip, Math.max(limit, 0))).all();
  }

  List<Document> project(Stream<Document> results, Document projection) {
    return matchDocumentsFromStream(results, new Document(), null, 0, 0, 0, projection).collectDocuments();
  }

  @Override
  protected QueryResult queryDocuments(Document query, Document orderBy, int numberToSkip, int limit, int batchSize,
      Document fieldSelector) {
    Stream<Document> results = find(query, orderBy, numberToSkip, limit);
    return fieldSelector == null || fieldSelector.isEmpty()
        ? new QueryResult(results::iterator) : new QueryResult(project(results, fieldSelector));
  }

  @Override
  protected QueryResult matchDocuments(Document query, Document orderBy, int numberToSkip, int limit, int batchSize,
      Document fieldSelector) {
    return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
  }

  /** The original keeps others out while it answers; a snapshot makes that needless. */
  @Override
  public QueryResult handleQuery(QueryParameters parameters) {
    Document selector = parameters.getQuerySelector();
    Document query = selector;
    Document orderBy = null;
    if (selector.get(QUERY) instanceof Document wrapped) {
      query = wrapped;
      orderBy = (Document) selector.get("$orderby");
    } else if (FIND_AND_MODIFY.containsAll(selector.keySet()) && selector.get("query") instanceof Document wrapped) {
      query = wrapped;
      orderBy = (Document) selector.get("orderby");
    }
    return queryDocuments(query, orderBy, parameters.getNumberToSkip(), parameters.getLimit(), 0, parameters.getProjection());
  }

  @Override
  public Document handleDistinct(Document query) {
    String key = (String) query.get("key");
    Set<Object> values = new TreeSet<>(ValueComparator.ascWithoutListHandling());
    Consumer<Object> addPresent = value -> {
      if (!(value instanceof Missing)) {
        values.add(value);
      }
    };
    find((Document) query.get("query"), null, 0, 0).forEach(document -> {
      Object value = Utils.getSubdocumentValueCollectionAware(document, key);
      if (value instanceof List<?> elements) {
        elements.forEach(addPresent);
      } else {
        addPresent.accept(value);
      }
    });
    Document response = new Document("values", values);
    Utils.markOkay(response);
    return response;
  }

  @Override
  public int count(Document query, int skip, int limit) {
    if (query == null || query.isEmpty()) {
      int beyond = Math.max(0, count() - Math.max(skip, 0));
      return limit > 0 ? Math.min(limit, beyond) : beyond;
    }
    return Math.toIntExact(find(query, null, Math.max(skip, 0), limit).count());
  }

  @Override
  public int count() {
    return Math.toIntExact(documents.sizeAsLong());
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return FilterParser.parse(query).passes(document);
  }

  @Override
  protected byte[] addDocumentInternal(Document document) {
    byte[] position = newPosition(document);
    put(position, BsonBytes.encode(document));
    return position;
  }

  private void put(byte[] position, byte[] document) {
    documents.put(position, document);
    changes.accept(new Change(getFullName(), position, document));
  }

  /** The server's own list of indexes has no field that identifies one. */
  private byte[] newPosition(Document document) {
    if (getIdField() != null) {
      return KeyWriter.keyOf(document.get(getIdField()));
    }
    byte[] last = documents.lastKey();
    return ByteBuffer.allocate(Long.BYTES).putLong(last == null ? 0 : ByteBuffer.wrap(last).getLong() + 1).array();
  }

  @Override
  protected void handleUpdate(byte[] position, Document oldDocument, Document newDocument) {
    put(position, BsonBytes.encode(newDocument));
  }

  /** Wrapped, so that a field that happens to be called query is taken for what it is. */
  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return super.deleteDocuments(new Document(QUERY, selector), limit, oplog);
  }

  @Override
  public synchronized void removeDocument(Document document) {
    byte[] position = getIdField() == null ? findDocumentPosition(document) : KeyWriter.keyOf(document.get(getIdField()));
    getIndexes().forEach(index -> index.remove(document));
    removeDocument(position);
  }

  @Override
  protected void removeDocument(byte[] position) {
    documents.remove(position);
    changes.accept(new Change(getFullName(), position, null));
  }

  /** Carries out a change that was made before a crash. Doing so again changes nothing. */
  synchronized void redo(byte[] position, byte[] document) {
    byte[] kept = documents.get(position);
    Document before = kept == null ? null : BsonBytes.decode(kept);
    Document after = document == null ? null : BsonBytes.decode(document);
    for (Index<byte[]> index : getIndexes()) {
      if (before == null && after != null) {
        index.add(after, position, this);
      } else if (before != null && after != null) {
        index.updateInPlace(before, after, position, this);
      } else if (before != null) {
        index.remove(before);
      }
    }
    if (document == null) {
      documents.remove(position);
    } else {
      documents.put(position, document);
    }
  }

  @Override
  protected Document getDocument(byte[] position) {
    return BsonBytes.decode(documents.get(position));
  }

  @Override
  protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(BsonBytes.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  public synchronized void addIndex(Index<byte[]> index) {
    if (index instanceof OrderedIndex ordered && !isKnown(ordered)) {
      refuseSameKeys(ordered);
      if (!ordered.isBuilt()) {
        build(ordered);
      }
      super.addIndex(index);
      served.add(ordered);
    } else {
      super.addIndex(index);
    }
  }

  private boolean isKnown(OrderedIndex index) {
    return getIndexes().stream().anyMatch(known -> known.getName().equals(index.getName()));
  }

  private void refuseSameKeys(OrderedIndex index) {
    Object keys = index.toIndexDescription().get("key");
    getIndexes().stream().filter(known -> known.toIndexDescription().get("key").equals(keys)).findFirst().ifPresent(known -> {
      throw new MongoServerError(SAME_KEYS, "IndexOptionsConflict", "Index already exists with a different name: " + known.getName());
    });
  }

  private void build(OrderedIndex index) {
    try {
      index.build(streamAllDocumentsWithPosition(), this);
    } catch (MongoServerError e) {
      throw new IndexBuildFailedException(e, this);
    }
  }

  @Override
  public synchronized void dropIndex(String indexName) {
    served.removeIf(index -> index instanceof OrderedIndex && index.getName().equals(indexName));
    super.dropIndex(indexName);
  }

  /** Compares every index with the documents. */
  @Override
  public Document validate() {
    Document response = super.validate();
    List<String> errors = served.stream().filter(OrderedIndex.class::isInstance)
        .flatMap(index -> IndexCheck.of((OrderedIndex) index, snapshot(index)).stream()).toList();
    response.put("valid", errors.isEmpty());
    response.put("errors", errors);
    return response;
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {
    // counted when asked for
  }

  @Override
  protected int getDataSize() {
    long size = 0;
    Cursor<byte[], byte[]> cursor = documents.cursor(null);
    while (cursor.hasNext()) {
      cursor.next();
      size += cursor.getValue().length;
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }
}
