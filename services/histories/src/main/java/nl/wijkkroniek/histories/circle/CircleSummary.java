package nl.wijkkroniek.histories.circle;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A learning circle in a list, as it stands now.
 *
 * @param id its identifier
 * @param name its name; its slug where none was told
 * @param state whether it goes on
 * @param organiser who organises it; null when not told
 * @param municipalities how many municipalities take part, as far as is told
 * @param questions how many questions are on its agenda
 * @param open how many of those are neither answered for good nor dropped
 * @param began when it was formed; null when not told
 * @param ended when it was closed; null while it was not
 */
public record CircleSummary(SubjectId id, String name, CircleStanding state, String organiser, int municipalities, int questions, int open, EdtfDate began,
    EdtfDate ended) {

  /** What of a state is shown in a list. */
  public static CircleSummary of(CircleState circle) {
    int counted = circle.municipalityCount() == null ? 0 : circle.municipalityCount();
    long open = circle.agenda().stream().filter(question -> switch (question.state()) {
      case OPEN, PROVISIONAL -> true;
      case ANSWERED, DROPPED -> false;
    }).count();
    return new CircleSummary(circle.id(), circle.title(), circle.state(), circle.organiser(), Math.max(counted, circle.municipalities().size()),
        circle.agenda().size(), (int) open, circle.formed() == null ? null : circle.formed().on(), circle.closing() == null ? null
        : circle.closing().told().on());
  }
}
