package nl.wijkkroniek.recording.chronicle.importing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A store that something happens to each time events are published through it. */
final class Obstructed {

  private Obstructed() {
  }

  /** What happens. */
  @FunctionalInterface
  interface Obstacle {

    /**
     * Something before, instead of or after the publishing.
     *
     * @param time how many times events were published before
     * @param publish publishes
     */
    void on(int time, Runnable publish);
  }

  static EventStore store(EventStore store, Obstacle obstacle) {
    int[] times = {0};
    return (EventStore) Proxy.newProxyInstance(Obstructed.class.getClassLoader(), new Class<?>[] {EventStore.class}, (_, method, arguments) -> {
      if (!method.getName().equals("publish")) {
        return method.invoke(store, arguments);
      }
      obstacle.on(times[0]++, () -> publish(() -> method.invoke(store, arguments)));
      return null;
    });
  }

  private interface Call {
    void now() throws ReflectiveOperationException;
  }

  private static void publish(Call call) {
    try {
      call.now();
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new AssertionError(failed);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
