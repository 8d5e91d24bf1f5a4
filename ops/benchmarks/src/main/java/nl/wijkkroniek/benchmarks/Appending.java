package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.wijkkroniek.benchmarks.RawKeeping.Form;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.BsonDocument;

/** Appending, by one writer or several at once, each time to an empty database. */
final class Appending {

  private final Store store;
  private final int writers;
  private final List<List<DomainEventMessage<SubjectEvent>>> commits;

  Appending(Store store, int writers, List<List<DomainEventMessage<SubjectEvent>>> commits) {
    this.store = store;
    this.writers = writers;
    this.commits = commits;
  }

  /** Seconds for all commits, by contender. */
  Map<String, Figure> measure(Settings settings) {
    List<List<BsonDocument>> ours = documents();
    List<List<BsonDocument>> batches = batches(ours);
    return Trial.seconds(List.of(
        contender(Column.OURS, writers, commits.size(), database -> new EngineKeeping(Engines.ours(database), commits)),
        contender(Column.PEER, writers, commits.size(), database -> new EngineKeeping(Engines.peer(database), commits)),
        contender(Column.RAW, writers, ours.size(), database -> RawKeeping.appending(database, Form.OURS, ours)),
        contender(Column.RAW_BATCHES, 1, batches.size(), database -> RawKeeping.appending(database, Form.OURS, batches)),
        contender(Column.RAW_BATCHES_INDEXED, 1, batches.size(), database -> {
          Engines.ours(database);
          return RawKeeping.appending(database, Form.OURS, batches);
        })),
        settings.warmUps(), settings.rounds());
  }

  private List<List<BsonDocument>> documents() {
    List<List<BsonDocument>> documents = new ArrayList<>();
    store.inDatabase(database -> {
      EventStorageEngine appending = Engines.ours(database);
      commits.forEach(appending::appendEvents);
      documents.addAll(RawKeeping.documents(database, Form.OURS, commits));
    });
    return documents;
  }

  /** As many documents together as there are writers who wait: what a group can be at most. */
  private List<List<BsonDocument>> batches(List<List<BsonDocument>> documents) {
    List<List<BsonDocument>> batches = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += writers) {
      batches.add(documents.subList(from, Math.min(documents.size(), from + writers)).stream().flatMap(List::stream).toList());
    }
    return batches;
  }

  private Contender contender(String name, int threads, int appends, Function<MongoDatabase, Keeping> keeping) {
    return new Contender(name, () -> {
      double[] seconds = new double[1];
      store.inDatabase(database -> {
        Keeping appending = keeping.apply(database);
        seconds[0] = append(appending, threads, appends);
        WrongAnswer.unlessInOrderOfSubjects(name, commits, reading(name, appending, database).replay());
      });
      return seconds[0];
    });
  }

  /** What axon-mongo wrote is read by the driver: its own token holds the id of each event of the last ten seconds, which here is every one. */
  private static Keeping reading(String name, Keeping appended, MongoDatabase database) {
    return name.equals(Column.PEER) ? RawKeeping.reading(database, Form.PEER) : appended;
  }

  private static double append(Keeping keeping, int threads, int appends) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < threads; writer++) {
        int first = writer;
        running.add(pool.submit(() -> {
          start.await();
          for (int commit = first; commit < appends; commit += threads) {
            keeping.append(commit);
          }
          return null;
        }));
      }
      long began = System.nanoTime();
      start.countDown();
      for (Future<?> writer : running) {
        writer.get();
      }
      return (System.nanoTime() - began) / 1e9;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A writer failed: " + e.getMessage(), e);
    }
  }
}
