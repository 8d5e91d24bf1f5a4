package nl.wijkkroniek.histories.difference;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.sentence.Names;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.words.Words;

/** What changed in how a subject stood, as a person would say it: who joined and left, what it was renamed to, what came and what went. */
final class StateWords {

  private StateWords() {
  }

  /**
   * The sentences for what makes the second state of the first.
   *
   * @param before null when nothing was known; not both
   */
  static List<Words> between(Record before, Record after, Names names) {
    return switch (before == null ? after : before) {
      case TeamState _ -> said(TeamAspects.ALL, (TeamState) before, (TeamState) after, names);
      case RoleState _ -> said(Aspects.ROLE, (RoleState) before, (RoleState) after, names);
      case ExperimentState _ -> said(ExperimentAspects.ALL, (ExperimentState) before, (ExperimentState) after, names);
      case SessionState _ -> said(Aspects.SESSION, (SessionState) before, (SessionState) after, names);
      case NeedState _ -> said(Aspects.NEED, (NeedState) before, (NeedState) after, names);
      case CircleState _ -> said(CircleAspects.ALL, (CircleState) before, (CircleState) after, names);
      case QuestionnaireState _ -> said(Aspects.QUESTIONNAIRE, (QuestionnaireState) before, (QuestionnaireState) after, names);
      case AlumniDayState _ -> said(Aspects.ALUMNI_DAY, (AlumniDayState) before, (AlumniDayState) after, names);
      case ParticipantState _ -> said(Aspects.PARTICIPANT, (ParticipantState) before, (ParticipantState) after, names);
      case Record other -> throw new IllegalArgumentException("Not a state: " + other.getClass());
    };
  }

  private static <S> List<Words> said(List<Facet<S>> facets, S before, S after, Names names) {
    List<Words> said = new ArrayList<>();
    if (before == null) {
      said.add(new Words("Eerst was hiervan nog niets bekend.", "At first nothing was known of it yet."));
    }
    if (after == null) {
      said.add(new Words("Daarna is hiervan niets bekend.", "After that nothing is known of it."));
    }
    facets.forEach(facet -> said.addAll(facet.between(before, after, names)));
    if (said.isEmpty()) {
      facets.forEach(facet -> said.addAll(facet.days(before, after)));
    }
    return said;
  }
}
