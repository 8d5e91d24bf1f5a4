package nl.wijkkroniek.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most heap that was in use after any collection, in bytes, since it was last asked to forget. */
final class HeapPeak implements NotificationListener, AutoCloseable {

  private final AtomicLong most = new AtomicLong();
  private final Map<String, MemoryType> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
      .collect(Collectors.toMap(pool -> pool.getName(), pool -> pool.getType()));

  HeapPeak() {
    ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> emitter(collector).addNotificationListener(this, null, null));
  }

  private static NotificationEmitter emitter(GarbageCollectorMXBean collector) {
    return (NotificationEmitter) collector;
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
      long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
          .filter(pool -> pools.get(pool.getKey()) == MemoryType.HEAP).mapToLong(pool -> pool.getValue().getUsed()).sum();
      most.accumulateAndGet(used, Math::max);
    }
  }

  long bytes() {
    return most.get();
  }

  @Override
  public void close() {
    ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> {
      try {
        emitter(collector).removeNotificationListener(this);
      } catch (ListenerNotFoundException neverAdded) {
        throw new IllegalStateException(neverAdded);
      }
    });
  }
}
