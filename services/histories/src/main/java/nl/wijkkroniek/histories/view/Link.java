package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * All that happens to one subject belongs to the history of another. Never changed.
 *
 * @param from the role, experiment or session
 * @param to what it belongs to or is about
 * @param since position of the event by which this came to be known
 */
public record Link(SubjectId from, SubjectId to, long since) {

  public String id() {
    return from + ">" + to;
  }
}
