package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.histories.generation.View;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the log and keeps a view: Axon's pooled streaming processor. Any number of processes may run one for the same view; the claim on its token decides which
 * of them works. That one also does what is asked by documents: rebuilds, and what to do with dead letters.
 */
public final class ViewProcessor implements SmartLifecycle {

  private static final int BATCH = 1_000;
  private static final int THREADS = 2;
  private static final int ONLY_SEGMENT = 0;
  private static final Duration MOST_BETWEEN_CLAIMS = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MongoDatabase database;
  private final ReadableLog events;
  private final LanguageInLog language;
  private final View view;
  private final Settings settings;
  private PooledStreamingEventProcessor processor;
  private ScheduledExecutorService threads;
  private ScheduledExecutorService duties;
  private Worker worker;
  private Duties tasks;

  /** A processor for this view; to be started. */
  public ViewProcessor(MongoDatabase database, StreamableMessageSource<TrackedEventMessage<?>> events, LanguageInLog language, View view, Settings settings) {
    this.database = database;
    this.events = new ReadableLog(events);
    this.language = language;
    this.view = view;
    this.settings = settings;
  }

  /** Goes on where the token says the view is, as soon as no other process works it. */
  @Override
  public synchronized void start() {
    threads = Executors.newScheduledThreadPool(THREADS, Thread.ofPlatform().daemon().name(view.name() + "-", 0).factory());
    duties = oneThread(view.name() + "-duties");
    worker = new Worker(database, language, view, duties);
    processor = PooledStreamingEventProcessor.builder()
        .name(view.name())
        .eventHandlerInvoker(new ViewInvoker(worker, BATCH))
        .messageSource(events)
        .tokenStore(tokens())
        .tokenClaimInterval(Math.min(settings.claim().toMillis() / 2, MOST_BETWEEN_CLAIMS.toMillis()))
        .claimExtensionThreshold(settings.claim().toMillis() / 4)
        .transactionManager(NoTransactionManager.INSTANCE)
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .initialSegmentCount(1)
        .initialToken(StreamableMessageSource::createTailToken)
        .batchSize(BATCH)
        .build();
    PooledStreamingEventProcessor claiming = processor;
    var handover = new Handover(database, language, view.name(), events,
        () -> claiming.releaseSegment(ONLY_SEGMENT, settings.claim().toMillis(), TimeUnit.MILLISECONDS));
    tasks = new Duties(database, language, view, worker, settings, duties, handover, () -> !claiming.processingStatus().isEmpty());
    processor.start();
    tasks.start();
  }

  /** What is put off is not waited for when it stops: whoever takes the view up next does it. */
  private static ScheduledExecutorService oneThread(String name) {
    var thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return thread;
  }

  private MongoTokenStore tokens() {
    return MongoTokenStore.builder()
        .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).trackingTokensCollectionName("view_tokens").build())
        .serializer(language.serializer())
        .contentType(String.class)
        .claimTimeout(settings.claim())
        .nodeId(UUID.randomUUID().toString())
        .transactionManager(NoTransactionManager.INSTANCE)
        .build();
  }

  /** Lets the batch at hand end, also that of a rebuild; another process goes on with it. */
  @Override
  public synchronized void stop() {
    if (processor != null) {
      tasks.stop();
      processor.shutDown();
      worker.letGo();
      threads.shutdown();
      duties.shutdown();
      await(duties);
      processor = null;
    }
  }

  private static void await(ScheduledExecutorService threads) {
    try {
      threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return processor != null && processor.isRunning();
  }

  /** Whether this process works the view. */
  public synchronized boolean isWorking() {
    return processor != null && !processor.processingStatus().isEmpty();
  }

  /** Whether it stopped by itself because of an error, and is waiting to try again; or cannot read on, because a later release recorded what comes next. */
  public synchronized boolean isInTrouble() {
    return processor != null && (processor.isError() || isWorking() && events.standstill().isPresent());
  }
}
