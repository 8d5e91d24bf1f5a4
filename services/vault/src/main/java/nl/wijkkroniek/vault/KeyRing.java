package nl.wijkkroniek.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.sealing.Sealing.NotSealed;

/**
 * The keys that are in use, unwrapped: bounded, and let go of as soon as anything is destroyed, here at once and in other processes within {@link #LOOK_AGAIN}.
 */
final class KeyRing {

  /** What every key rests on that is nobody's in particular, and every person's. */
  static final String HOUSE = "house";
  /** With which the house's key is wrapped, which is kept nowhere here. */
  static final String MASTER = "master";

  private static final String PERSON = "participant/";

  static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final long MOST = 50_000;
  private static final int MOST_TRIES = 3;

  private final KeyStore store;
  private final KeyFolder folder;
  private final Cache<String, DataKey> unwrapped = Caffeine.newBuilder().maximumSize(MOST).build();
  private final ReentrantLock looking = new ReentrantLock();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
  private volatile House house;
  /** Changed by who is looking. */
  private volatile long destroyed;
  private volatile long lookedAt;

  private record House(StoredKey stored, DataKey key) {
  }

  /** @param folder knows the master key as it is now: it may be exchanged while this runs */
  KeyRing(KeyStore store, KeyFolder folder) {
    this.store = store;
    this.folder = folder;
    this.house = houseOrNew();
    List<String> gone = store.destroyed(0);
    remember(gone);
    this.destroyed = gone.size();
    this.lookedAt = System.nanoTime();
  }

  private House houseOrNew() {
    if (!store.find(List.of(HOUSE)).containsKey(HOUSE)) {
      StoredKey fresh = new StoredKey(HOUSE, MASTER, folder.master().key().wrap(DataKey.fresh(), HOUSE));
      store.keep(List.of(fresh), fresh);
    }
    return kept();
  }

  /** While the master key is exchanged there are two, and one of them fits. */
  private House kept() {
    StoredKey stored = store.find(List.of(HOUSE)).get(HOUSE);
    return Stream.concat(Stream.of(folder.master()), folder.announced().stream()).flatMap(master -> master.key().unwrap(stored.wrapped(), HOUSE).stream())
        .findFirst().map(key -> new House(stored, key)).orElseThrow(folder::doesNotFit);
  }

  /** The key of this name; empty when it was destroyed or never made. */
  Optional<DataKey> of(String name) {
    return Optional.ofNullable(of(List.of(name)).get(name));
  }

  /** Whether the key of this person was destroyed. Asked of every line that leaves: those who are forgotten are few, and kept at hand. */
  boolean isForgotten(String person) {
    letGoOfWhatIsDestroyed();
    return forgotten.contains(person);
  }

  private void remember(Collection<String> gone) {
    gone.stream().filter(name -> name.startsWith(PERSON)).forEach(forgotten::add);
  }

  /** Those of these keys that are there. */
  Map<String, DataKey> of(Collection<String> names) {
    letGoOfWhatIsDestroyed();
    lock.readLock().lock();
    try {
      return present(names);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Map<String, DataKey> present(Collection<String> names) {
    Map<String, DataKey> found = new HashMap<>(unwrapped.getAllPresent(names));
    List<String> asked = names.stream().filter(name -> !found.containsKey(name)).toList();
    if (!asked.isEmpty()) {
      found.putAll(unwrap(store.find(asked).values()));
    }
    return found;
  }

  private Map<String, DataKey> unwrap(Collection<StoredKey> stored) {
    Map<String, DataKey> found = new HashMap<>();
    Map<String, Optional<DataKey>> owners = new HashMap<>();
    for (StoredKey key : stored) {
      owners.computeIfAbsent(key.under(), this::owner).filter(_ -> !key.isDestroyed()).flatMap(owner -> owner.unwrap(key.wrapped(), key.name()))
          .or(() -> key.under().equals(HOUSE) && !key.isDestroyed() ? rehoused().unwrap(key.wrapped(), key.name()) : Optional.empty())
          .ifPresent(dataKey -> {
            found.put(key.name(), dataKey);
            unwrapped.put(key.name(), dataKey);
          });
    }
    return found;
  }

  private Optional<DataKey> owner(String under) {
    if (under.equals(HOUSE)) {
      return Optional.of(house.key());
    }
    DataKey known = unwrapped.getIfPresent(under);
    return known != null ? Optional.of(known) : Optional.ofNullable(unwrap(store.find(List.of(under)).values()).get(under));
  }

  /** Another process may have exchanged the house's key. */
  private DataKey rehoused() {
    house = kept();
    return house.key();
  }

  /**
   * The keys of these names, made where there are none; durable when this returns. One that was destroyed is not made again, nor is one that would be wrapped with a
   * destroyed one; they are not in the answer.
   *
   * @param under by the name of each key, the name of the one it is wrapped with: the house's, or one that was made before
   */
  Map<String, DataKey> made(Map<String, String> under) {
    letGoOfWhatIsDestroyed();
    lock.readLock().lock();
    try {
      Map<String, DataKey> owners = present(under.values().stream().filter(name -> !name.equals(HOUSE)).distinct().toList());
      for (int tries = 0; tries < MOST_TRIES; tries++) {
        Optional<Map<String, DataKey>> made = tryToMake(under, owners);
        if (made.isPresent()) {
          unwrapped.putAll(made.get());
          return made.get();
        }
        rehoused();
      }
      throw new NotSealed("The keys are being exchanged", false, null);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Optional<Map<String, DataKey>> tryToMake(Map<String, String> under, Map<String, DataKey> owners) {
    House now = house;
    Map<String, DataKey> made = new HashMap<>();
    List<StoredKey> fresh = new ArrayList<>(under.size());
    under.forEach((name, owner) -> Optional.ofNullable(owner.equals(HOUSE) ? now.key() : owners.get(owner)).ifPresent(wrapping -> {
      DataKey key = DataKey.fresh();
      made.put(name, key);
      fresh.add(new StoredKey(name, owner, wrapping.wrap(key, name)));
    }));
    return store.keep(fresh, now.stored()).map(taken -> {
      made.keySet().removeAll(taken.keySet());
      made.putAll(unwrap(taken.values()));
      return made;
    });
  }

  /** Destroys these keys and all that are wrapped with them. */
  void destroy(Collection<String> names) {
    lock.writeLock().lock();
    try {
      store.destroy(names);
      remember(names);
      unwrapped.invalidateAll();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Wraps everything that rests on the house's key with a new one, and that with this master key. */
  void exchange(MasterKey next) {
    lock.writeLock().lock();
    try {
      House before = kept();
      DataKey key = DataKey.fresh();
      StoredKey stored = new StoredKey(HOUSE, MASTER, next.key().wrap(key, HOUSE));
      store.exchange(stored, wrapped -> new StoredKey(wrapped.name(), wrapped.under(),
          key.wrap(before.key().unwrap(wrapped.wrapped(), wrapped.name()).orElseThrow(), wrapped.name())));
      house = new House(stored, key);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** One looks at a time: two who counted the same keys would take what is destroyed next for what they had seen. The others go on with what is known. */
  private void letGoOfWhatIsDestroyed() {
    if (System.nanoTime() - lookedAt < LOOK_AGAIN.toNanos() || !looking.tryLock()) {
      return;
    }
    try {
      lookedAt = System.nanoTime();
      letGoOf(store.destroyed(destroyed));
    } finally {
      looking.unlock();
    }
  }

  private void letGoOf(List<String> more) {
    if (more.isEmpty()) {
      return;
    }
    lock.writeLock().lock();
    try {
      unwrapped.invalidateAll();
      remember(more);
      destroyed += more.size();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
