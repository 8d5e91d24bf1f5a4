package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.List;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What belongs to a team or is about it, in the order in which it came into its history.
 *
 * @param roles its roles
 * @param experiments its experiments
 * @param sessions reflection sessions about it, or about a role or experiment of it
 * @param needs the needs whose weighing led to it
 */
public record Belonging(List<SubjectId> roles, List<SubjectId> experiments, List<SubjectId> sessions, List<SubjectId> needs) {

  /** Nothing told. */
  public static final Belonging NONE = new Belonging(List.of(), List.of(), List.of(), List.of());

  public Belonging {
    roles = List.copyOf(roles);
    experiments = List.copyOf(experiments);
    sessions = List.copyOf(sessions);
    needs = List.copyOf(needs);
  }

  /** With this subject, where it is of a kind that belongs to teams. */
  Belonging with(SubjectId part) {
    List<SubjectId> one = List.of(part);
    return switch (part.kind()) {
      case ROLE -> new Belonging(plusNew(roles, one), experiments, sessions, needs);
      case EXPERIMENT -> new Belonging(roles, plusNew(experiments, one), sessions, needs);
      case SESSION -> new Belonging(roles, experiments, plusNew(sessions, one), needs);
      case NEED -> new Belonging(roles, experiments, sessions, plusNew(needs, one));
      case TEAM, CIRCLE, ALUMNI_DAY, QUESTIONNAIRE, PARTICIPANT -> this;
    };
  }
}
