package nl.wijkkroniek.web.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a team came from and what it went into, as a visitor finds it. */
class LineagePageTest {

  private static final String DISSOLVED = "/teams/" + Samples.DISSOLVED + "/lineage";
  private static SampleHouse house;

  @BeforeAll
  static void open() {
    house = SampleHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void givenATeamWithOriginsAndASuccessor_whenOpened_thenEachGenerationStandsUnderTheOneBefore_withHowItWentOn() {
    Document page = house.page(DISSOLVED);
    assertThat(page.select(".generation h2").eachText())
        .containsExactly("Eén stap terug", "Dit team", "Eén stap verder", "Wat er met al deze teams gebeurde");
    assertThat(page.select(".generation--asked .generation__way").text()).isEqualTo("werd opgeheven en opgevolgd door Wijkteam Noord, 2014");
    assertThat(page.select(".generation--asked .generation__way a").eachAttr("href").getFirst()).isEqualTo("/teams/" + Samples.BUSY);
    assertThat(page.select("#more")).isNotEmpty();
    assertThat(page.select(".generation__lines li")).isNotEmpty();
    assertThat(page.select("#next").attr("href")).contains("cursor=").endsWith("#history");
  }

  @Test
  void givenAnEarlierMoment_whenOpened_thenTheWaysStayAtIt_andWhatMayBeLaterSaysSo() {
    Document page = house.page(DISSOLVED + "?asOf=2014");
    assertThat(page.select("#moment").text()).contains("2014");
    assertThat(page.select(".generation__way .held__mark").eachText()).contains("kan ook later zijn");
    assertThat(page.select(".generation__name").eachAttr("href")).allMatch(href -> href.endsWith("?asOf=2014"));
  }

  @Test
  void givenATeamThatStandsAlone_orNobodyKnows_orADateThatIsNone_whenOpened_thenThePageSaysSo() {
    assertThat(house.page("/teams/" + Samples.CARNISSE + "/lineage").select("#nothing").text()).startsWith("Geen ander team");
    assertThat(house.get("/teams/niemand/lineage").statusCode()).isEqualTo(404);
    assertThat(house.get(DISSOLVED + "?asOf=ooit").statusCode()).isEqualTo(400);
  }
}
