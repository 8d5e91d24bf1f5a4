package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The original's database with collections and indexes of our own; commands that it answers wrongly are answered here. */
final class OrderedDatabase extends AbstractSynchronizedMongoDatabase<byte[]> {

  private static final int CANNOT_CREATE_INDEX = 67;
  private static final int ILLEGAL_OPERATION = 20;
  private static final int INVALID_OPTIONS = 72;
  private static final String ID_INDEX = "_id_";
  private static final Set<String> INDEX_OPTIONS = Set.of("v", "key", "name", "ns", "unique", "sparse", "background");

  private final StoreMaps maps;

  OrderedDatabase(String name, StoreMaps maps, CursorRegistry cursors) {
    this.maps = maps;
    super(name, cursors);
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "find" -> find(query);
      case "aggregate" -> aggregate(channel, command, query, databases, oplog);
      case "insert" -> Writes.counted(query, super.handleCommand(channel, command, Writes.ordered(query), databases, oplog));
      case "update" -> Writes.oneByOne(query, one -> super.handleCommand(channel, command, one, databases, oplog));
      case "dropindexes" -> dropIndexes(query, one -> super.handleCommand(channel, command, one, databases, oplog));
      case "listcollections" -> listCollections(query, super.handleCommand(channel, command, query, databases, oplog));
      default -> super.handleCommand(channel, command, query, databases, oplog);
    };
  }

  private Document find(Document command) {
    String name = (String) command.get("find");
    OrderedCollection collection = (OrderedCollection) resolveCollection(name, false);
    if (collection == null) {
      return Batch.none(getFullCollectionNamespace(name));
    }
    Document projection = (Document) command.get("projection");
    Search search = collection.search(Query.of((Document) command.getOrDefault("filter", new Document()), (Document) command.get("sort"),
        number(command, "skip"), number(command, "limit")).with(command.get("hint")));
    Batch.Source source = projection == null ? Batch.of(search) : Fields.of(projection).map(fields -> Batch.of(search, fields))
        .orElseGet(() -> Batch.of(search, documents -> collection.project(documents.stream(), projection)));
    boolean single = Utils.isTrue(command.get("singleBatch"));
    return Batch.first(collection.getFullName(), source, (Number) command.get("batchSize"), single, cursorRegistry);
  }

  private static long number(Document command, String name) {
    return command.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** The first stages are a query, which an index may serve; what follows them is computed by the original. */
  private Document aggregate(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (query.get("aggregate") instanceof String name && resolveCollection(name, false) instanceof OrderedCollection collection
        && query.get("cursor") instanceof Document cursor) {
      Pipeline pipeline = Pipeline.of(query.get("pipeline"));
      if (!pipeline.isChangeStream()) {
        Search search = collection.search(pipeline.query().with(query.get("hint")));
        Batch.Source source = pipeline.rest().isEmpty()
            ? Batch.of(search)
            : Batch.of(pipeline.compute(search, databases, this, collection, oplog).iterator());
        return Batch.first(collection.getFullName(), source, (Number) cursor.get("batchSize"), false, cursorRegistry);
      }
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  /** The original takes a name for that of an index of any collection; it is right about keys. */
  private Document dropIndexes(Document command, UnaryOperator<Document> drop) {
    Object name = command.get("index");
    MongoCollection<byte[]> collection = resolveCollection((String) command.get("dropIndexes"), false);
    if (Objects.equals(name, ID_INDEX)) {
      throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
    }
    if (collection == null || !(name instanceof String)) {
      return drop.apply(command);
    }
    List<Index<byte[]>> meant = collection.getIndexes().stream()
        .filter(index -> name.equals("*") ? index instanceof OrderedIndex : name.equals(index.getName())).toList();
    if (meant.isEmpty() && !name.equals("*")) {
      throw new IndexNotFoundException("index not found with name [" + name + "]");
    }
    Document response = new Document("nIndexesWas", collection.getNumIndexes());
    for (Index<byte[]> index : meant) {
      Document one = command.clone();
      one.put("index", index.toIndexDescription().get("key"));
      drop.apply(one);
    }
    Utils.markOkay(response);
    return response;
  }

  /** The original gives all collections, whatever was asked for. */
  private static Document listCollections(Document command, Document response) {
    if (command.get("filter") instanceof Document filter) {
      Filter wanted = FilterParser.parse(filter);
      Document cursor = (Document) response.get("cursor");
      List<Document> kept = new ArrayList<>();
      ((List<?>) cursor.get("firstBatch")).forEach(collection -> {
        if (wanted.passes((Document) collection)) {
          kept.add((Document) collection);
        }
      });
      cursor.put("firstBatch", kept);
    }
    return response;
  }

  @Override
  protected MongoCollection<byte[]> openOrCreateCollection(String collectionName, CollectionOptions options) {
    return new OrderedCollection(this, collectionName, options, maps.documents(getFullCollectionNamespace(collectionName)), maps::changed, cursorRegistry);
  }

  /** An index that cannot do what is asked of it is refused: ignoring that would give wrong results. */
  @Override
  protected synchronized void addIndex(Document description) {
    description.keySet().stream().filter(option -> !INDEX_OPTIONS.contains(option))
        .findFirst().ifPresent(option -> cannotCreateIndex("with the option " + option));
    KeyPattern.of((Document) description.get("key")).fields().stream().map(KeyPattern.Field::path).filter(FieldPath::positional)
        .findFirst().ifPresent(path -> cannotCreateIndex("on a place in an array: " + path.name()));
    super.addIndex(description);
  }

  private static void cannotCreateIndex(String what) {
    throw new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "The embedded server has no index " + what);
  }

  @Override
  protected Index<byte[]> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    String namespace = getFullCollectionNamespace(collectionName);
    return keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.ID)
        ? new IdIndex(indexName, keys, maps.documents(namespace))
        : new OrderedIndex(maps, namespace, indexName, keys, true, sparse);
  }

  @Override
  protected Index<byte[]> openOrCreateSecondaryIndex(String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(maps, getFullCollectionNamespace(collectionName), indexName, keys, false, sparse);
  }

  @Override
  public void dropCollection(String collectionName, Oplog oplog) {
    MongoCollection<byte[]> collection = resolveCollection(collectionName, true);
    super.dropCollection(collectionName, oplog);
    indexes.compareAndSet(collection, null);
    maps.removeCollection(getFullCollectionNamespace(collectionName));
  }

  @Override
  public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
    if (oldDatabase != this) {
      throw new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation",
          "The embedded server renames a collection within its database only");
    }
    String from = collection.getFullName();
    super.moveCollection(oldDatabase, collection, newCollectionName);
    maps.renameCollection(from, getFullCollectionNamespace(newCollectionName));
  }

  @Override
  protected long getStorageSize() {
    return maps.sizeOfFile();
  }

  @Override
  protected long getFileSize() {
    return maps.sizeOfFile();
  }
}
