package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-wire server inside this process, on loopback, keeping its data in one folder. A write is on disk before it is
 * acknowledged, whatever write concern was asked for.
 */
public final class EmbeddedMongo implements AutoCloseable {

  /** System property: megabytes of pages kept in memory; by default 256, and never more than an eighth of the heap: what reads and writes needs the rest. */
  public static final String CACHE_PROPERTY = "wijkkroniek.embedded.cache-mb";

  private static final String LOOPBACK = "127.0.0.1";
  private static final int ANY_PORT = 0;
  /** What a client may have at once, unless it says otherwise. */
  private static final int CONNECTIONS = 64;
  /** As many connections, and those of another client that does the house's own work: a worker has one each. */
  private static final int WORKERS = CONNECTIONS + 32;
  private static final int DEFAULT_CACHE_MB = 256;
  private static final String DATA_FILE = "wijkkroniek.mv";
  /** Milliseconds. Not 0, which would make the pages of a checkpoint be written while everybody waits. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final FolderLock lock;
  private final AddressFile address;
  private final MongoServer server;
  private final String connectionString;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedMongo(FolderLock lock, AddressFile address, MongoServer server) {
    this.lock = lock;
    this.address = address;
    this.server = server;
    this.connectionString = "mongodb://" + LOOPBACK + ":" + server.getLocalAddress().getPort()
        + "/?directConnection=true&retryWrites=false&maxPoolSize=" + CONNECTIONS;
    address.leave(connectionString);
  }

  /**
   * Starts a server on a free port.
   *
   * @param folder created where it is not there yet
   * @throws DataFolderInUse when another server has the folder
   */
  public static EmbeddedMongo open(Path folder) {
    return open(folder, ANY_PORT);
  }

  /**
   * Starts a server on a port of one's choice.
   *
   * @param folder created where it is not there yet
   * @param port   of 127.0.0.1; 0 for a free one
   * @throws DataFolderInUse       when another server has the folder
   * @throws IllegalStateException when the port is taken
   */
  public static EmbeddedMongo open(Path folder, int port) {
    return open(folder, port, DiskSpace.RESERVE);
  }

  static EmbeddedMongo open(Path folder, int port, long reserve) {
    create(folder);
    FolderLock lock = FolderLock.take(folder);
    MVStore store = null;
    try {
      AddressFile address = AddressFile.in(folder);
      address.remove();
      store = openStore(folder.resolve(DATA_FILE));
      return new EmbeddedMongo(lock, address, serve(store, folder, reserve, port));
    } catch (RuntimeException e) {
      release(store, lock);
      throw e;
    }
  }

  private static void release(MVStore store, FolderLock lock) {
    if (store != null) {
      store.closeImmediately();
    }
    lock.close();
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be made", e);
    }
  }

  /** Nothing commits, compacts or forgets behind our back: that is decided where commands are answered. */
  private static MVStore openStore(Path file) {
    MVStore store = new MVStore.Builder()
        .adoptFileStore(SparseFirst.open(file, cacheMegabytes(), Checkpoints.MOVED_LIMIT))
        .autoCommitDisabled()
        .autoCommitBufferSize(0)
        .open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    store.setAutoCommitDelay(NEVER);
    return store;
  }

  private static int cacheMegabytes() {
    long eighthOfHeap = Runtime.getRuntime().maxMemory() / (8L * 1024 * 1024);
    return Integer.getInteger(CACHE_PROPERTY, Math.clamp(eighthOfHeap, 8, DEFAULT_CACHE_MB));
  }

  /** A server thread waits while its write becomes durable, so the number of threads bounds how many writes share a commit. */
  private static MongoServer serve(MVStore store, Path folder, long reserve, int port) {
    DurableBackend backend = new DurableBackend(store, folder, new DiskSpace(folder, reserve));
    MongoServer server = new MongoServer(backend);
    bind(server, port);
    return server;
  }

  /** Netty throws the checked {@link IOException} of a port in use without declaring it. */
  private static void bind(MongoServer server, int port) {
    try {
      server.bind(new InetSocketAddress(LOOPBACK, port), 1, WORKERS);
    } catch (Exception e) {
      throw new IllegalStateException("The embedded server cannot listen on port " + port + " of " + LOOPBACK + ": " + e.getMessage(), e);
    }
  }

  /**
   * What a MongoDB driver needs to connect to the server that runs on this folder, in whichever process; empty when none does, or
   * one that is still starting. What a killed process left behind counts for nothing.
   */
  public static Optional<String> running(Path folder) {
    return Files.isDirectory(folder) && FolderLock.isTaken(folder) ? AddressFile.in(folder).read() : Optional.empty();
  }

  /** Whether this folder holds the data of a server. */
  public static boolean isDataFolder(Path folder) {
    return Files.exists(folder.resolve(DATA_FILE));
  }

  /** What a MongoDB driver needs to connect. */
  public String connectionString() {
    return connectionString;
  }

  /** Lets running commands finish, makes them durable, and frees the folder. Doing so again changes nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (lock) {
        address.remove();
        server.shutdownNow();
      }
    }
  }
}
