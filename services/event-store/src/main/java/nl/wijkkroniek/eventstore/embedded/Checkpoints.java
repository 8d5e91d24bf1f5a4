package nl.wijkkroniek.eventstore.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Keeps what is written in two places. Every change goes to a journal, which is quick, as it is one write at the end of one file. From time
 * to time all pages that changed go to the store, which is a checkpoint, and a new journal begins. The store remembers, in the same
 * commit, the number of the journal that begins with it: after a crash the journals from that one on are carried out again.
 */
final class Checkpoints {

  private static final String NOTES = "journal";
  private static final String BEGINS = "begins";
  private static final long MEGABYTE = 1024 * 1024;
  private static final long JOURNAL_LIMIT = 16 * MEGABYTE;
  /** Changed pages stay in memory until a checkpoint. */
  private static final long CHANGED_LIMIT = Math.clamp(Runtime.getRuntime().maxMemory() / 32, 4 * MEGABYTE, 32 * MEGABYTE);
  /** What is moved to free room stays in memory until a checkpoint, too. */
  static final long MOVED_LIMIT = CHANGED_LIMIT / 2;

  private final MVStore store;
  private final Path folder;
  private final MVMap<String, Long> notes;
  private final Compaction compaction;
  /** Null until everything that earlier ones hold was carried out. */
  private volatile Journal journal;

  Checkpoints(MVStore store, Path folder) {
    this.store = store;
    this.folder = folder;
    this.notes = store.openMap(NOTES, new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE));
    this.compaction = new Compaction(store, (int) MOVED_LIMIT);
  }

  /** What remains to be done of a checkpoint that was begun, beside the commands that go on. */
  interface Checkpoint {

    /** On return all that was written before it began is in the store, on disk. */
    void awaitStored();

    /** After that: drops the journal that is of no use any more. Not to be called while something is written to it. */
    void dropJournal();
  }

  /**
   * Carries out what a process that did not close the store left in its journals. To be called before anything is written.
   *
   * @throws IllegalStateException when one of them is damaged
   */
  void recover(Consumer<Change> carryOut) {
    SortedSet<Long> numbers = Journal.numbers(folder);
    long begins = notes.getOrDefault(BEGINS, 0L);
    for (long number : numbers.tailSet(begins)) {
      boolean whole = Journal.read(folder, number, carryOut);
      if (!whole && number != numbers.last()) {
        refuseGap(number, numbers.last());
      }
    }
    begin(numbers.isEmpty() ? begins + 1 : Math.max(begins, numbers.last()) + 1);
    sync();
    numbers.forEach(number -> Journal.remove(folder, number));
  }

  /** Only the last thing that a process wrote can be half written: another process, or the disk, changed this one. */
  private void refuseGap(long number, long last) {
    boolean[] more = {false};
    Journal.read(folder, last, _ -> more[0] = true);
    if (more[0]) {
      throw new IllegalStateException("The journal " + number + " in " + folder + " is damaged, and there is a later one: restore a backup");
    }
  }

  /** Makes changes durable. Used by one thread at a time. */
  void write(List<Change> changes) {
    try {
      journal.write(changes);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal in " + folder + " cannot be written", e);
    }
  }

  boolean isDue() {
    return journal.size() >= JOURNAL_LIMIT || store.getUnsavedMemory() >= CHANGED_LIMIT;
  }

  /** Whether so much is waiting for a checkpoint that nothing more should be written before it is done. */
  boolean isOverdue() {
    return journal.size() >= 4 * JOURNAL_LIMIT || store.getUnsavedMemory() >= 3 * CHANGED_LIMIT / 2;
  }

  boolean isNeeded() {
    return journal.size() > 0;
  }

  /** How many bytes of pages have changed, about. */
  long changed() {
    return store.getUnsavedMemory();
  }

  /** Begins a checkpoint. To be called while no command runs. */
  Checkpoint begin() {
    Journal before = journal;
    begin(before.number() + 1);
    return new Checkpoint() {
      @Override
      public void awaitStored() {
        sync();
      }

      @Override
      public void dropJournal() {
        before.remove();
      }
    };
  }

  /** What the pages are made into happens beside the commands that come after it, unless the store is busy compacting. */
  private void begin(long number) {
    journal = Journal.begin(folder, number);
    notes.put(BEGINS, number);
    compaction.beforeCommit();
    if (store.tryCommit() < 0) {
      store.commit();
    }
  }

  /** {@link MVStore#sync()} alone does not wait for pages that are still being written. */
  private void sync() {
    store.executeFilestoreOperation(store::sync);
  }

  /**
   * Frees some room. To be called after a checkpoint, by one thread at a time, beside commands.
   *
   * @return whether there is something for another checkpoint, and perhaps more to free after that
   */
  boolean compact() {
    return compaction.step();
  }

  /** Whether so little of the file is of use that freeing the rest cannot wait. */
  boolean isSparse() {
    return compaction.isSparse();
  }

  /** To be called now and then when nothing is written. */
  void idle() {
    compaction.idle();
  }

  void saveSoFar() {
    store.commit();
  }

  void close() {
    if (journal != null) {
      Checkpoint last = begin();
      last.awaitStored();
      last.dropJournal();
      journal.remove();
    }
  }
}
