package nl.wijkkroniek.histories.experiment;

import static nl.wijkkroniek.histories.Telling.reconstructed;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Lines;
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
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Outcome;
import org.junit.jupiter.api.Test;

class ExperimentStateTest {

  private static final SubjectId EXPERIMENT = SubjectId.experiment("proef");
  private static final SubjectId TEAM = SubjectId.team("oost");

  private final Lines lines = new Lines(EXPERIMENT);

  @Test
  void givenAnExpectation_whenItStarts_thenItIsSealed_andWhatIsWordedLaterIsARevision() {
    lines.then(proposed("1", "Ja")).then(started("2", null)).then(adjusted("3", "Misschien"));
    Expectation expectation = folded().expectation();
    assertThat(expectation.wording()).isEqualTo("Ja");
    assertThat(expectation.sealed()).isTrue();
    assertThat(expectation.revisions()).extracting(Expectation.Revision::wording).containsExactly("Misschien");
  }

  @Test
  void givenAnExpectation_whenItHasNotStarted_thenItIsNotSealedAndTheLastWordingCounts() {
    lines.then(proposed("1", "Ja")).then(adjusted("2", "Nee"));
    assertThat(folded().expectation().wording()).isEqualTo("Nee");
    assertThat(folded().expectation().sealed()).isFalse();
    assertThat(folded().state()).isEqualTo(Stage.PROPOSED);
  }

  @Test
  void givenAReconstructedExpectation_whenItStarts_thenItIsNotShownAsSealedBeforehand() {
    lines.then(reconstructed(proposed("1", "Ja"))).then(started("2", null));
    assertThat(folded().expectation().sealed()).isFalse();
    assertThat(folded().expectation().reconstructed()).isTrue();
    assertThat(folded().expectation().wording()).isEqualTo("Ja");
  }

  @Test
  void givenAWordingThatIsRecordedAfterTheStart_whenItIsDatedBefore_thenItDoesNotReplaceWhatWasSealed() {
    lines.thenAt(1, proposed("1", "Ja")).thenAt(9, adjusted("2", "Nee, altijd al gezegd")).thenAt(5, started("3", null));
    assertThat(folded().expectation().wording()).isEqualTo("Ja");
    assertThat(folded().expectation().sealed()).isTrue();
    assertThat(folded().expectation().revisions()).extracting(Expectation.Revision::wording).containsExactly("Nee, altijd al gezegd");
  }

  @Test
  void givenOnlyAWordingThatIsRecordedAfterTheStart_whenItIsDatedBefore_thenItStandsButIsNotSealed() {
    lines.thenAt(9, proposed("1", "Ja")).thenAt(5, started("2", null));
    assertThat(folded().expectation().wording()).isEqualTo("Ja");
    assertThat(folded().expectation().sealed()).isFalse();
  }

  @Test
  void givenAnOutcomeThatWasRecordedFirst_whenTheExpectationIsToldWithAnEarlierDate_thenItIsNotShownAsBeforehand() {
    lines.thenAt(8, proposed("1", "Ja")).thenAt(9, started("2", null)).thenAt(5, concluded("3"));
    assertThat(folded().expectation().wording()).isEqualTo("Ja");
    assertThat(folded().expectation().sealed()).isFalse();
  }

  @Test
  void givenSomethingSeenThatWasRecordedFirst_whenTheExpectationIsToldWithAnEarlierDate_thenItIsNotShownAsBeforehand() {
    lines.thenAt(8, proposed("1", "Ja")).thenAt(9, started("2", null))
        .thenAt(5, told("3", EXPERIMENT, "2013", new ObservationNoted("Niemand kwam", null, null)));
    assertThat(folded().expectation().sealed()).isFalse();
  }

  @Test
  void givenAnExpectation_whenItWasRecordedBeforeAllThatCameOfIt_thenItStaysSealed() {
    lines.thenAt(1, proposed("1", "Ja")).thenAt(9, started("2", null)).thenAt(5, concluded("3"));
    assertThat(folded().expectation().sealed()).isTrue();
  }

  @Test
  void givenItsCourse_whenFolded_thenItsStageFollows() {
    lines.then(proposed("1", null)).then(started("2", null));
    assertThat(folded().state()).isEqualTo(Stage.RUNNING);
    lines.then(told("3", EXPERIMENT, "2013", new ExperimentPaused(null)));
    assertThat(folded().state()).isEqualTo(Stage.PAUSED);
    lines.then(told("4", EXPERIMENT, "2013", new ExperimentResumed(null)));
    assertThat(folded().state()).isEqualTo(Stage.RUNNING);
    lines.then(told("5", EXPERIMENT, "2013", new ExperimentConcluded(Outcome.REFUTED, "Het werkt niet", null)));
    assertThat(folded().state()).isEqualTo(Stage.CONCLUDED);
    assertThat(folded().conclusion().data().learned()).isEqualTo("Het werkt niet");
    lines.then(told("6", EXPERIMENT, "2013", new ExperimentResumed(null)));
    assertThat(folded().state()).isEqualTo(Stage.CONCLUDED);
  }

  @Test
  void givenAnExperimentThatWasAbandoned_whenItNeverStarted_thenThatIsAnOutcome() {
    lines.then(proposed("1", "Ja")).then(told("2", EXPERIMENT, "2013", new ExperimentConcluded(Outcome.ABANDONED, null, null)));
    assertThat(folded().started()).isNull();
    assertThat(ExperimentSummary.of(folded()).outcome()).isEqualTo(Outcome.ABANDONED);
  }

  @Test
  void givenWhatItTaught_whenItTravels_thenEachWayIsToldApart() {
    lines.then(started("1", "Ja")).then(told("2", EXPERIMENT, "2013", new ObservationNoted("Het werkt", null, "Jan")))
        .then(told("3", EXPERIMENT, "2013", new ExperimentDeepened("dieper"))).then(told("4", EXPERIMENT, "2013", new ExperimentBroadened("breder", "West")))
        .then(told("5", EXPERIMENT, "2013", new ExperimentScaledUp("groter", null)));
    ExperimentState state = folded();
    assertThat(state.deepened()).hasSize(1);
    assertThat(state.broadened()).hasSize(1);
    assertThat(state.scaledUp()).hasSize(1);
    assertThat(state.observations()).extracting(ExperimentState.Observation::observation).containsExactly("Het werkt");
    assertThat(state.toString()).doesNotContain("Jan");
    assertThat(state.teams()).containsExactly(TEAM);
  }

  private ExperimentState folded() {
    ExperimentState state = ExperimentState.of(EXPERIMENT);
    for (Line line : lines.all()) {
      state = state.evolve(line);
    }
    return state;
  }

  private static Happening proposed(String id, String expectation) {
    return told(id, EXPERIMENT, "2012", new ExperimentProposed(TEAM, "Werkt het?", expectation, List.of(), null));
  }

  private static Happening started(String id, String expectation) {
    return told(id, EXPERIMENT, "2013", new ExperimentStarted(TEAM, null, expectation, null));
  }

  private static Happening concluded(String id) {
    return told(id, EXPERIMENT, "2014", new ExperimentConcluded(Outcome.REFUTED, null, null));
  }

  private static Happening adjusted(String id, String expectation) {
    return told(id, EXPERIMENT, "2013", new ExperimentAdjusted("anders", expectation, null, null));
  }
}
