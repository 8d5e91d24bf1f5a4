package nl.wijkkroniek.histories.experiment;

import java.util.List;
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
}
