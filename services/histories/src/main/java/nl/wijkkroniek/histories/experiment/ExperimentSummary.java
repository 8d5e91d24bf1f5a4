package nl.wijkkroniek.histories.experiment;

import java.util.List;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Outcome;

/**
 * An experiment in a list, as it stands now.
 *
 * @param id its identifier
 * @param question what is tried; its slug where no question was told
 * @param state how far it is
 * @param outcome how it ended; null while it did not
 * @param teams the teams it belongs to
 * @param began when it was proposed or started; null when not told
 * @param ended when it was concluded; null while it was not
 */
public record ExperimentSummary(SubjectId id, String question, Stage state, Outcome outcome, List<SubjectId> teams, EdtfDate began, EdtfDate ended) {

  public ExperimentSummary {
    teams = List.copyOf(teams);
  }

  /** What of a state is shown in a list. */
  public static ExperimentSummary of(ExperimentState experiment) {
    Told began = experiment.proposed() == null ? experiment.started() : experiment.proposed();
    return new ExperimentSummary(experiment.id(), experiment.question() == null ? experiment.id().slug() : experiment.question(), experiment.state(),
        experiment.conclusion() == null ? null : experiment.conclusion().data().outcome(), experiment.teams(), began == null ? null : began.on(),
        experiment.conclusion() == null ? null : experiment.conclusion().told().on());
  }
}
