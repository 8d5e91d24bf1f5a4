package nl.wijkkroniek.eventstore.embedded;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** The server's commands on a store of our own: a command that may write is answered only when what it wrote is on disk. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READING = Set.of("find", "getmore", "killcursors", "count", "distinct", "listcollections",
            "listindexes", "listdatabases", "dbstats", "collstats", "validate", "ping", "ismaster", "buildinfo", "serverstatus",
            "whatsmyuri", "getlog", "hostinfo", "getcmdlineopts", "connectionstatus", "getlasterror", "endsessions");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    private final GroupCommit commits;

    DurableBackend(MVStore store) {
        this.commits = new GroupCommit(store);
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return commits.together(() -> super.openOrCreateDatabase(databaseName));
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (onlyReads(command, query)) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        return commits.durably(() -> super.handleCommand(channel, databaseName, command, query));
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
        MVStore store = getMvStore();
        if (!store.isClosed()) {
            store.commit();
            store.sync();
        }
        super.close();
    }
}
