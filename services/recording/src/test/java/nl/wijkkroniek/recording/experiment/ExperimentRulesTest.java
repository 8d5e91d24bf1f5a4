package nl.wijkkroniek.recording.experiment;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class ExperimentRulesTest {

  private static final SubjectId EXPERIMENT = SubjectId.experiment("eettafel");
  private static final ExperimentStarted STARTED = new ExperimentStarted(null, null, "Het wordt druk", List.of());
  private static final ObservationNoted OBSERVED = new ObservationNoted("Twintig mensen aan tafel", null, null);
  private static final ExperimentConcluded CONCLUDED = new ExperimentConcluded(Outcome.CONFIRMED, "Samen eten werkt", null);
  private static final ExperimentConcluded ABANDONED = new ExperimentConcluded(Outcome.ABANDONED, null, "Geen ruimte");

  @Test
  void givenAStart_whenConcludedLaterOrPerhapsTheSameYear_thenAccepted() {
    Memory.empty().given("2013-05", EXPERIMENT, STARTED).when("2014", EXPERIMENT, CONCLUDED).thenAccepted();
    Memory.empty().given("2013-05", EXPERIMENT, STARTED).when("2013", EXPERIMENT, CONCLUDED).thenAccepted();
  }

  @Test
  void givenAStart_whenConcludedBeforeIt_thenRefusedNamingTheStart() {
    Memory.empty().given("2013-05", EXPERIMENT, STARTED).when("2012", EXPERIMENT, CONCLUDED).thenRefused("occurredon", nth(1), "2013-05");
    Memory.empty().given("2013-05", EXPERIMENT, STARTED).when("2012", EXPERIMENT, ABANDONED).thenRefused("occurredon", nth(1), "2013-05");
  }

  @Test
  void givenAConclusion_whenConcludedAgain_thenRefusedNamingTheFirst() {
    Memory.empty().given("2013", EXPERIMENT, ABANDONED).when("2014", EXPERIMENT, CONCLUDED).thenRefused("type", nth(1), "2013");
  }

  @Test
  void givenNoStart_whenAbandoned_thenAccepted() {
    Memory.empty().when("2013", EXPERIMENT, ABANDONED).thenAccepted();
  }

  @Test
  void givenNoStart_whenConcludedWithAnotherOutcome_thenMarked() {
    Memory.empty().when("2013", EXPERIMENT, CONCLUDED).thenMarked("not-started");
  }

  @Test
  void givenAConclusion_whenStartedLater_thenRefusedNamingTheConclusion() {
    Memory.empty().given("2013", EXPERIMENT, ABANDONED).when("2014", EXPERIMENT, STARTED).thenRefused("occurredon", nth(1), "2013");
  }

  @Test
  void givenAConclusion_whenAStartIsToldLate_thenAccepted() {
    Memory.empty().given("2013", EXPERIMENT, CONCLUDED).when("2012", EXPERIMENT, STARTED).thenAccepted();
  }

  @Test
  void givenAStart_whenStartedAgain_thenMarked() {
    Memory.empty().given("2013", EXPERIMENT, STARTED).when("2013", EXPERIMENT, STARTED).thenMarked("started-already", nth(1));
  }

  @Test
  void givenAConclusion_whenSomethingIsSeenChangedOrRestsLater_thenMarked() {
    Memory concluded = Memory.empty().given("2013", EXPERIMENT, CONCLUDED);
    concluded.when("2014", EXPERIMENT, OBSERVED).thenMarked("after-conclusion", nth(1));
    concluded.when("2014", EXPERIMENT, new ExperimentAdjusted("Vaker", null, null, null)).thenMarked("after-conclusion", nth(1));
    concluded.when("2014", EXPERIMENT, new ExperimentPaused(null)).thenMarked("after-conclusion", nth(1));
  }

  @Test
  void givenAConclusion_whenWhatItTaughtTravelsLater_thenAccepted() {
    Memory.empty().given("2013", EXPERIMENT, CONCLUDED).when("2014", EXPERIMENT, new ExperimentDeepened("Elke week")).thenAccepted();
  }

  @Test
  void givenAStart_whenSomethingWasSeenBeforeIt_thenMarked() {
    Memory.empty().given("2013", EXPERIMENT, STARTED).when("2012", EXPERIMENT, OBSERVED).thenMarked("before-start", nth(1));
  }

  @Test
  void givenNoPause_whenResumed_thenMarked() {
    Memory.empty().given("2013", EXPERIMENT, STARTED).when("2013", EXPERIMENT, new ExperimentResumed(null)).thenMarked("not-paused");
  }

  @Test
  void givenAPause_whenResumed_thenAccepted() {
    Memory.empty().given("2013", EXPERIMENT, new ExperimentPaused(null)).when("2013", EXPERIMENT, new ExperimentResumed(null)).thenAccepted();
  }

  @Test
  void givenLaterObservations_whenAConclusionIsToldLate_thenRecordedAndMarked() {
    Memory.empty().given("2012", EXPERIMENT, STARTED).given("2014", EXPERIMENT, OBSERVED).when("2013", EXPERIMENT, CONCLUDED)
        .thenMarked("later-happenings", nth(2));
  }
}
