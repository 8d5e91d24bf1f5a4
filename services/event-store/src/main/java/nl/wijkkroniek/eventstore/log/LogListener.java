package nl.wijkkroniek.eventstore.log;

/** Is told what was written, for measuring. Called by the thread that writes: it should return at once, and not throw. */
public interface LogListener {

  /** Listens to nothing. */
  LogListener NONE = new LogListener() {
  };

  /** Some commits are to be written in one round trip. */
  default void groupSent(int commits) {
  }

  /** A commit is recorded, and durable. */
  default void recorded(int events, int bytes) {
  }
}
