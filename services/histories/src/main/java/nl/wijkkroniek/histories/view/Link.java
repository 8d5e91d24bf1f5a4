package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * All that happens to one subject belongs to the history of another, until a correction says that it does not.
 *
 * @param from the role, experiment, session or need; or the subject that turned out to be the other
 * @param to what it belongs to, is about, or is
 * @param since position of the event by which this came to be known
 * @param same whether it is the other
 */
public record Link(SubjectId from, SubjectId to, long since, boolean same) {

  public String id() {
    return from + ">" + to + "|" + Rank.padded(since);
  }

  /** Why what happens to the one is in the history of the other. */
  public Via via() {
    return same ? Via.OWN : Via.PART;
  }
}
