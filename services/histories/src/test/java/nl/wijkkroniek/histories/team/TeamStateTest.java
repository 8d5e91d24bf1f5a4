package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.team.OldForNew.Replaced;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.Profile;
import org.junit.jupiter.api.Test;

class TeamStateTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId OTHER = SubjectId.team("west");

  private final Lines lines = new Lines(TEAM);
  private int told;

  @Test
  void givenNothing_whenFolded_thenAnActiveTeamOfWhichNothingIsKnown() {
    TeamState team = folded();
    assertThat(team.state()).isEqualTo(Standing.ACTIVE);
    assertThat(team.name()).isEqualTo("oost");
    assertThat(team.ending()).isNull();
  }

  @Test
  void givenNames_whenFolded_thenEachIsThereOnceAndTheLastCounts() {
    tell(first("Oost"), founded("Oost"), new TeamRenamed("Oosterpoort", null));
    assertThat(folded().names()).extracting(TeamState.Naming::name).containsExactly("Oost", "Oosterpoort");
    assertThat(folded().name()).isEqualTo("Oosterpoort");
    assertThat(folded().origin().firstRecorded()).isFalse();
  }

  @Test
  void givenPlaceAndAim_whenTheyChange_thenWhatIsNotToldAnewStays() {
    tell(new TeamFounded("Oost", new Municipality("GM0599", null), List.of(new Neighbourhood("Carnisse", null, null)), "Helpen", null, null, null),
        new NeighbourhoodsChanged(List.of(new Neighbourhood("Charlois", null, null)), null, null), new PurposeRestated("Minder helpen", null),
        new ScopeSet(List.of("jeugd"), List.of("wonen"), null), new ScopeSet(List.of("ouderen"), null, null), new AssignmentGiven("Doe", "stad", null, null, null));
    Aim aim = folded().aim();
    assertThat(folded().place().municipality().code()).isEqualTo("GM0599");
    assertThat(folded().place().neighbourhoods()).extracting(Neighbourhood::name).containsExactly("Charlois");
    assertThat(aim.purpose().text()).isEqualTo("Minder helpen");
    assertThat(aim.scope().targetGroups()).containsExactly("ouderen");
    assertThat(aim.scope().lifeDomains()).containsExactly("wonen");
    assertThat(aim.assignment().data().by()).isEqualTo("stad");
  }

  @Test
  void givenMembers_whenTheyLeave_thenTheOneWhoIsMeantGoes() {
    tell(joined(Profile.RESIDENT, "buurvrouw"), joined(Profile.RESIDENT, "buurman"), joined(Profile.VOLUNTEER, null),
        left(Profile.RESIDENT, "buurman", null), left(Profile.VOLUNTEER, null, "e2"), left(Profile.COORDINATOR, null, null));
    assertThat(folded().composition().members()).extracting(Composition.Member::title).containsExactly("buurvrouw");
    assertThat(folded().composition().membersByProfile()).isEqualTo(Map.of(Profile.RESIDENT, 1L));
  }

  @Test
  void givenALeavingThatByItsDateComesFirst_whenTheJoiningFollows_thenItDoesNotCount() {
    tell(left(Profile.RESIDENT, null, "e1"), joined(Profile.RESIDENT, null), joined(Profile.RESIDENT, null));
    assertThat(folded().composition().members()).extracting(member -> member.told().event()).containsExactly(id("e2"));
  }

  @Test
  void givenSpecialistsAndPartners_whenTheyLeave_thenTheyAreGone() {
    tell(new SpecialistBroughtIn("Hoe?", "schulden", null, null), new SpecialistBroughtIn("Wat?", "jeugd", null, null), new SpecialistLeft(null, "Schulden", null),
        new PartnerJoined("School", null, null), new PartnerJoined("Huisarts", null, null), new PartnerLeft("school", null));
    assertThat(folded().composition().specialists()).extracting(Composition.Specialist::expertise).containsExactly("jeugd");
    assertThat(folded().composition().partners()).extracting(partner -> partner.data().partner()).containsExactly("Huisarts");
  }

  @Test
  void givenAProvisionThatDisappeared_whenItIsLaterToldByWhatItWasReplaced_thenBothAreKnown_eachFromItsOwnEvent() {
    tell(new ProvisionReplaced("Loket", null, Disappearance.GONE, null), new ProvisionReplaced("loket", "team", null, "Het gebouw werd verkocht"));
    assertThat(folded().provisions().replaced().provisions()).singleElement().satisfies(replaced -> {
      assertThat(replaced).extracting(Replaced::provision, Replaced::by, Replaced::disappeared, Replaced::because)
          .containsExactly("Loket", "team", Disappearance.GONE, "Het gebouw werd verkocht");
      assertThat(replaced.outcome().event()).isEqualTo(id("e0"));
    });
  }

  @Test
  void givenReplacedProvisions_whenTheirOutcomesAreTold_thenTheBalanceCountsEachOnceByTheLastThatWasTold() {
    tell(new ProvisionReplaced("Loket", null, null, null), new ProvisionReplaced("Bureau", null, Disappearance.GONE, null),
        new ProvisionReplaced("Balie", null, Disappearance.UNCLEAR, null), new ProvisionReplaced("Inloop", null, Disappearance.STILL_THERE, null),
        new ProvisionReplaced("Bureau", null, Disappearance.STILL_THERE, null));
    assertThat(folded().provisions().replaced().balance()).isEqualTo(new Balance(0, 2, 1, 1));
  }

  @Test
  void givenPlacesAndProvisions_whenTheyChange_thenWhatIsThereNowIsTold() {
    tell(new MeetingPlaceOpened("Tuin", "tuin", null), new MeetingPlaceMoved("Tuin", "Plein", null), new MeetingPlaceOpened("Hoek", null, null),
        new MeetingPlaceClosed("Hoek", null), new ProvisionReplaced("Loket", "team", null, null),
        new ProvisionReplaced("Loket", "team", Disappearance.STILL_THERE, null), new CollectiveProvisionStarted("Soep", null, null),
        new CollectiveProvisionEnded("Soep", null), new CollectiveProvisionStarted("Fietsen", null, null));
    Provisions provisions = folded().provisions();
    assertThat(provisions.meetingPlaces()).singleElement().satisfies(place -> assertThat(place.address()).isEqualTo("Plein"));
    assertThat(provisions.replaced().provisions()).extracting(Replaced::disappeared).containsExactly(Disappearance.STILL_THERE);
    assertThat(provisions.collective()).extracting(started -> started.data().what()).containsExactly("Fietsen");
  }

  @Test
  void givenAMeetingPlaceThatMoved_whenItIsSpokenOfByAnyOfItsNames_thenItIsThatPlace() {
    tell(new MeetingPlaceOpened("Buurtkamer", "kamer", null), new MeetingPlaceMoved("Buurtkamer", "Bibliotheek", null),
        new MeetingPlaceMoved("bibliotheek", "Kerk", null));
    assertThat(folded().provisions().meetingPlaces()).singleElement().satisfies(place -> {
      assertThat(place.place()).isEqualTo("Buurtkamer");
      assertThat(place.address()).isEqualTo("Kerk");
      assertThat(place.names()).containsExactly("Buurtkamer", "Bibliotheek", "Kerk");
    });
    tell(new MeetingPlaceOpened("Buurtkamer", null, "Plein 1"), new MeetingPlaceClosed("buurtkamer", null));
    assertThat(folded().provisions().meetingPlaces()).extracting(Provisions.MeetingPlace::address).containsExactly("Kerk");
    tell(new MeetingPlaceClosed("Bibliotheek", null));
    assertThat(folded().provisions().meetingPlaces()).isEmpty();
  }

  @Test
  void givenATeamThatEnds_whenMoreIsToldOfIt_thenTheFirstEndingCountsAndIsFilledIn() {
    lines.then(told("m", OTHER, "2013", new TeamsMerged(List.of(TEAM), null, null)));
    tell(new TeamDissolved("Samen verder", "Begin kleiner", "West", OTHER));
    Ending ending = folded().ending();
    assertThat(ending.how()).isEqualTo(Ending.How.MERGED);
    assertThat(ending.told().event()).isEqualTo(id("m"));
    assertThat(ending.learned()).isEqualTo("Begin kleiner");
    assertThat(folded().kin().mergedInto()).isEqualTo(OTHER);
  }

  @Test
  void givenASplit_whenTheTeamIsOneOfTheParts_thenItGoesOn() {
    tell(founded("Oost"), new TeamSplit(List.of(TEAM, OTHER), null, null));
    assertThat(folded().state()).isEqualTo(Standing.ACTIVE);
    tell(new TeamSplit(List.of(OTHER), null, null));
    assertThat(folded().state()).isEqualTo(Standing.DISSOLVED);
    assertThat(folded().ending().how()).isEqualTo(Ending.How.SPLIT);
  }

  @Test
  void givenATeamFoundedAnewAfterItsEnd_whenFolded_thenItIsThereAgain() {
    tell(founded("Oost"), new TeamDissolved(null, null, null, null), founded("Oost"));
    assertThat(folded().state()).isEqualTo(Standing.ACTIVE);
    assertThat(folded().ending()).isNull();
  }

  @Test
  void givenWhatBelongsToIt_whenFolded_thenItIsNamedOnceByItsKind() {
    SubjectId experiment = SubjectId.experiment("proef");
    lines.then(told("a", experiment, "2013", new ObservationNoted("Iets", null, null))).then(told("b", experiment, "2013", new ObservationNoted("Meer", null, null)));
    assertThat(folded().belonging().experiments()).containsExactly(experiment);
    assertThat(folded().belonging().roles()).isEmpty();
  }

  private TeamState folded() {
    TeamState state = TeamState.of(TEAM);
    for (Line line : lines.all()) {
      state = state.evolve(line);
    }
    return state;
  }

  private void tell(SubjectEvent... events) {
    for (SubjectEvent event : events) {
      lines.then(told("e" + told++, TEAM, "2013", event));
    }
  }

  private static SubjectEvent founded(String name) {
    return new TeamFounded(name, null, null, null, null, null, null);
  }

  private static SubjectEvent first(String name) {
    return new TeamFirstRecorded(name, null, null, null, null, null, null);
  }

  private static SubjectEvent joined(Profile profile, String title) {
    return new MemberJoined(profile, title, null, null);
  }

  private static SubjectEvent left(Profile profile, String title, String joined) {
    return new MemberLeft(profile, title, joined == null ? null : id(joined), null, null);
  }
}
