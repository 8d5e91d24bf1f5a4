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
    List<List<BsonDocument>> ours = documents(Form.OURS, Engines::ours);
    List<List<BsonDocument>> peers = documents(Form.PEER, Engines::peer);
    return Trial.seconds(List.of(
        contender(Column.OURS, database -> new EngineKeeping(Engines.ours(database), commits)),
        contender(Column.PEER, database -> new EngineKeeping(Engines.peer(database), commits)),
        contender(Column.RAW, database -> RawKeeping.appending(database, Form.OURS, ours)),
        contender(Column.RAW_PEER, database -> RawKeeping.appending(database, Form.PEER, peers))),
        settings.warmUps(), settings.rounds());
  }

  private List<List<BsonDocument>> documents(Form form, Function<MongoDatabase, EventStorageEngine> engine) {
    List<List<BsonDocument>> documents = new ArrayList<>();
    store.inDatabase(database -> {
      EventStorageEngine appending = engine.apply(database);
      commits.forEach(appending::appendEvents);
      documents.addAll(RawKeeping.documents(database, form, commits));
    });
    return documents;
  }

  private Contender contender(String name, Function<MongoDatabase, Keeping> keeping) {
    return new Contender(name, () -> {
      double[] seconds = new double[1];
      store.inDatabase(database -> {
        Keeping appending = keeping.apply(database);
        seconds[0] = append(appending);
        WrongAnswer.unlessInOrderOfSubjects(name, commits, appending.replay());
      });
      return seconds[0];
    });
  }

  private double append(Keeping keeping) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int first = writer;
        running.add(threads.submit(() -> {
          start.await();
          for (int commit = first; commit < commits.size(); commit += writers) {
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
