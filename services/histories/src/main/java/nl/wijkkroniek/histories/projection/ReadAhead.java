package nl.wijkkroniek.histories.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.deadletter.Arrived;

/** Reads the log in large batches, the next one while the last is worked in. */
final class ReadAhead implements AutoCloseable {

  private final Stream<StoredEvent> log;
  private final Iterator<StoredEvent> events;
  private final LanguageInLog language;
  private final int size;
  private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("histories-reading").factory());
  private CompletableFuture<Batch> next;

  /**
   * Some events that follow each other.
   *
   * @param events those a view is told
   * @param position of the last; -1 when there is none
   */
  record Batch(List<Arrived> events, long position) {

    boolean isEmpty() {
      return position < 0;
    }
  }

  ReadAhead(EventLog log, LanguageInLog language, long from, int size) {
    this.log = log.from(from);
    this.events = this.log.iterator();
    this.language = language;
    this.size = size;
    this.next = ahead();
  }

  /** The next batch; an empty one where the log ended. */
  Batch next() {
    try {
      Batch batch = next.join();
      next = ahead();
      return batch;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }

  private CompletableFuture<Batch> ahead() {
    return CompletableFuture.supplyAsync(this::read, reader);
  }

  private Batch read() {
    List<Arrived> batch = new ArrayList<>();
    long position = -1;
    for (int count = 0; count < size && events.hasNext(); count++) {
      StoredEvent event = events.next();
      position = event.position();
      Reading.of(event, language).ifPresent(batch::add);
    }
    return new Batch(batch, position);
  }

  @Override
  public void close() {
    next.exceptionally(_ -> null).join();
    reader.shutdown();
    log.close();
  }
}
