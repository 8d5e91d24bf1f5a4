package nl.wijkkroniek.eventstore.following;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** One reader's way along the log. It asks the database only when the log may have grown since it saw its end. For one thread at a time. */
final class FollowingStream implements TrackingEventStream {

  private static final long NOT_AT_THE_END = -1;

  private final EventStorageEngine engine;
  private final LogWatch watch;
  private volatile Runnable callback = () -> { };
  private final Runnable woken = () -> callback.run();
  private TrackingToken last;
  private Stream<? extends TrackedEventMessage<?>> stream;
  private Iterator<? extends TrackedEventMessage<?>> events;
  private TrackedEventMessage<?> ahead;
  private long endSeenAt = NOT_AT_THE_END;

  FollowingStream(EventStorageEngine engine, LogWatch watch, TrackingToken after) {
    this.engine = engine;
    this.watch = watch;
    this.last = after;
    watch.add(woken);
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return hasNext() ? Optional.of(ahead) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!hasNext()) {
      if (!watch.awaitOtherThan(endSeenAt, deadline - System.nanoTime())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNext()) {
      watch.awaitOtherThan(endSeenAt, TimeUnit.MINUTES.toNanos(1));
    }
    TrackedEventMessage<?> next = ahead;
    ahead = null;
    return next;
  }

  private boolean hasNext() {
    if (ahead == null && endSeenAt != watch.version()) {
      look();
    }
    return ahead != null;
  }

  /** The version is taken first: what comes while it looks is looked for again. */
  private void look() {
    long version = watch.version();
    try {
      if (events == null) {
        stream = engine.readEvents(last, false);
        events = stream.iterator();
      }
      if (isMoreNow()) {
        ahead = events.next();
        last = ahead.trackingToken();
        endSeenAt = NOT_AT_THE_END;
      } else {
        endSeenAt = version;
      }
    } catch (RuntimeException e) {
      letGo();
      throw e;
    }
  }

  /** The first end may be that of what was there when the cursor was opened; asked again it looks again. */
  private boolean isMoreNow() {
    return events.hasNext() || events.hasNext();
  }

  private void letGo() {
    if (stream != null) {
      stream.close();
    }
    stream = null;
    events = null;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable newCallback) {
    callback = newCallback;
    return true;
  }

  @Override
  public void close() {
    watch.remove(woken);
    letGo();
  }
}
