package nl.wijkkroniek.histories.replay;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/**
 * A history one step after another, from any place in it: as {@link nl.wijkkroniek.histories.Histories} tells it, without its pages. What may be seen is judged
 * when it is asked.
 */
public interface Steps {

  /**
   * An entry.
   *
   * @param place what comes after it begins here, and is known as far as it was
   */
  record Step(Entry entry, Cursor place) {
  }

  /** Position of the last event known at this moment; throws {@link nl.wijkkroniek.kernel.words.Refusal} on {@code knownAt} for one that is not there yet. */
  long known(Moment moment);

  /** Whether anything at all is told of a subject that this reader may know of. */
  boolean isKnown(SubjectId subject, Reader reader);

  /** The next steps as it happened; fewer than asked only where there is nothing more. A place that this history did not give is refused on {@code cursor}. */
  List<Step> asItHappened(SubjectId subject, Moment moment, Cursor place, int count, Reader reader);

  /** The entries recorded after this position, as they were recorded; -1 for the beginning. */
  List<Entry> asItWasRecorded(SubjectId subject, Moment moment, long after, int count, Reader reader);

  /**
   * The entries that came into this history with what was recorded after {@code since}, as they came: mostly what was recorded then, and sometimes what had
   * been recorded before of something that only then turned out to belong to it. The last one that was seen is left out, and all before it.
   */
  List<Arrival> arrived(SubjectId subject, Moment moment, Arrival since, int count, Reader reader);

  /**
   * That an entry came into a history.
   *
   * @param with position of the event by which it came: its own, or the one by which it turned out to belong
   * @param position its own; {@code with} for a place between two events
   * @param entry null for a place
   */
  record Arrival(long with, long position, Entry entry) {

    /** The place after everything that was recorded up to this position. */
    public static Arrival after(long position) {
      return new Arrival(position, position, null);
    }

    /** Whether this came later than the other. */
    public boolean isAfter(Arrival other) {
      return with != other.with ? with > other.with : position > other.position;
    }
  }
}
