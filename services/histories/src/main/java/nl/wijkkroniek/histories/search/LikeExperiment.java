package nl.wijkkroniek.histories.search;

import java.util.List;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Outcome;

/**
 * An experiment in which something like this was tried.
 *
 * @param id its identifier
 * @param question what is tried
 * @param state how far it is
 * @param outcome how it ended; null while it did not
 * @param learned what was learned; null when not told
 * @param teams the teams it belongs to
 * @param began when it was proposed or started; null when not told
 * @param why it resembles the other
 */
public record LikeExperiment(SubjectId id, String question, Stage state, Outcome outcome, String learned, List<SubjectId> teams, EdtfDate began,
    List<Reason> why) {

  public LikeExperiment {
    teams = List.copyOf(teams);
    why = List.copyOf(why);
  }

  static LikeExperiment of(ExperimentState experiment, List<Reason> why) {
    ExperimentSummary summary = ExperimentSummary.of(experiment);
    return new LikeExperiment(summary.id(), summary.question(), summary.state(), summary.outcome(),
        experiment.conclusion() == null ? null : experiment.conclusion().data().learned(), summary.teams(), summary.began(), why);
  }
}
