package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/** The server's commands on a store of our own: a command that may write is answered only when what it wrote is on disk. */
final class DurableBackend extends H2Backend {

  private static final Set<String> READING = Set.of("find", "getmore", "killcursors", "count", "distinct", "listcollections",
      "listindexes", "listdatabases", "dbstats", "collstats", "validate", "ping", "ismaster", "buildinfo", "serverstatus",
      "whatsmyuri", "getlog", "hostinfo", "getcmdlineopts", "connectionstatus", "getlasterror", "endsessions");
  private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

  private final GroupCommit commits;
  private final DiskSpace space;
  private final StoreMaps maps;
  private final Map<String, MongoDatabase> databases;

  /** The fields come first: the original opens the databases while it is made. */
  DurableBackend(MVStore store, Path folder, DiskSpace space) {
    this.space = space;
    GroupCommit groupCommit = new GroupCommit(store, folder, space);
    this.commits = groupCommit;
    this.maps = new StoreMaps(store, groupCommit);
    this.databases = new ConcurrentHashMap<>();
    super(store);
    commits.recover(this::redo);
  }

  /** A collection that is not there was dropped after that. */
  private void redo(Change change) {
    int dot = change.namespace().indexOf('.');
    MongoDatabase database = databases.get(change.namespace().substring(0, dot));
    if (database != null && database.resolveCollection(change.namespace().substring(dot + 1), false) instanceof OrderedCollection collection) {
      collection.redo(change.position(), change.document());
    }
  }

  /** The original asks this for a database it has already, too. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String databaseName) {
    return databases.computeIfAbsent(databaseName,
        name -> commits.together(() -> new OrderedDatabase(name, maps, getCursorRegistry())));
  }

  @Override
  public void dropDatabase(String databaseName) {
    super.dropDatabase(databaseName);
    databases.remove(databaseName);
  }

  /** What a command reads stays in the file until the command is done, whatever is committed meanwhile. */
  @Override
  public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
    AnswerEncoder.serve(channel);
    MVStore.TxCounter reading = getMvStore().registerVersionUsage();
    try {
      return kept(() -> super.handleCommand(channel, databaseName, command, query), command, query);
    } finally {
      getMvStore().deregisterVersionUsage(reading);
    }
  }

  @Override
  protected Document handleGetMore(String databaseName, String command, Document query) {
    return Batch.next(databaseName + "." + query.get("collection"), ((Number) query.get(command)).longValue(), (Number) query.get("batchSize"), getCursorRegistry())
        .orElseGet(() -> super.handleGetMore(databaseName, command, query));
  }

  private Document kept(Supplier<Document> answer, String command, Document query) {
    if (onlyReads(command, query)) {
      return answer.get();
    }
    space.require();
    return command.equalsIgnoreCase("createIndexes") ? commits.alone(answer) : commits.durably(answer);
  }

  private static boolean onlyReads(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    return READING.contains(name) || name.equals("aggregate") && !writes(query.get("pipeline"));
  }

  private static boolean writes(Object pipeline) {
    return pipeline instanceof List<?> stages && stages.stream()
        .anyMatch(stage -> stage instanceof Document document && document.keySet().stream().anyMatch(WRITING_STAGES::contains));
  }

  @Override
  public void close() {
    if (!getMvStore().isClosed() && !commits.close()) {
      getMvStore().closeImmediately();
    }
    super.close();
  }
}
