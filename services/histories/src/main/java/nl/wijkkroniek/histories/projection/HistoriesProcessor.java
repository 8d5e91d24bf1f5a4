package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.view.Views;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;

/** Follows the log and keeps the histories: Axon's pooled streaming processor, its token beside the views. */
public final class HistoriesProcessor implements SmartLifecycle {

  /** Its name: in tokens, in metrics and in the log. */
  public static final String NAME = "histories";

  private static final int BATCH = 1_000;
  private static final String TOKENS = "histories_tokens";

  private final MongoDatabase database;
  private final StreamableMessageSource<TrackedEventMessage<?>> events;
  private final LanguageInLog language;
  private final Views views;
  private final Portraits portraits;
  private final Progress progress;
  private PooledStreamingEventProcessor processor;
  private ScheduledExecutorService threads;
  private Worker worker;

  public HistoriesProcessor(MongoDatabase database, StreamableMessageSource<TrackedEventMessage<?>> events, LanguageInLog language, Views views,
      Portraits portraits, Progress progress) {
    this.database = database;
    this.events = events;
    this.language = language;
    this.views = views;
    this.portraits = portraits;
    this.progress = progress;
  }

  /** Goes on where the token says the views are. */
  @Override
  public synchronized void start() {
    worker = new Worker(views, portraits, progress);
    threads = Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("histories-", 0).factory());
    processor = PooledStreamingEventProcessor.builder()
        .name(NAME)
        .eventHandlerInvoker(new HistoriesInvoker(worker, progress, BATCH))
        .messageSource(events)
        .tokenStore(tokens())
        .transactionManager(NoTransactionManager.INSTANCE)
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .initialSegmentCount(1)
        .initialToken(StreamableMessageSource::createTailToken)
        .batchSize(BATCH)
        .build();
    processor.start();
    worker.settleLater();
  }

  private MongoTokenStore tokens() {
    return MongoTokenStore.builder()
        .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).trackingTokensCollectionName(TOKENS).build())
        .serializer(language.serializer())
        .contentType(String.class)
        .transactionManager(NoTransactionManager.INSTANCE)
        .build();
  }

  /** Lets the batch at hand end. */
  @Override
  public synchronized void stop() {
    if (processor != null) {
      processor.shutDown();
      worker.close();
      threads.shutdown();
      processor = null;
    }
    progress.letGo();
  }

  @Override
  public synchronized boolean isRunning() {
    return processor != null && processor.isRunning();
  }

  /** Whether it stopped by itself because of an error, and is waiting to try again. */
  public synchronized boolean isInTrouble() {
    return processor != null && processor.isError();
  }

  /** Drops the views and tells everything again from the beginning of the log. Meanwhile the histories are incomplete. */
  public synchronized void rebuild() {
    boolean running = isRunning();
    stop();
    MongoCollection<Document> tokens = database.getCollection(TOKENS);
    tokens.deleteMany(Filters.empty());
    views.drop();
    progress.restart();
    if (running) {
      start();
    }
  }
}
