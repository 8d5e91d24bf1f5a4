package nl.wijkkroniek.histories.experiment;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.List;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
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

  /** An experiment of which nothing is told yet. */
  public static ExperimentState of(SubjectId id) {
    return new ExperimentState(id, Stage.PROPOSED, List.of(), null, Expectation.NONE, List.of(), null, null, List.of(), List.of(), null, List.of(), List.of(),
        List.of(), List.of());
  }

  /** As it is after the next line of its history, in field order. */
  public ExperimentState evolve(Line line) {
    if (line.via() == Via.PART) {
      return new ExperimentState(id, state, teams, question, expectation, learningGoals, proposed, started, observations, adjustments, conclusion, deepened,
          broadened, scaledUp, plusNew(sessions, List.of(line.subject())));
    }
    return line.via() == Via.OWN && line.data() instanceof ExperimentEvent event ? evolve(event, line.isReconstructed(), line.told()) : this;
  }

  private ExperimentState evolve(ExperimentEvent event, boolean reconstructed, Told told) {
    return switch (event) {
      case ExperimentProposed said -> posed(said.team(), said.question(), said.learningGoals(), worded(said.expectation(), reconstructed, told), state,
          proposed == null ? told : proposed, started);
      case ExperimentStarted said -> begun(said, worded(said.expectation(), reconstructed, told), told);
      case ObservationNoted noted -> collected(plus(observations, new Observation(noted.observation(), noted.layer(), told)), adjustments, expectation.ran(told));
      case ExperimentAdjusted adjusted ->
          collected(observations, plus(adjustments, new Stated<>(adjusted, told)), worded(adjusted.expectation(), reconstructed, told).ran(told));
      case ExperimentPaused _ -> at(conclusion == null ? Stage.PAUSED : state, conclusion);
      case ExperimentResumed _ -> at(conclusion == null ? Stage.RUNNING : state, conclusion);
      case ExperimentConcluded concluded -> at(Stage.CONCLUDED, new Stated<>(concluded, told));
      case ExperimentDeepened said -> travelled(plus(deepened, new Stated<>(said, told)), broadened, scaledUp);
      case ExperimentBroadened said -> travelled(deepened, plus(broadened, new Stated<>(said, told)), scaledUp);
      case ExperimentScaledUp said -> travelled(deepened, broadened, plus(scaledUp, new Stated<>(said, told)));
    };
  }

  private Expectation worded(String wording, boolean reconstructed, Told told) {
    return expectation.worded(wording, reconstructed, told, started != null);
  }

  private ExperimentState begun(ExperimentStarted said, Expectation worded, Told told) {
    Stage now = conclusion == null ? Stage.RUNNING : state;
    return started == null ? posed(said.team(), said.question(), said.learningGoals(), worded.sealedBy(told), now, proposed, told)
        : posed(said.team(), said.question(), said.learningGoals(), worded, now, proposed, started);
  }

  private ExperimentState posed(SubjectId team, String asked, List<String> goals, Expectation expected, Stage now, Told proposal, Told start) {
    return new ExperimentState(id, now, team == null ? teams : plusNew(teams, List.of(team)), asked == null ? question : asked, expected,
        plusNew(learningGoals, goals), proposal, start, observations, adjustments, conclusion, deepened, broadened, scaledUp, sessions);
  }

  private ExperimentState collected(List<Observation> seen, List<Stated<ExperimentAdjusted>> adjusted, Expectation expected) {
    return new ExperimentState(id, state, teams, question, expected, learningGoals, proposed, started, seen, adjusted, conclusion, deepened, broadened,
        scaledUp, sessions);
  }

  private ExperimentState at(Stage now, Stated<ExperimentConcluded> concluded) {
    Expectation expected = concluded == null ? expectation : expectation.ran(concluded.told());
    return new ExperimentState(id, now, teams, question, expected, learningGoals, proposed, started, observations, adjustments, concluded, deepened,
        broadened, scaledUp, sessions);
  }

  private ExperimentState travelled(List<Stated<ExperimentDeepened>> deeper, List<Stated<ExperimentBroadened>> broader,
      List<Stated<ExperimentScaledUp>> larger) {
    return new ExperimentState(id, state, teams, question, expectation, learningGoals, proposed, started, observations, adjustments, conclusion, deeper,
        broader, larger, sessions);
  }

  /** What somebody saw; who is not told. */
  public record Observation(String observation, Layer layer, Told told) {
  }
}
