package nl.wijkkroniek.histories.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkkroniek.histories.Store;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueueTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for such queues, whole. What is filled in here is what the suite asks of every queue: how to make one, and what it says of equal letters. */
class MongoDeadLetterQueueTest extends SequencedDeadLetterQueueTest<EventMessage<?>> {

  private static final int MOST_SEQUENCES = 64;
  private static final int MOST_IN_A_SEQUENCE = 128;
  private static final AtomicInteger QUEUES = new AtomicInteger();

  @TempDir
  private static Path folder;
  private static Store store;

  @BeforeAll
  static void open() {
    store = new Store(folder);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Override
  protected SequencedDeadLetterQueue<EventMessage<?>> buildTestSubject() {
    return new MongoDeadLetterQueue<>(store.database(), store.language().serializer(), "suite-" + QUEUES.incrementAndGet(), MOST_SEQUENCES, MOST_IN_A_SEQUENCE);
  }

  @Override
  protected long maxSequences() {
    return MOST_SEQUENCES;
  }

  @Override
  protected long maxSequenceSize() {
    return MOST_IN_A_SEQUENCE;
  }

  @Override
  protected DeadLetter<EventMessage<?>> generateInitialLetter() {
    return new GenericDeadLetter<>("sequence", generateEvent(), generateThrowable());
  }

  @Override
  protected DeadLetter<EventMessage<?>> generateFollowUpLetter() {
    return new GenericDeadLetter<>("sequence", generateEvent());
  }

  @Override
  protected void setClock(Clock clock) {
    GenericDeadLetter.clock = clock;
  }

  /** As the suites of Axon's own stored queues have it: a message that was stored and read is equal by what it holds. */
  @Override
  protected void assertLetter(DeadLetter<? extends EventMessage<?>> expected, DeadLetter<? extends EventMessage<?>> actual) {
    assertEquals(expected.message().getIdentifier(), actual.message().getIdentifier());
    assertEquals(expected.message().getPayload(), actual.message().getPayload());
    assertEquals(expected.message().getPayloadType(), actual.message().getPayloadType());
    assertEquals(expected.message().getMetaData(), actual.message().getMetaData());
    assertEquals(expected.message().getTimestamp(), actual.message().getTimestamp());
    assertEquals(expected.cause(), actual.cause());
    assertEquals(expected.enqueuedAt(), actual.enqueuedAt());
    assertEquals(expected.lastTouched(), actual.lastTouched());
    assertEquals(expected.diagnostics(), actual.diagnostics());
  }
}
