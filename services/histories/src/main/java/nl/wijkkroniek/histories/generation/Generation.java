package nl.wijkkroniek.histories.generation;

import java.time.Duration;
import java.util.List;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/**
 * One generation of a view, as it is worked. Used by one thread at a time, but that what was placed may be written by another while the next is placed. What it
 * writes depends only on the events up to each position: working events in again, also partly or cut otherwise, changes nothing.
 */
public interface Generation extends AutoCloseable {

  /** Its number. */
  int number();

  /**
   * Finds out what these events change, in their order; they follow those of the call before. Nothing is written yet.
   *
   * @throws PoisonousEvent for the first event it cannot be told; it then knows nothing of any of them
   */
  Changed place(List<RecordedEvent> events);

  /** Whether this event is to be placed on its own, when all that was placed before is written and how far the view is has been noted down. */
  boolean standsAlone(RecordedEvent event);

  /**
   * Only finds out whether these events can be worked in.
   *
   * @throws PoisonousEvent for the first that cannot
   */
  void check(List<RecordedEvent> events);

  /** What some events change. */
  interface Changed {

    /** Writes it. To be called in the order of placing, and ended before the next begins. */
    void write();
  }

  /** What it remembers from calls before no longer counts: others may have worked it. */
  void forget();

  /**
   * Folds what is folded after the events, for about as long as is given. Not while events are worked in.
   *
   * @return whether anything is left
   */
  boolean fold(Duration time);

  /** What could not be folded before is to be folded again: the program may have been mended since. */
  void foldAgain();

  /** How much is left to be folded. */
  long unfolded();

  /**
   * Whether these events, which are worked in long after those that follow them, would leave others where they do not belong: then only a rebuild puts everything
   * in its place.
   */
  boolean cameTooLate(List<RecordedEvent> events);

  /** Removes all of it. */
  void drop();

  /** Lets go of threads; nothing is under way any more. */
  @Override
  void close();
}
