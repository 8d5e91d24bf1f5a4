package nl.wijkkroniek.platform.forgetting;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.wijkkroniek.access.forgetting.Deeds;
import nl.wijkkroniek.access.forgetting.Forgetter;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.KnownAs;
import nl.wijkkroniek.eventstore.OwnConnections;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the log for requests to be forgotten, and has each carried out. The event is the request: a house that is put back from a backup, or whose work was
 * broken off, meets it and does it (again). Names that were given along with one that never came are not kept.
 */
@Component
public class ForgettingFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ForgettingFollower.class);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final Duration A_MOMENT = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ASKED = ParticipantForgotten.class.getSimpleName();
  private static final String MARK = "forgetting";
  private static final String NEXT = "next";

  private final EventLog log;
  private final Forgettings forgettings;
  private final Forgetter forgetter;
  private final KnownAs knownAs;
  private final MongoCollection<Document> marks;
  private volatile boolean running;
  private volatile Thread following;
  private String trouble = "";

  ForgettingFollower(OwnConnections own, Forgettings forgettings, Deeds deeds, KnownAs knownAs) {
    this.log = new EventLog(own.database());
    this.forgettings = forgettings;
    this.forgetter = new Forgetter(forgettings, deeds);
    this.knownAs = knownAs;
    this.marks = own.database().getCollection("platform_marks");
  }

  @Override
  public synchronized void start() {
    running = true;
    following = Thread.ofPlatform().daemon().name("forgetting").start(this::follow);
  }

  @Override
  public synchronized void stop() {
    running = false;
    wake();
    try {
      if (following != null) {
        following.join(PATIENCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    following = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** There may be a request: looks at once. */
  void wake() {
    LockSupport.unpark(following);
  }

  /** What is asked for by this event, by which its receipt is known. Ids of imported events may hold anything, and are not shown. */
  static String receipt(EventId event) {
    try {
      return UUID.fromString(event.id()).toString();
    } catch (IllegalArgumentException chosenElsewhere) {
      return UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /** Waits until this request is carried out; false when it is not after so long, and then it goes on. */
  public boolean await(String receipt, Duration patience) {
    wake();
    long until = System.nanoTime() + patience.toNanos();
    while (!isFinished(receipt) && System.nanoTime() < until) {
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
    return isFinished(receipt);
  }

  private boolean isFinished(String receipt) {
    return forgettings.of(receipt).flatMap(Forgetting::finished).isPresent();
  }

  private void follow() {
    while (running) {
      try {
        List<String> longAgo = knownAs.longAgo();
        read();
        forgetter.work();
        knownAs.dropUnasked(longAgo, forgettings.unfinished().stream().map(Forgetting::participant).toList());
        trouble = "";
      } catch (RuntimeException notNow) {
        tell(notNow.toString());
      }
      LockSupport.parkNanos(A_WHILE.toNanos());
    }
  }

  /** Said once, however often it is tried again. */
  private void tell(String why) {
    if (running && !trouble.equals(why)) {
      LOG.warn("A request to be forgotten could not be carried out, and is tried again: {}", why);
    }
    trouble = why;
  }

  private void read() {
    long from = Optional.ofNullable(marks.find(eq("_id", MARK)).first()).map(mark -> mark.getLong(NEXT)).orElse(0L);
    long head = log.head();
    if (head == from) {
      return;
    }
    // A log that was emptied and filled again from a backup begins anew.
    try (Stream<StoredEvent> events = log.from(head < from ? 0 : from)) {
      events.takeWhile(event -> event.position() < head).filter(event -> event.type().equals(ASKED)).forEach(this::asked);
    }
    marks.replaceOne(eq("_id", MARK), new Document("_id", MARK).append(NEXT, head), new ReplaceOptions().upsert(true));
  }

  private void asked(StoredEvent event) {
    forgettings.asked(receipt(EventId.parse(event.id())), event.position(), SubjectId.parse(event.subject()), event.recordedAt());
  }
}
