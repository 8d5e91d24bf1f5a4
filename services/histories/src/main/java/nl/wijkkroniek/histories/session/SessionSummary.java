package nl.wijkkroniek.histories.session;

import java.util.List;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Method;

/**
 * A reflection session in a list, as it stands now.
 *
 * @param id its identifier
 * @param title its title; its slug where none was told
 * @param state whether it goes on
 * @param method how it was held; null when not told
 * @param about what it is about
 * @param began when it was opened; null when not told
 * @param ended when it was closed; null while it was not
 */
public record SessionSummary(SubjectId id, String title, SessionStanding state, Method method, List<SubjectId> about, EdtfDate began, EdtfDate ended) {

  public SessionSummary {
    about = List.copyOf(about);
  }
}
