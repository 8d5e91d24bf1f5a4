package nl.wijkkroniek.histories.difference;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/**
 * What changed in a subject between two moments.
 *
 * @param subject which
 * @param name what it was called at the second moment; at the first where nothing was known of it then; null on a further page
 * @param from the first moment
 * @param to the second; it may come before the first
 * @param words what changed in how it stood, in sentences; on the first page only
 * @param changes of its history, as they were recorded
 * @param next where the next page of those begins; null when this is the last
 */
public record Difference(SubjectId subject, String name, Side from, Side to, List<Words> words, List<Change> changes, Cursor next) {

  public Difference {
    words = List.copyOf(words);
    changes = List.copyOf(changes);
  }

  /**
   * One of the two moments.
   *
   * @param asOf the day in the field; null for all that is told
   * @param position of the last event that was known
   * @param state how it stood; null when nothing was known of it, and on a further page
   */
  public record Side(EdtfDate asOf, long position, Record state) {
  }
}
