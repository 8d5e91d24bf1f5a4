package nl.wijkkroniek.histories.lineage;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.lineage.Lineage.Member;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where teams came from and what they went into, on both clocks. */
class LineageTest {

  private static final SubjectId NORTH = SubjectId.team("noord");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final SubjectId ONE = SubjectId.team("samen");
  private static final SubjectId EAST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId NEW = SubjectId.team("nieuw");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Lineages lineages;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    lineages = new KnownLineages(house.sights());
    store.record(told("1", NORTH, "2010", new TeamFounded("Noord", null, null, null, null, null, null)),
        told("2", ONE, "2013", new TeamsMerged(List.of(NORTH, SOUTH), null, null)),
        told("3", ONE, "2015", new TeamSplit(List.of(ONE, EAST, WEST), null, null)),
        told("4", EAST, "2017", new TeamDissolved("Op", null, null, NEW)));
    house.caughtUp();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenMergersSplitsAndASuccession_whenAsked_thenEveryGenerationIsThere_andEachStepSaysHowAndByWhichEvent() {
    Lineage east = of("oost", Moment.NOW);
    assertThat(east.teams()).extracting(Member::team, Member::generation).containsExactly(tuple(NORTH, -2), tuple(SOUTH, -2), tuple(ONE, -1), tuple(EAST, 0),
        tuple(NEW, 1));
    assertThat(east.steps()).extracting(Lineage.Step::from, Lineage.Step::to, Lineage.Step::how, step -> step.turn().event()).containsExactlyInAnyOrder(
        tuple(ONE, EAST, Ending.How.SPLIT, id("3")), tuple(EAST, NEW, Ending.How.DISSOLVED, id("4")), tuple(NORTH, ONE, Ending.How.MERGED, id("2")),
        tuple(SOUTH, ONE, Ending.How.MERGED, id("2")));
    Member north = east.teams().getFirst();
    assertThat(north.name()).isEqualTo("Noord");
    assertThat(north.began().event()).isEqualTo(id("1"));
    assertThat(north.ended().event()).isEqualTo(id("2"));
    assertThat(north.how()).isEqualTo(Ending.How.MERGED);
  }

  @Test
  void givenATeamThatWentOnAsOneOfItsParts_whenAsked_thenItHasNotEnded_andIsNotItsOwnOrigin() {
    Lineage one = of("samen", Moment.NOW);
    assertThat(one.teams()).extracting(Member::team, Member::generation).containsExactly(tuple(NORTH, -1), tuple(SOUTH, -1), tuple(ONE, 0), tuple(EAST, 1),
        tuple(WEST, 1), tuple(NEW, 2));
    assertThat(one.teams().get(2).ended()).isNull();
  }

  @Test
  void givenAnEarlierDayOrAnEarlierKnowledge_whenAsked_thenWhatCameLaterIsNotThere() {
    assertThat(of("samen", new Moment(EdtfDate.parse("2014"), null)).teams()).extracting(Member::team).containsExactly(NORTH, SOUTH, ONE);
    assertThat(of("noord", new Moment(null, new KnownAt.Position(0))).teams()).extracting(Member::team).containsExactly(NORTH);
    assertThat(of("samen", new Moment(EdtfDate.parse("2013-05"), null)).steps()).allSatisfy(step -> assertThat(step.turn().uncertain()).isTrue());
  }

  @Test
  void givenAMergerThatWasTakenBack_whenAsked_thenItLeadsNowhere_butBeforeThatWasKnownItDid() {
    store.record(told("5", ONE, "2018", new EventRetracted(id("2"), "Nooit gebeurd")));
    house.caughtUp();
    assertThat(of("noord", Moment.NOW).teams()).extracting(Member::team).containsExactly(NORTH);
    assertThat(of("noord", new Moment(null, new KnownAt.Position(3))).teams()).extracting(Member::team).containsExactly(NORTH, ONE, EAST, WEST, NEW);
  }

  @Test
  void givenTwoNamesOfOneTeam_whenAskedByEither_thenItStandsOnce_withTheOriginsAndSuccessorsOfBoth() {
    SubjectId other = SubjectId.team("samen-dubbel");
    SubjectId old = SubjectId.team("oud");
    store.record(told("5", other, "2012", new TeamsMerged(List.of(old), null, null)), told("6", other, "2018", new DuplicateRecognised(ONE, null)));
    house.caughtUp();
    Lineage asked = of("samen-dubbel", Moment.NOW);
    assertThat(asked.team()).isEqualTo(ONE);
    assertThat(asked.teams()).extracting(Member::team).contains(old, NORTH, NEW).containsOnlyOnce(ONE).doesNotContain(other);
    assertThat(of("oud", Moment.NOW).teams()).extracting(Member::team).contains(ONE, EAST, NEW).doesNotContain(other);
  }

  @Test
  void givenALimit_orATeamNobodyKnows_whenAsked_thenTheNearestAreTold_andTheUnknownIsRefused() {
    Lineage nearest = lineages.of("oost", Moment.NOW, 3, Reader.ANYONE);
    assertThat(nearest.teams()).extracting(Member::team).containsExactly(ONE, EAST, NEW);
    assertThat(nearest.more()).isTrue();
    assertThatThrownBy(() -> lineages.of("niemand", Moment.NOW, 50, Reader.ANYONE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> lineages.of("oost", Moment.NOW, 0, Reader.ANYONE)).isInstanceOf(Refusal.class);
  }

  private Lineage of(String team, Moment moment) {
    return lineages.of(team, moment, 50, Reader.ANYONE);
  }
}
