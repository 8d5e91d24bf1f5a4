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

  /** What of a state is shown in a list. */
  public static SessionSummary of(SessionState session) {
    return new SessionSummary(session.id(), session.title() == null ? session.id().slug() : session.title(), session.state(), session.method(),
        session.about(), session.opened() == null ? null : session.opened().on(), session.closed() == null ? null : session.closed().on());
  }
}
