package nl.wijkkroniek.eventstore.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Writes a group of commits in one round trip, numbered from where the log seems to end. Where another process was first the
 * rest is numbered anew; a commit that cannot be recorded drops out and the rest closes up, so no number is ever skipped, and is chained
 * anew. Used by one thread at a time.
 */
final class GroupWrite {

  private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);
  private static final long PAUSE_AFTER_LOSS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long PAUSE_FOR_MAJORITY = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long NOWHERE = -1;

  private final MongoCollection<BsonDocument> log;
  /** As bytes, which the driver sends as they are; as documents it would take them to pieces first. */
  private final MongoCollection<RawBsonDocument> bytes;
  private final Clock clock;
  private final LogListener listener;
  private final Verdict verdict;
  /** Where the log ends if nobody else writes; null when that has to be looked up. */
  private Head head;
  /** Where someone else was first, last time. */
  private long taken = NOWHERE;

  GroupWrite(MongoCollection<BsonDocument> log, Clock clock, LogListener listener) {
    this.log = log;
    this.bytes = log.withDocumentClass(RawBsonDocument.class);
    this.clock = clock;
    this.listener = listener;
    this.verdict = new Verdict(log);
  }

  /** On return every commit of the group has its outcome. */
  void write(List<Waiting> group) {
    List<Waiting> open = possible(group);
    while (!open.isEmpty()) {
      try {
        open = possible(attempt(open));
      } catch (LogWithoutHashes e) {
        open.forEach(waiting -> waiting.fail(new StoreRefused(e.getMessage(), e)));
        open = List.of();
      } catch (MongoException e) {
        head = null;
        open = possible(afterLoss(open, e));
      }
    }
  }

  private static List<Waiting> possible(List<Waiting> open) {
    return open.stream().filter(waiting -> !waiting.missesTheOneBefore()).toList();
  }

  /** @return the commits that still have no outcome */
  private List<Waiting> attempt(List<Waiting> open) {
    Head start = head == null ? lookUpHead() : head;
    Instant at = start.now(clock);
    List<Commit> receipts = new ArrayList<>();
    List<CommitBytes> chained = chain(open, start, at, receipts);
    List<RawBsonDocument> documents = chained.stream().map(CommitBytes::document).toList();
    listener.groupSent(open.size());
    try {
      bytes.insertMany(documents, IN_ORDER);
    } catch (MongoBulkWriteException e) {
      head = null;
      return afterError(open, receipts, e);
    } catch (MongoException e) {
      if (Verdict.leavesOpen(e)) {
        open.forEach(Waiting::doubt);
      }
      throw e;
    }
    succeed(open, receipts);
    head = new Head(receipts.getLast().next(), at, chained.getLast().hash());
    return List.of();
  }

  /** Where the end has not moved although its place is taken, the commit that took it is not yet known to a majority. */
  private Head lookUpHead() {
    Head found = Head.read(log).chained();
    if (found.next() == taken) {
      LockSupport.parkNanos(PAUSE_FOR_MAJORITY);
    }
    return found;
  }

  private static List<CommitBytes> chain(List<Waiting> open, Head start, Instant at, List<Commit> receipts) {
    List<CommitBytes> chained = new ArrayList<>();
    long position = start.next();
    Hash previous = start.hash();
    for (Waiting waiting : open) {
      CommitBytes commit = waiting.commit().linked(position, at, previous);
      chained.add(commit);
      receipts.add(waiting.commit().at(position, at));
      position += waiting.commit().size();
      previous = commit.hash();
    }
    return chained;
  }

  /** An ordered insertion stops at its first error: what stands before that is written, what comes after it is not. */
  private List<Waiting> afterError(List<Waiting> open, List<Commit> receipts, MongoBulkWriteException e) {
    if (e.getWriteConcernError() != null) {
      open.forEach(Waiting::doubt);
      throw e;
    }
    BulkWriteError error = e.getWriteErrors().getFirst();
    int written = error.getIndex();
    succeed(open.subList(0, written), receipts);
    Waiting stumbled = open.get(written);
    List<Waiting> after = open.subList(written + 1, open.size());
    if (settled(stumbled, error, e)) {
      return after;
    }
    taken = receipts.get(written).position();
    if (stumbled.outOfPatience()) {
      stumbled.giveUp("other processes kept recording first", e);
      return after;
    }
    return open.subList(written, open.size());
  }

  private boolean settled(Waiting stumbled, BulkWriteError error, MongoException e) {
    if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
      stumbled.fail(new StoreRefused(error.getMessage(), e));
      return true;
    }
    return !Verdict.isAboutPosition(error) && verdict.settle(stumbled);
  }

  private void succeed(List<Waiting> written, List<Commit> receipts) {
    for (int i = 0; i < written.size(); i++) {
      Waiting waiting = written.get(i);
      waiting.succeed(receipts.get(i));
      listener.recorded(waiting.commit().size(), waiting.bytes());
    }
  }

  /** No answer, or not from a majority: looks which commits are there, and lets the others try again while they have patience. */
  private List<Waiting> afterLoss(List<Waiting> open, MongoException e) {
    if (!Verdict.leavesOpen(e)) {
      open.forEach(waiting -> waiting.fail(new StoreRefused(e.getMessage(), e)));
      return List.of();
    }
    List<Waiting> unsettled = new ArrayList<>(open);
    unsettled.removeIf(Waiting::isSettled);
    try {
      unsettled.removeIf(waiting -> waiting.isInDoubt() && verdict.isRecorded(waiting));
    } catch (MongoException stillLost) {
      e.addSuppressed(stillLost);
    }
    unsettled.stream().filter(Waiting::outOfPatience).forEach(waiting -> waiting.giveUp("the event store does not answer", e));
    unsettled.removeIf(Waiting::isSettled);
    if (!unsettled.isEmpty()) {
      LockSupport.parkNanos(PAUSE_AFTER_LOSS);
    }
    return unsettled;
  }
}
