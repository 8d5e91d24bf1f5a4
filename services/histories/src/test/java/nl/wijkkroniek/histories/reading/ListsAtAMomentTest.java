package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.comparison.TeamsOfMunicipality;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.histories.team.Absence;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists on both clocks: who stood how, as it was known then. */
class ListsAtAMomentTest {

  private static final String ROTTERDAM = "GM0599";
  private static final String TEN_BOER = "GM0009";
  private static final String GRONINGEN = "GM0014";

  @TempDir
  private Path folder;
  private Store store;
  private House house;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenATeamThatMoved_whenAMunicipalitysTeamsAreListed_thenItIsFoundWhereItWasThen_alsoToBeCompared() {
    long before = record(founded("oost", "2011", ROTTERDAM), founded("west", "2011", ROTTERDAM));
    record(told("moved", SubjectId.team("oost"), "2013", new NeighbourhoodsChanged(List.of(new Neighbourhood("Boven", null, null)), place(TEN_BOER), null)));
    assertThat(teams(in(ROTTERDAM), Moment.NOW)).containsExactly("west");
    assertThat(teams(in(ROTTERDAM), asOf("2012"))).containsExactly("oost", "west");
    assertThat(teams(in(ROTTERDAM), knownAt(before))).containsExactly("oost", "west");
    assertThat(teams(in(ROTTERDAM), asOf("2014"))).containsExactly("west");
    assertThat(teams(in(GRONINGEN), asOf("2014"))).containsExactly("oost");
    assertThat(teams(in(GRONINGEN), asOf("2012"))).isEmpty();
    assertThat(new TeamsOfMunicipality(house.histories()).at(asOf("2012"), ROTTERDAM, Reader.ANYONE)).extracting(SubjectId::slug).containsExactly("oost", "west");
    assertThat(new TeamsOfMunicipality(house.histories()).at(Moment.NOW, ROTTERDAM, Reader.ANYONE)).extracting(SubjectId::slug).containsExactly("west");
  }

  @Test
  void givenWhatWasToldLater_whenAnEarlierListIsAsked_thenNothingOfItShows_alsoNotThatThereIsAnother() {
    long before = record(founded("oost", "2011", ROTTERDAM));
    record(founded("zuid", "2010", ROTTERDAM), told("end", SubjectId.team("oost"), "2012", new TeamDissolved(null, null, null, null)));
    Page<TeamSummary> then = house.histories().teams(TeamFilter.ALL, knownAt(before), Cursor.START, 1, Reader.ANYONE);
    assertThat(then.items()).extracting(TeamSummary::state).containsExactly(Standing.ACTIVE);
    assertThat(then.next()).isNull();
    assertThat(then.position()).isEqualTo(before);
    assertThat(teams(TeamFilter.ALL, asOf("2010"))).containsExactly("zuid");
    assertThat(teams(new TeamFilter(null, Standing.DISSOLVED), asOf("2011"))).isEmpty();
    assertThat(teams(new TeamFilter(null, Standing.DISSOLVED), asOf("2012"))).containsExactly("oost");
  }

  @Test
  void givenCorrectionsAndRetractions_whenListed_thenEachListIsThatOfWhatWasKnownThen_andARebuildSaysTheSame() {
    long first = record(founded("oost", "2011", ROTTERDAM), founded("west", "2011", ROTTERDAM), founded("dubbel", "2011", ROTTERDAM));
    long corrected = record(told("put-right", SubjectId.team("oost"), "2015", new EventCorrected(id("oost"), "verkeerd", EdtfDate.parse("2011"), List.of(),
        new TeamFounded("oost", place(TEN_BOER), null, null, null, null, null))));
    record(told("never", SubjectId.team("west"), "2015", new EventRetracted(id("west"), "nooit")),
        told("same", SubjectId.team("dubbel"), "2015", new DuplicateRecognised(SubjectId.team("oost"), null)));
    assertEarlierLists(first, corrected);
    String followed = ViewsDigest.of(house.views());
    house.rebuild();
    assertThat(ViewsDigest.of(house.caughtUp().views())).isEqualTo(followed);
    assertEarlierLists(first, corrected);
  }

  private void assertEarlierLists(long first, long corrected) {
    assertThat(teams(in(ROTTERDAM), knownAt(first))).containsExactly("dubbel", "oost", "west");
    assertThat(teams(in(ROTTERDAM), knownAt(corrected))).containsExactly("dubbel", "west");
    assertThat(teams(in(TEN_BOER), knownAt(first))).isEmpty();
    assertThat(teams(in(TEN_BOER), knownAt(corrected))).containsExactly("oost");
    assertThat(teams(TeamFilter.ALL, knownAt(corrected))).containsExactly("dubbel", "oost", "west");
    assertThat(teams(TeamFilter.ALL, asOf("2014"))).containsExactly("oost").isEqualTo(teams(TeamFilter.ALL, Moment.NOW));
  }

  @Test
  void givenManyOfWhichFewFit_whenListed_thenAPageLooksAtNoMoreThanSoMany_andTheNextGoesOn() {
    int many = ListsAtAMoment.LOOKED_AT + 20;
    record(IntStream.range(0, many).mapToObj(i -> founded("t%03d".formatted(i), "2011", ROTTERDAM)).toArray(Happening[]::new));
    record(told("end", SubjectId.team("t%03d".formatted(many - 1)), "2012", new TeamDissolved(null, null, null, null)));
    TeamFilter dissolved = new TeamFilter(null, Standing.DISSOLVED);
    Page<TeamSummary> page = house.histories().teams(dissolved, asOf("2013"), Cursor.START, 10, Reader.ANYONE);
    assertThat(page.items()).isEmpty();
    record(founded("u", "2011", ROTTERDAM), told("u-end", SubjectId.team("u"), "2012", new TeamDissolved(null, null, null, null)));
    Page<TeamSummary> further = house.histories().teams(dissolved, asOf("2013"), page.next(), 10, Reader.ANYONE);
    assertThat(further.items()).extracting(team -> team.id().slug()).containsExactly("t%03d".formatted(many - 1));
    assertThat(further.next()).isNull();
    assertThat(teams(TeamFilter.ALL, asOf("2013"))).hasSize(many + 1);
    assertThatThrownBy(() -> house.histories().teams(dissolved, asOf("2014"), page.next(), 10, Reader.ANYONE)).isInstanceOf(Refusal.class);
  }

  @Test
  void givenAPartnerThatLeft_whenAskedWhoHadItNot_thenThatIsToldOfThen() {
    SubjectId oost = SubjectId.team("oost");
    long before = record(founded("oost", "2011", ROTTERDAM), told("p", oost, "2012", new PartnerJoined("School", null, null)));
    record(told("q", oost, "2014", new PartnerLeft("School", null)));
    TeamFilter without = new TeamFilter(null, null, List.of("school"), List.of());
    assertThat(how(without, asOf("2011"))).containsExactly(Absence.How.UNTOLD);
    assertThat(how(without, asOf("2013"))).isEmpty();
    assertThat(how(without, knownAt(before))).isEmpty();
    assertThat(how(without, asOf("2014"))).containsExactly(Absence.How.ENDED);
  }

  @Test
  void givenAnExperimentOfATeam_whenItsExperimentsAreListed_thenAsTheyStood_andOnlySinceItWasKnownToBeTheirs() {
    SubjectId experiment = SubjectId.experiment("proef");
    long before = record(founded("oost", "2011", ROTTERDAM), told("1", experiment, "2012", new ExperimentStarted(null, "Werkt het?", null, null)));
    long linked = record(told("2", experiment, "2012-06", new ExperimentStarted(SubjectId.team("oost"), "Werkt het?", null, null)),
        told("3", experiment, "2013", new ExperimentConcluded(Outcome.REFUTED, "Nee", null)));
    assertThat(experiments(new BelongingFilter("oost", null), knownAt(before))).isEmpty();
    assertThat(experiments(BelongingFilter.ALL, knownAt(before))).containsExactly(Stage.RUNNING);
    assertThat(experiments(new BelongingFilter("oost", null), knownAt(linked))).containsExactly(Stage.CONCLUDED);
    assertThat(experiments(new BelongingFilter("oost", Stage.RUNNING.code()), asOf("2012"))).containsExactly(Stage.RUNNING);
  }

  private List<Stage> experiments(BelongingFilter filter, Moment moment) {
    return house.histories().experiments(filter, moment, Cursor.START, 5, Reader.ANYONE).items().stream().map(ExperimentSummary::state).toList();
  }

  private List<Absence.How> how(TeamFilter filter, Moment moment) {
    return house.histories().teams(filter, moment, Cursor.START, 5, Reader.ANYONE).items().stream().flatMap(team -> team.without().stream()).map(Absence::how).toList();
  }

  private List<String> teams(TeamFilter filter, Moment moment) {
    List<String> slugs = new ArrayList<>();
    for (Cursor cursor = Cursor.START; cursor != null; ) {
      Page<TeamSummary> page = house.histories().teams(filter, moment, cursor, 2, Reader.ANYONE);
      page.items().forEach(team -> slugs.add(team.id().slug()));
      cursor = page.next();
    }
    return slugs;
  }

  private long record(Happening... happenings) {
    store.record(happenings);
    house.caughtUp();
    return store.log().head() - 1;
  }

  private static TeamFilter in(String municipality) {
    return new TeamFilter(municipality, null);
  }

  private static Moment asOf(String date) {
    return new Moment(EdtfDate.parse(date), null);
  }

  private static Moment knownAt(long position) {
    return new Moment(null, new KnownAt.Position(position));
  }

  private static Municipality place(String code) {
    return new Municipality(code, null);
  }

  private static Happening founded(String slug, String on, String municipality) {
    return told(slug, SubjectId.team(slug), on, new TeamFounded(slug, place(municipality), null, null, null, null, null));
  }
}
