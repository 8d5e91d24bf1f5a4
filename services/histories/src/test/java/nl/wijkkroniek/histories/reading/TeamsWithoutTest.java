package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.Absence;
import nl.wijkkroniek.histories.team.Absence.How;
import nl.wijkkroniek.histories.team.Composition.FormerPartner;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which partners and life domains a team has not: what is known of that, and how. */
class TeamsWithoutTest {

  private static final Municipality ROTTERDAM = new Municipality("GM0599", "Rotterdam");

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
  void givenTeamsWithAndWithoutAPartner_whenAskedWhichHaveItNot_thenItIsSaidWhetherItEndedOrWasNeverTold() {
    record(founded("oost"), joined("oost", "Laurens", "Wijkverpleging"), founded("west"), joined("west", "Laurens", "Wijkverpleging"),
        left("west", "2013", "laurens"), founded("zuid"));
    assertThat(without("wijkverpleging", null)).containsExactly("west: ended 2013", "zuid: untold");
    assertThat(without("LAURENS", null)).containsExactly("west: ended 2013", "zuid: untold");
    assertThat(without("Humanitas", null)).containsExactly("oost: untold", "west: untold", "zuid: untold");
    assertThat(house.histories().team("west", Moment.NOW, Reader.ANYONE).state().composition().formerPartners()).extracting(FormerPartner::field)
        .containsExactly("Wijkverpleging");
  }

  @Test
  void givenScopes_whenAskedWhichLeaveALifeDomainOut_thenItIsSaidWhetherItWasDropped_liesOutside_orNothingWasTold() {
    record(founded("oost"), scope("oost", "2012", "Werk en  inkomen", "Wonen"), founded("west"), scope("west", "2012", "Werk en inkomen"),
        scope("west", "2013", "Opvo\u00e9den"), founded("zuid"), founded("zwest"), scope("zwest", "2012", "Wonen"));
    assertThat(without(null, "werk en inkomen")).containsExactly("west: ended 2013", "zuid: untold", "zwest: outside-scope 2012");
    assertThat(without(null, "opvoeden")).containsExactly("oost: outside-scope 2012", "zuid: untold", "zwest: outside-scope 2012");
    assertThat(without("school", "wonen")).containsExactly("west: untold outside-scope 2013", "zuid: untold untold");
  }

  @Test
  void givenOtherThingsThatAreAsked_whenCombined_thenAllCount_andEveryPageFollowsTheOneBefore() {
    record(Stream.concat(IntStream.range(0, 900).mapToObj(i -> "t%03d".formatted(i)).map(TeamsWithoutTest::founded),
        IntStream.range(0, 900).filter(i -> i % 300 != 7).mapToObj(i -> joined("t%03d".formatted(i), "School", null))).toArray(Happening[]::new));
    record(told("end", SubjectId.team("t007"), "2014", new TeamDissolved(null, null, null, null)));
    assertThat(slugs(new TeamFilter("GM0599", null, List.of("school"), List.of()), 1)).containsExactly("t007", "t307", "t607");
    assertThat(slugs(new TeamFilter(null, Standing.ACTIVE, List.of("school"), List.of()), 2)).containsExactly("t307", "t607");
    assertThat(slugs(new TeamFilter("GM0363", null, List.of("school"), List.of()), 2)).isEmpty();
  }

  @Test
  void givenALeavingThatIsRetracted_orAJoiningToldLate_whenAsked_thenTheListFollows_andARebuildSaysTheSame() {
    record(founded("oost"), joined("oost", "School", null), left("oost", "2013", "School"), founded("west"));
    long before = store.log().head() - 1;
    assertThat(without("school", null)).containsExactly("oost: ended 2013", "west: untold");
    record(told("back", SubjectId.team("oost"), "2015", new EventRetracted(id("oost-left-School"), "niet weg")), joined("west", "School", null));
    assertThat(without("school", null)).isEmpty();
    assertThat(former(new Moment(null, new KnownAt.Position(before)))).extracting(FormerPartner::partner).containsExactly("School");
    assertThat(former(new Moment(EdtfDate.parse("2012"), new KnownAt.Position(before)))).isEmpty();
    assertThat(former(Moment.NOW)).isEmpty();
    String followed = ViewsDigest.of(house.views());
    house.rebuild();
    assertThat(ViewsDigest.of(house.caughtUp().views())).isEqualTo(followed);
    assertThat(without("school", null)).isEmpty();
  }

  private List<FormerPartner> former(Moment moment) {
    TeamState oost = house.histories().team("oost", moment, Reader.ANYONE).state();
    return oost.composition().formerPartners();
  }

  private List<String> without(String partner, String domain) {
    return house.histories().teams(new TeamFilter(null, null, Stream.ofNullable(partner).toList(), Stream.ofNullable(domain).toList()), Cursor.START, 50).items()
        .stream().map(team -> team.id().slug() + ":" + String.join("", team.without().stream().map(TeamsWithoutTest::said).toList())).toList();
  }

  private static String said(Absence absence) {
    assertThat(absence.told() == null).isEqualTo(absence.how() == How.UNTOLD);
    return " " + absence.how().code() + (absence.told() == null ? "" : " " + absence.told().on().text());
  }

  private List<String> slugs(TeamFilter filter, int limit) {
    List<String> slugs = new ArrayList<>();
    for (Cursor cursor = Cursor.START; cursor != null; ) {
      Page<TeamSummary> page = house.histories().teams(filter, cursor, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(team -> slugs.add(team.id().slug()));
      cursor = page.next();
    }
    return slugs;
  }

  private void record(Happening... happenings) {
    store.record(happenings);
    house.caughtUp();
  }

  private static Happening founded(String slug) {
    return told(slug, SubjectId.team(slug), "2011", new TeamFounded(slug, ROTTERDAM, null, null, null, null, null));
  }

  private static Happening joined(String slug, String partner, String field) {
    return told(slug + "-joined-" + partner, SubjectId.team(slug), "2012", new PartnerJoined(partner, field, null));
  }

  private static Happening left(String slug, String on, String partner) {
    return told(slug + "-left-" + partner, SubjectId.team(slug), on, new PartnerLeft(partner, null));
  }

  private static Happening scope(String slug, String on, String... domains) {
    return told(slug + "-scope-" + on, SubjectId.team(slug), on, new ScopeSet(null, List.of(domains), null));
  }
}
