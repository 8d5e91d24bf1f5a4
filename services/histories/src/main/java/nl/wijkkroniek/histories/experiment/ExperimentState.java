package nl.wijkkroniek.histories.experiment;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Layer;

/**
 * How an experiment stood: its events folded in field order.
 *
 * @param id its identifier
 * @param state how far it was
 * @param teams the teams it belongs to
 * @param question what is tried; null when not told
 * @param expectation what was expected, and whether beforehand
 * @param learningGoals what one wants to learn
 * @param proposed when it was proposed; null when not told
 * @param started when it started; null when it did not
 * @param observations what was seen
 * @param adjustments how its course was changed
 * @param conclusion how it ended; null while it did not
 * @param deepened worked out further in the same place
 * @param broadened tried elsewhere or in another field
 * @param scaledUp made the way of working on a larger scale
 * @param sessions reflection sessions about it
 */
public record ExperimentState(SubjectId id, Stage state, List<SubjectId> teams, String question, Expectation expectation, List<String> learningGoals,
    Told proposed, Told started, List<Observation> observations, List<Stated<ExperimentAdjusted>> adjustments, Stated<ExperimentConcluded> conclusion,
    List<Stated<ExperimentDeepened>> deepened, List<Stated<ExperimentBroadened>> broadened, List<Stated<ExperimentScaledUp>> scaledUp,
    List<SubjectId> sessions) {

  public ExperimentState {
    teams = List.copyOf(teams);
    learningGoals = List.copyOf(learningGoals);
    observations = List.copyOf(observations);
    adjustments = List.copyOf(adjustments);
    deepened = List.copyOf(deepened);
    broadened = List.copyOf(broadened);
    scaledUp = List.copyOf(scaledUp);
    sessions = List.copyOf(sessions);
  }

  /** What somebody saw; who is not told. */
  public record Observation(String observation, Layer layer, Told told) {
  }
}
