package nl.wijkkroniek.histories.deadletter;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * A letter that stands in a queue.
 *
 * @param id where
 */
record StoredLetter<M extends EventMessage<?>>(String id, M event, Cause why, Instant enqueuedAt, Instant lastTouched, MetaData diagnostics)
    implements DeadLetter<M> {

  @Override
  public M message() {
    return event;
  }

  @Override
  public Optional<Cause> cause() {
    return Optional.ofNullable(why);
  }

  @Override
  public DeadLetter<M> markTouched() {
    return new StoredLetter<>(id, event, why, enqueuedAt, now(), diagnostics);
  }

  @Override
  public DeadLetter<M> withCause(Throwable cause) {
    return new StoredLetter<>(id, event, cause == null ? why : ThrowableCause.truncated(cause), enqueuedAt, now(), diagnostics);
  }

  @Override
  public DeadLetter<M> withDiagnostics(MetaData told) {
    return new StoredLetter<>(id, event, why, enqueuedAt, now(), told);
  }

  /** Axon's clock for letters, which its test suite sets. */
  static Instant now() {
    return GenericDeadLetter.clock.instant();
  }
}
