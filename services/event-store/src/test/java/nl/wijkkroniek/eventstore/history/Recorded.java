package nl.wijkkroniek.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkkroniek.eventstore.log.Commit;

/** What writers were told, for readers to be held against: who was told that something is recorded, and when. */
final class Recorded {

  private final Map<Long, String> ids = new ConcurrentHashMap<>();
  private final List<Commit> keyed = new CopyOnWriteArrayList<>();
  private final AtomicLong reach = new AtomicLong();

  /** A writer got this receipt. */
  void acknowledged(Commit receipt) {
    for (int i = 0; i < receipt.size(); i++) {
      assertThat(ids.put(receipt.position() + i, receipt.eventIds().get(i))).as("two receipts for position %d", receipt.position() + i).isNull();
    }
    if (receipt.key() != null) {
      keyed.add(receipt);
    }
    reach.accumulateAndGet(receipt.next(), Math::max);
  }

  /** Whoever begins to read now has to see all events before this position. */
  long reach() {
    return reach.get();
  }

  int events() {
    return ids.size();
  }

  /** What the receipts say stands there; null where no receipt was given yet. */
  String at(long position) {
    return ids.get(position);
  }

  /** A commit that was recorded under a key; null as long as there is none. */
  Commit someKeyed(Random random) {
    List<Commit> all = List.copyOf(keyed);
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }
}
