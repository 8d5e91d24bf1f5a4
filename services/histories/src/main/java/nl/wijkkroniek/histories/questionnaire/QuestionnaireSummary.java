package nl.wijkkroniek.histories.questionnaire;

import java.util.List;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Dimension;

/**
 * A questionnaire in a list, as it stands now.
 *
 * @param id its identifier
 * @param title its title; its slug where none was told
 * @param state whether anybody reported
 * @param by who drew it up
 * @param year the year it asks about; null when not told
 * @param dimensions what it asks about
 * @param published when it was published; null when not told
 * @param reports how many reports there are, one for each municipality and year
 */
public record QuestionnaireSummary(SubjectId id, String title, QuestionnaireStanding state, List<String> by, Integer year, List<Dimension> dimensions,
    EdtfDate published, int reports) {

  public QuestionnaireSummary {
    by = List.copyOf(by);
    dimensions = List.copyOf(dimensions);
  }

  /** What of a state is shown in a list. */
  public static QuestionnaireSummary of(QuestionnaireState questionnaire) {
    return new QuestionnaireSummary(questionnaire.id(), questionnaire.name(), questionnaire.state(), questionnaire.by(), questionnaire.year(),
        questionnaire.dimensions(), questionnaire.published() == null ? null : questionnaire.published().on(), questionnaire.reports().size());
  }
}
