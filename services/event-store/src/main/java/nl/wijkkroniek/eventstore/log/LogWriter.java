package nl.wijkkroniek.eventstore.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;

/**
 * Appends to the log. Commits that wait at the same moment go in one round trip, in the order they came, and each succeeds or
 * fails on its own. One writer a process is enough; writers of several processes take turns by the number they all want next.
 */
public final class LogWriter {

  /** How long an append waits, by default, for a database that does not answer. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int COMMITS_A_GROUP = 256;
  private static final int BYTES_A_GROUP = 12 * 1024 * 1024;

  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  /** One thread, there only while there is something to write: nothing to start and nothing to stop. */
  private final ExecutorService thread = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
      Thread.ofPlatform().daemon().name("log-writer").factory());
  private final GroupWrite groupWrite;
  private final Duration patience;

  /**
   * Opens the log of a database, making its indexes where they are not there yet.
   *
   * @param patience how long an append may wait for a database that does not answer, from the moment it was asked for
   * @throws LogWithoutHashes when the log is of a version that kept no hashes
   * @throws LogWithoutLinks when it is of a version that did not keep what events name
   */
  public LogWriter(MongoDatabase database, Clock clock, LogListener listener, Duration patience) {
    MongoCollection<BsonDocument> log = LogCollection.in(database);
    LogCollection.index(log);
    Head.read(log).chained();
    this.groupWrite = new GroupWrite(log, clock, listener);
    this.patience = patience;
  }

  /**
   * Records a commit; on return it is durable.
   *
   * @throws AppendFailed when it was not acknowledged; which of its kinds says why, and whether it helps to try again
   */
  public Commit append(CommitDraft draft) {
    return appendInOrder(List.of(draft)).getFirst().get();
  }

  /**
   * Records commits in this order, in as few round trips as they fit in; those of others may come between them. Where one is not recorded none behind it is.
   *
   * @return for each what waits for it to be durable, and throws {@link AppendFailed} when it was not acknowledged
   */
  public List<Supplier<Commit>> appendInOrder(List<CommitDraft> drafts) {
    List<Waiting> inOrder = new ArrayList<>(drafts.size());
    for (CommitDraft draft : drafts) {
      inOrder.add(new Waiting(EncodedCommit.of(draft), patience, inOrder.isEmpty() ? null : inOrder.getLast()));
    }
    queue.addAll(inOrder);
    thread.execute(this::writeWaiting);
    return inOrder.stream().map(waiting -> (Supplier<Commit>) waiting::outcome).toList();
  }

  private void writeWaiting() {
    for (List<Waiting> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
      write(group);
    }
  }

  private void write(List<Waiting> group) {
    try {
      groupWrite.write(group);
    } catch (RuntimeException | Error e) {
      group.forEach(waiting -> waiting.fail(new OutcomeUnknown(e)));
      throw e;
    }
  }

  private List<Waiting> nextGroup() {
    List<Waiting> group = new ArrayList<>();
    long bytes = 0;
    Waiting next = queue.peek();
    while (next != null && (group.isEmpty() || group.size() < COMMITS_A_GROUP && bytes + next.bytes() <= BYTES_A_GROUP)) {
      group.add(queue.remove());
      bytes += next.bytes();
      next = queue.peek();
    }
    return group;
  }
}
