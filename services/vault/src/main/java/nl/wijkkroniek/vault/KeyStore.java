package nl.wijkkroniek.vault;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.kernel.event.EventId;

/** Where wrapped keys are kept. What it did is durable when it returns; it may be used by several processes. */
interface KeyStore extends AutoCloseable {

  /** Those of these keys that were ever made; the destroyed among them, as such. */
  Map<String, StoredKey> find(Collection<String> names);

  /** Under which key the texts of this event stand that are somebody's; empty when none are. */
  Optional<String> ownerOf(EventId event);

  /**
   * Keeps these keys, but for those whose name is taken.
   *
   * @param house the house's key as it was when these were wrapped
   * @return what stands under the names that were taken; empty when the house's key is another by now, and then nothing was kept
   */
  Optional<Map<String, StoredKey>> keep(Collection<StoredKey> fresh, StoredKey house);

  /** Writes zeros over these keys and over all that are wrapped with them; where there is no such key, one can never be made. */
  void destroy(Collection<String> names);

  /** The names of the keys of all texts of these events. */
  List<String> textsOf(Collection<EventId> events);

  /** What was destroyed after so many others, in the order it was. */
  List<String> destroyed(long after);

  /** Exchanges the house's key for this one, and what was wrapped with it as is said here, at once. */
  void exchange(StoredKey house, UnaryOperator<StoredKey> rewrapped);

  /** A copy that can be opened as a store, in this file. */
  void copyTo(Path file);

  @Override
  void close();
}
