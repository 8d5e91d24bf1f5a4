package nl.wijkkroniek.histories.oldfornew;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.Balance;
import nl.wijkkroniek.histories.team.OldForNew.Replaced;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old for new, balanced over teams and at moments on both clocks. */
class BalancesTest {

  private static final SubjectId NORTH = SubjectId.team("noord");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final SubjectId NOBODY = SubjectId.team("niemand");

  @TempDir
  private Path folder;
  private Store store;
  private House house;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    store.record(told("1", NORTH, "2012", new TeamFounded("Noord", null, null, null, null, null, null)),
        told("2", NORTH, "2012", new ProvisionReplaced("Loket", "wijkteam", null, null)),
        told("3", NORTH, "2013", new ProvisionReplaced("Buurthuis", null, Disappearance.STILL_THERE, null)),
        told("4", SOUTH, "2013", new ProvisionReplaced("Loket", null, Disappearance.GONE, null)),
        told("5", NORTH, "2015", new ProvisionReplaced("Loket", null, Disappearance.GONE, null)));
    house.caughtUp();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenProvisionsOfTwoTeams_whenBalanced_thenEachIsCountedAndTracedToWhoToldIt_andWhoIsUnknownIsSaid() {
    Balances balances = of(Moment.NOW, NORTH, SOUTH, NOBODY);
    assertThat(balances.balance()).isEqualTo(new Balance(2, 1, 0, 0));
    assertThat(balances.teams()).extracting(Balances.OfTeam::name).containsExactly("Noord", "zuid");
    assertThat(balances.teams().getFirst().balance()).isEqualTo(new Balance(1, 1, 0, 0));
    assertThat(balances.teams().getFirst().provisions().getFirst()).satisfies(loket -> {
      assertThat(loket.told().event()).isEqualTo(id("2"));
      assertThat(loket.outcome().event()).isEqualTo(id("5"));
    });
    assertThat(balances.unknown()).containsExactly(NOBODY);
  }

  @Test
  void givenAnOutcomeToldLater_whenBalancedAsOfADayOrAsKnownBefore_thenNobodyHadToldOfIt() {
    assertThat(of(new Moment(EdtfDate.parse("2014"), null), NORTH).balance()).isEqualTo(new Balance(0, 1, 0, 1));
    assertThat(of(new Moment(null, new KnownAt.Position(2)), NORTH, SOUTH).balance()).isEqualTo(new Balance(0, 1, 0, 1));
    assertThat(of(new Moment(null, new KnownAt.Position(2)), NORTH, SOUTH).unknown()).containsExactly(SOUTH);
  }

  @Test
  void givenADayAnOutcomeMayLieAfter_whenBalanced_thenItCountsAndSaysThatItIsUncertain() {
    Balances.OfTeam north = of(new Moment(EdtfDate.parse("2015-03"), null), NORTH).teams().getFirst();
    assertThat(north.balance()).isEqualTo(new Balance(1, 1, 0, 0));
    assertThat(north.uncertain()).containsExactly(id("5"));
  }

  @Test
  void givenARetractedOutcome_whenBalanced_thenItIsNotToldAgain() {
    store.record(told("6", NORTH, "2015", new EventRetracted(id("5"), "Het loket bleef")));
    house.caughtUp();
    assertThat(of(Moment.NOW, NORTH).teams().getFirst().provisions()).extracting(Replaced::disappeared).containsExactly(null, Disappearance.STILL_THERE);
  }

  @Test
  void givenTeamsThatTurnedOutToBeOne_whenBothAreAsked_thenTheirProvisionsCountOnce() {
    store.record(told("6", NORTH, "2016", new DuplicateRecognised(SOUTH, "Eén team")));
    house.caughtUp();
    Balances balances = of(Moment.NOW, NORTH, SOUTH);
    assertThat(balances.teams()).hasSize(1);
    assertThat(balances.balance()).isEqualTo(new Balance(1, 1, 0, 0));
  }

  private Balances of(Moment moment, SubjectId... teams) {
    return Balances.of(List.of(teams), moment, house.histories(), Reader.ANYONE);
  }
}
