package nl.wijkkroniek.histories.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.generation.Standstill;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log as far as this release can read it: where it meets what a later one recorded, a stream ends, as it does where nothing more was recorded yet. Failing
 * there instead would cost the events before it that were read and not yet worked in, as whoever follows would let go of them.
 */
final class ReadableLog implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final StreamableMessageSource<TrackedEventMessage<?>> log;
  private volatile Standstill standstill;

  ReadableLog(StreamableMessageSource<TrackedEventMessage<?>> log) {
    this.log = log;
  }

  /** Where the stream that was opened last ended; empty as long as it goes on. */
  Optional<Standstill> standstill() {
    return Optional.ofNullable(standstill);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
    standstill = null;
    return new Readable(log.openStream(after), after);
  }

  @Override
  public TrackingToken createTailToken() {
    return log.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return log.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant moment) {
    return log.createTokenAt(moment);
  }

  @Override
  public TrackingToken createTokenSince(Duration duration) {
    return log.createTokenSince(duration);
  }

  private final class Readable implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private long read;
    private boolean ended;

    private Readable(BlockingStream<TrackedEventMessage<?>> stream, TrackingToken after) {
      this.stream = stream;
      this.read = position(after);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return untilNewer(stream::peek, Optional.empty());
    }

    @Override
    public boolean hasNextAvailable() {
      return untilNewer(stream::hasNextAvailable, false);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      try {
        return !ended && stream.hasNextAvailable(timeout, unit);
      } catch (NewerEvent newer) {
        end(newer);
        return false;
      }
    }

    private <T> T untilNewer(Supplier<T> look, T nothing) {
      try {
        return ended ? nothing : look.get();
      } catch (NewerEvent newer) {
        end(newer);
        return nothing;
      }
    }

    private void end(NewerEvent newer) {
      ended = true;
      standstill = new Standstill(read + 1, newer.type(), newer.revision());
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      TrackedEventMessage<?> next = stream.nextAvailable();
      read = position(next.trackingToken());
      return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      return stream.setOnAvailableCallback(callback);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  private static long position(TrackingToken token) {
    return token == null ? -1 : token.position().orElse(-1);
  }
}
