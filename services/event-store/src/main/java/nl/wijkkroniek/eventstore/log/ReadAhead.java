package nl.wijkkroniek.eventstore.log;

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.bson.RawBsonDocument;

/**
 * The commits that a query gives. Whoever reads more than one batch of them has the next one fetched and decoded while working on the one before
 * it: reading a log and making something of it then cost the dearer of the two, not both.
 */
final class ReadAhead implements AutoCloseable {

  /** Of events, not of commits: one of an import has hundreds, and five hundred of those would fill the memory. */
  private static final int BATCH = 500;

  private final MongoCursor<RawBsonDocument> cursor;
  private Iterator<StoredCommit> batch = Collections.emptyIterator();
  private FutureTask<List<StoredCommit>> next;

  ReadAhead(FindIterable<RawBsonDocument> query) {
    this.cursor = query.batchSize(BATCH).cursor();
  }

  /** @throws RuntimeException what the driver throws; commits that were not given yet are lost with it */
  boolean hasNext() {
    if (!batch.hasNext()) {
      List<StoredCommit> arrived = next == null ? fetch() : await();
      batch = arrived.iterator();
      next = events(arrived) < BATCH ? null : begin();
    }
    return batch.hasNext();
  }

  StoredCommit next() {
    return batch.next();
  }

  private List<StoredCommit> fetch() {
    List<StoredCommit> fetched = new ArrayList<>();
    for (int events = 0; events < BATCH && cursor.hasNext(); events += fetched.getLast().events().size()) {
      fetched.add(StoredCommit.of(cursor.next()));
    }
    return fetched;
  }

  private static int events(List<StoredCommit> commits) {
    return commits.stream().mapToInt(commit -> commit.events().size()).sum();
  }

  private FutureTask<List<StoredCommit>> begin() {
    FutureTask<List<StoredCommit>> fetching = new FutureTask<>(this::fetch);
    Thread.ofVirtual().name("log-read-ahead").start(fetching);
    return fetching;
  }

  private List<StoredCommit> await() {
    try {
      return next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MongoInterruptedException("Interrupted while waiting for the next events", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    cursor.close();
  }
}
