package nl.wijkkroniek.recording.experiment;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.recording.deciding.Experiment;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold between the start of an experiment, what is seen and changed while it runs, and its conclusion. */
public final class ExperimentRules {

  private ExperimentRules() {
  }

  public static Stream<Finding> started(Experiment experiment, Told told) {
    return Finding.of(concludedBefore(experiment, told), startedAlready(experiment));
  }

  /** Something that calls for an experiment that runs. */
  public static Stream<Finding> underway(Experiment experiment, Told told) {
    return Finding.of(beforeStart(experiment, told), afterConclusion(experiment, told));
  }

  public static Stream<Finding> resumed(Experiment experiment, Told told) {
    return Stream.concat(underway(experiment, told), Finding.of(notPaused(experiment)));
  }

  public static Stream<Finding> of(ExperimentConcluded concluded, Experiment experiment, Told told) {
    return Finding.of(concludedAlready(experiment), startedAfter(experiment, told), notStarted(concluded, experiment), laterHappenings(experiment, told));
  }

  private static Optional<Finding> concludedBefore(Experiment experiment, Told told) {
    return !told.certainlyAfter(experiment.concluded()) ? Optional.empty() : Refused.because("occurredon", experiment.concluded().event(),
        "Dit experiment was toen al afgesloten (%s). Controleer de datum, of begin een nieuw experiment.".formatted(experiment.concluded().on()),
        "This experiment was concluded by then (%s). Check the date, or begin a new experiment.".formatted(experiment.concluded().on()));
  }

  private static Optional<Finding> startedAlready(Experiment experiment) {
    return experiment.started() == null ? Optional.empty() : Flag.with(experiment.started(), "started-already",
        "Dat dit experiment begon, is al vastgelegd (%s).".formatted(experiment.started().on()),
        "That this experiment started is recorded already (%s).".formatted(experiment.started().on()));
  }

  private static Optional<Finding> beforeStart(Experiment experiment, Told told) {
    return !told.certainlyBefore(experiment.started()) ? Optional.empty() : Flag.with(experiment.started(), "before-start",
        "Het experiment begon pas later (%s).".formatted(experiment.started().on()),
        "The experiment only started later (%s).".formatted(experiment.started().on()));
  }

  private static Optional<Finding> afterConclusion(Experiment experiment, Told told) {
    return !told.certainlyAfter(experiment.concluded()) ? Optional.empty() : Flag.with(experiment.concluded(), "after-conclusion",
        "Het experiment was toen al afgesloten (%s).".formatted(experiment.concluded().on()),
        "The experiment was concluded by then (%s).".formatted(experiment.concluded().on()));
  }

  private static Optional<Finding> notPaused(Experiment experiment) {
    return experiment.paused() ? Optional.empty() : Flag.missing("not-paused",
        "Dat dit experiment stil lag, is nog niet vastgelegd.", "That this experiment rested is not recorded yet.");
  }

  private static Optional<Finding> concludedAlready(Experiment experiment) {
    return experiment.concluded() == null ? Optional.empty() : Refused.because("type", experiment.concluded().event(),
        "Dit experiment is al afgesloten (%s). Vertel wat er nog van geleerd werd als verdieping of in een reflectiesessie."
            .formatted(experiment.concluded().on()),
        "This experiment is concluded already (%s). Tell what more it taught as a deepening or in a reflection session."
            .formatted(experiment.concluded().on()));
  }

  private static Optional<Finding> startedAfter(Experiment experiment, Told told) {
    return !told.certainlyBefore(experiment.started()) ? Optional.empty() : Refused.because("occurredon", experiment.started().event(),
        "Een experiment eindigt niet voor het begint, en dit begon op %s. Controleer de datum.".formatted(experiment.started().on()),
        "An experiment does not conclude before it started, and this one started on %s. Check the date.".formatted(experiment.started().on()));
  }

  private static Optional<Finding> notStarted(ExperimentConcluded concluded, Experiment experiment) {
    return experiment.started() != null || concluded.outcome() == Outcome.ABANDONED ? Optional.empty() : Flag.missing("not-started",
        "Dat dit experiment begon, is nog niet vastgelegd.", "That this experiment started is not recorded yet.");
  }

  private static Optional<Finding> laterHappenings(Experiment experiment, Told told) {
    return !told.certainlyBefore(experiment.lastUnderway()) ? Optional.empty() : Flag.with(experiment.lastUnderway(), EndingRules.LATER_HAPPENINGS,
        "In dit experiment is al iets vastgelegd dat later gebeurde (%s).".formatted(experiment.lastUnderway().on()),
        "Something that happened in this experiment later is recorded already (%s).".formatted(experiment.lastUnderway().on()));
  }
}
