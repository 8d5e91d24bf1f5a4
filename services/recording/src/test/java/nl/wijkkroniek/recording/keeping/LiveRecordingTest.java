package nl.wijkkroniek.recording.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Refusal.Kind;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.Receipt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveRecordingTest {

  @RegisterExtension
  private static final LogOnDisk DISK = new LogOnDisk();

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("eettafel");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final TeamDissolved DISSOLVED = new TeamDissolved("Klaar", null, null, null);

  private final MongoDatabase database = DISK.freshDatabase();
  private final Teller teller = new Teller(database);

  @AfterEach
  void close() {
    teller.close();
  }

  @Test
  void givenNothing_whenSomethingIsTold_thenItIsInTheLogAndTheReceiptSaysWhere() {
    Receipt founded = teller.tell("2011", TEAM, founded(null));
    Receipt adjusted = teller.tell(null, TEAM, ADJUSTED, founded.event());

    assertThat(teller.recorded()).extracting(event -> event.id(), event -> event.type(), event -> event.position(), event -> event.sequence())
        .containsExactly(tuple(founded.event().toString(), "TeamFounded", 0L, 0L),
            tuple(adjusted.event().toString(), "TeamAdjusted", 1L, 1L));
    assertThat(adjusted.event().source()).isEqualTo("urn:test");
    assertThat(adjusted.position()).isEqualTo(1);
    assertThat(adjusted.recordedAt()).isEqualTo(teller.recorded().get(1).recordedAt());
    assertThat(teller.recorded().get(1).meta().getString("occurredOn").getValue()).as("today in the field").isEqualTo("2026-11-20");
    assertThat(teller.recorded().get(1).meta().getString("recordedBy").getValue()).isEqualTo("local");
  }

  @Test
  void givenADissolution_whenSomethingLaterIsTold_thenRefusedWithFieldReasonAndWhatIsInTheWay() {
    Receipt dissolved = teller.tell("2014", TEAM, DISSOLVED);

    Refusal refusal = refused(Kind.INVALID, () -> teller.tell("2015", TEAM, ADJUSTED));
    assertThat(refusal.detail().nl()).contains("opgeheven (2014)");
    assertThat(error(refusal)).containsEntry("field", "occurredOn").containsEntry("inTheWay", dissolved.event().toString());
    assertThat(teller.recorded()).hasSize(1);
  }

  @Test
  void givenAMergerRecordedOnTheContinuingTeam_whenSomethingLaterHappensToTheAbsorbedOne_thenRefused() {
    teller.tell("2011", TEAM, founded(null));
    teller.tell("2014", SOUTH, new TeamsMerged(List.of(TEAM), null, null));

    assertThat(refused(Kind.INVALID, () -> teller.tell("2015", TEAM, ADJUSTED)).detail().en()).contains("went into team/zuid (2014)");
  }

  @Test
  void givenADissolvedTeam_whenItsExperimentGoesOn_thenRefusedAlthoughTheExperimentDoesNotNameTheTeamAgain() {
    teller.tell("2012", EXPERIMENT, new ExperimentProposed(TEAM, "Werkt een eettafel?", null, List.of(), null));
    teller.tell("2014", TEAM, DISSOLVED);

    refused(Kind.INVALID, () -> teller.tell("2015", EXPERIMENT, new ObservationNoted("Druk", null, null)));
  }

  @Test
  void givenNothing_whenAnUnknownCauseIsNamed_thenRefused() {
    Refusal refusal = refused(Kind.INVALID, () -> teller.tell("2015", TEAM, ADJUSTED, new EventId("urn:test", "nothing")));
    assertThat(error(refusal)).containsEntry("field", "causedBy");
    assertThat(teller.recorded()).isEmpty();
  }

  @Test
  void givenAMunicipalityThatMergedAway_whenUsedLater_thenRefusedNamingASuccessor() {
    Refusal refusal = refused(Kind.INVALID, () -> teller.tell("2016", TEAM, founded("GM0612")));
    assertThat(error(refusal)).containsEntry("field", "municipality.code");
    assertThat(refusal.detail().en()).contains("GM1930");
  }

  @Test
  void givenALateDissolution_whenTold_thenTheReceiptCarriesTheMarkAlsoWhenRepeated() {
    Receipt later = teller.tell("2015", TEAM, ADJUSTED);

    Acknowledgement first = teller.tellUnder("k", "2014", TEAM, DISSOLVED);
    Acknowledgement again = teller.tellUnder("k", "2014", TEAM, DISSOLVED);

    assertThat(first.receipt().flags()).singleElement().satisfies(flag -> {
      assertThat(flag.code()).isEqualTo("later-happenings");
      assertThat(flag.events()).containsExactly(later.event());
    });
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(List.of(first.repeated(), again.repeated())).containsExactly(false, true);
    assertThat(again.receipt().flags()).extracting(Flag::words).containsExactlyElementsOf(first.receipt().flags().stream().map(Flag::words).toList());
  }

  @Test
  void givenAKey_whenRepeatedWithOtherContent_thenConflictAndNothingRecorded() {
    teller.tellUnder("k", "2011", TEAM, founded(null));

    refused(Kind.CONFLICT, () -> teller.tellUnder("k", "2012", TEAM, founded(null)));
    refused(Kind.CONFLICT, () -> teller.tellUnder("k", "2011", SOUTH, founded(null)));
    refused(Kind.CONFLICT, () -> teller.tellUnder("k", null, TEAM, founded(null)));
    assertThat(teller.recorded()).hasSize(1);
  }

  @Test
  void givenARefusedTelling_whenItsKeyIsUsedAgainForSomethingRight_thenRecorded() {
    refused(Kind.INVALID, () -> teller.tellUnder("k", "2030", TEAM, founded(null)));

    assertThat(teller.tellUnder("k", "2011", TEAM, founded(null)).repeated()).isFalse();
  }

  @Test
  void givenWhatTheTellerKnewAllowedIt_whenSomethingContradictoryCameInBetween_thenConflictNamingWhatChanged() {
    Receipt founded = teller.tell("2011", TEAM, founded(null));
    teller.tell("2012", SOUTH, ADJUSTED);
    Receipt dissolved = teller.tell("2014", TEAM, DISSOLVED);

    Refusal refusal = refused(Kind.CONFLICT, () -> teller.tellBasedOn(founded.position(), "2015", TEAM, ADJUSTED));
    assertThat(refusal.members()).containsEntry("changed", List.of(Map.of("event", dissolved.event().toString(), "type", "TeamDissolved", "occurredOn", "2014",
        "position", dissolved.position())));
    assertThat(error(refusal)).containsEntry("field", "occurredOn");
  }

  @Test
  void givenTheContradictionConcernsAnotherSubject_whenItCameInBetween_thenConflictNamesIt() {
    Receipt proposed = teller.tell("2012", EXPERIMENT, new ExperimentProposed(TEAM, "Werkt een eettafel?", null, List.of(), null));
    Receipt dissolved = teller.tell("2014", TEAM, DISSOLVED);

    Refusal refusal = refused(Kind.CONFLICT, () -> teller.tellBasedOn(proposed.position(), "2015", EXPERIMENT, new ObservationNoted("Druk", null, null)));
    assertThat(changed(refusal)).extracting(change -> change.get("event")).containsExactly(dissolved.event().toString());
  }

  @Test
  void givenTheTellerKnewBetter_whenRefused_thenInvalidAndNotAConflict() {
    Receipt dissolved = teller.tell("2014", TEAM, DISSOLVED);

    refused(Kind.INVALID, () -> teller.tellBasedOn(dissolved.position(), "2015", TEAM, ADJUSTED));
  }

  @Test
  void givenSomethingThatDoesNotContradict_whenItCameInBetween_thenBothAreRecorded() {
    Receipt founded = teller.tell("2011", TEAM, founded(null));
    teller.tell("2012", TEAM, ADJUSTED);

    assertThat(teller.tellBasedOn(founded.position(), "2013", TEAM, ADJUSTED).position()).isEqualTo(2);
  }

  @Test
  void givenAPositionThatIsStillToCome_whenTold_thenInvalid() {
    teller.tell("2011", TEAM, founded(null));

    assertThat(error(refused(Kind.INVALID, () -> teller.tellBasedOn(1, "2013", TEAM, ADJUSTED)))).containsEntry("field", "basedOn");
    assertThat(error(refused(Kind.INVALID, () -> teller.tellBasedOn(-2, "2013", TEAM, ADJUSTED)))).containsEntry("field", "basedOn");
  }

  @Test
  void givenATellerWhoSawAnEmptyLog_whenTold_thenOnlyWhatContradictsIsAConflict() {
    teller.tell("2012", TEAM, ADJUSTED);
    assertThat(teller.tellBasedOn(-1, "2014", TEAM, DISSOLVED).position()).isEqualTo(1);

    assertThat(changed(refused(Kind.CONFLICT, () -> teller.tellBasedOn(-1, "2015", TEAM, ADJUSTED)))).extracting(change -> change.get("type"))
        .containsExactly("TeamAdjusted", "TeamDissolved");
  }

  @Test
  void givenAContributionOfSomebodyElse_whenAConflictIsExplained_thenThatItWasMadeStaysUntold() {
    Receipt said = teller.tell("2013", SESSION, said("Samenwerken kost tijd"));
    Receipt other = teller.tell("2013", SESSION, new ContributionMade(null, Visibility.ONLY_ME, "Ik wil weg", null, null));
    Receipt withdrawn = teller.tell("2013", SESSION, new ContributionWithdrawn(said.event(), null));

    Refusal refusal = refused(Kind.CONFLICT, () -> teller.tellBasedOn(said.position(), "2013", SESSION, new InsightDrawn("Tijd", List.of(said.event()))));
    assertThat(changed(refusal)).extracting(change -> change.get("event")).containsExactly(withdrawn.event().toString())
        .doesNotContain(other.event().toString());
  }

  @Test
  void givenASubjectThatIsBeingImported_whenSomethingIsTold_thenConflictNamingTheImport() {
    try (Teller during = new Teller(database, subject -> subject.equals(TEAM) ? Optional.of("import-7") : Optional.empty())) {
      assertThat(refused(Kind.CONFLICT, () -> during.tell("2011", TEAM, founded(null))).members()).containsEntry("import", "import-7");
      assertThat(during.tell("2011", SOUTH, founded(null)).position()).isZero();
    }
  }

  @Test
  void givenSomethingLargerThanALetter_whenTold_thenInvalidSayingHowLargeItMayBe() {
    String text = "a".repeat(49_000);
    SurroundingsDescribed large = new SurroundingsDescribed(text, text, text, null, null, null);

    Refusal refusal = refused(Kind.INVALID, () -> teller.tell("2011", TEAM, large));
    assertThat(refusal.detail().en()).contains("100000 fit");
    assertThat(teller.recorded()).isEmpty();
  }

  private static Refusal refused(Kind kind, ThrowingCallable telling) {
    var caught = assertThatExceptionOfType(Refusal.class).isThrownBy(telling).actual();
    assertThat(caught.kind()).isEqualTo(kind);
    return caught;
  }

  private static Map<String, Object> error(Refusal refusal) {
    return list("errors", refusal).getFirst();
  }

  private static List<Map<String, Object>> changed(Refusal refusal) {
    return list("changed", refusal);
  }

  @SuppressWarnings("unchecked") // members of a refusal are whatever JSON can hold
  private static List<Map<String, Object>> list(String member, Refusal refusal) {
    return (List<Map<String, Object>>) refusal.members().get(member);
  }

  private static SubjectEvent said(String text) {
    return new ContributionMade(null, Visibility.OPEN, text, null, null);
  }

  private static TeamFounded founded(String municipality) {
    return new TeamFounded("Wijkteam Carnisse", municipality == null ? null : new Municipality(municipality, null), List.of(), null, null, null, null);
  }
}
