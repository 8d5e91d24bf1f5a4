package nl.wijkkroniek.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Teams side by side, turning points and design choices, as a visitor finds them. */
class ComparisonPageTest {

  private static final String TWO = "/comparison?teams=" + Samples.CARNISSE + "," + Samples.DISSOLVED;
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
  void givenTwoTeams_whenComparedByTheCalendar_thenEachHasAColumn_andWhatMayBeLaterSaysSo() {
    Document page = house.page(TWO);
    assertThat(page.select(".board__team").eachText()).containsExactly("Veerkracht Carnisse", "Buurtteam Oost");
    assertThat(page.select(".board tbody .board__axis").eachText()).containsExactly("2011", "2012", "2013", "2014");
    assertThat(page.select(".board tbody tr").get(1).select(".held__mark")).hasSize(4);
    assertThat(page.select(".held--ended").first().text()).contains("einde");
    assertThat(page.select(".held__what a").first().attr("href")).startsWith("/causes?event=");
  }

  @Test
  void givenMonths_whenCompared_thenTheRowsCountFromEachBeginning_andThatStaysAtTheMomentShown() {
    Document page = house.page(TWO + "&align=founding&asOf=2014");
    assertThat(page.select(".board tbody .board__axis").eachText()).containsExactly("0 tot en met 11", "24 tot en met 35");
    assertThat(page.select(".board td small").eachText()).anyMatch(text -> text.contains("maand 1 tot en met 47"))
        .anyMatch(text -> text.contains("uiterlijk maand 35"));
    assertThat(page.select(".board__turning").attr("href")).isEqualTo("/teams/" + Samples.CARNISSE + "/turning-points?asOf=2014");
    assertThat(page.select("#moment").text()).contains("2014");
  }

  @Test
  void givenNoTeams_whenOpened_thenItAsksWhich_andWhatCannotBeAskedIsSaid() {
    assertThat(house.page("/comparison").select(".board")).isEmpty();
    assertThat(house.get(TWO + "&align=founding&from=2012-01").statusCode()).isEqualTo(400);
    assertThat(house.get(TWO + "&align=later").statusCode()).isEqualTo(400);
  }

  @Test
  void givenATeam_whenItsPageIsOpened_thenItsTurningPointsAreOneStepAway_andFromThereItsComparison() {
    Document team = house.page("/teams/" + Samples.CARNISSE + "?asOf=2014");
    assertThat(team.select("#team-ways a").eachAttr("href")).containsExactly("/teams/" + Samples.CARNISSE + "/turning-points?asOf=2014",
        "/teams/" + Samples.CARNISSE + "/lineage?asOf=2014", "/comparison?teams=" + Samples.CARNISSE + "&asOf=2014");
    Document turning = house.page("/teams/" + Samples.CARNISSE + "/turning-points");
    assertThat(turning.select(".turn")).isNotEmpty();
    assertThat(turning.select(".turn__reflected h3").eachText()).contains("Reflectie die hiertoe leidde", "Reflectie in de tijd ervoor");
    assertThat(turning.select(".turn__ways a").eachAttr("href"))
        .anyMatch(href -> href.startsWith("/comparison?teams=" + Samples.CARNISSE + "&align=event&since="));
    assertThat(house.page("/experiments/carnisse-integrale-wijkontwikkeling").select("#team-ways")).isEmpty();
  }

  @Test
  void givenATurningPoint_whenOthersMetWithTheSame_thenTheyStandUnderItWithWhy_butNotAtAnEarlierMoment() {
    String turning = "/teams/" + Samples.CARNISSE + "/turning-points";
    Document page = house.page(turning);
    assertThat(page.select(".turn__alike h3").eachText()).contains("Leek hierop, bij andere teams");
    assertThat(page.select(".turn__alike li").first().text()).contains("In de tekst staat het");
    assertThat(page.select(".turn__alike a").eachAttr("href")).contains("/teams/buurtteam-oost");
    assertThat(house.page(turning + "?asOf=2014").select(".turn__alike")).isEmpty();
  }

  @Test
  void givenDesignChoices_whenACountIsFollowed_thenItLeadsToItsReports_andAReportToTheTeams() {
    Document page = house.page("/design-choices");
    assertThat(page.select(".design__year a").attr("href")).isEqualTo("/design-choices?dimension=reach&year=2014&choice=Alle+leefgebieden#reports");
    assertThat(page.select(".design__moves").text()).contains("Alle leefgebieden → 2016: Alleen zorg");
    assertThat(page.select("#reports li").first().text()).contains("Spijkenisse", "nu Nissewaard");
    assertThat(page.select("#reports li").first().select("a").eachAttr("href")).contains("/?municipality=GM0612", "/comparison?municipality=GM0612");
    assertThat(page.select("#reports li").last().select("a").eachAttr("href")).noneMatch(href -> href.startsWith("/comparison"));
    assertThat(house.get("/design-choices?municipality=Nergens").statusCode()).isEqualTo(400);
  }

  @Test
  void givenAMoment_whenDesignChoicesAreAsked_thenTheyAreThoseOfThen_andWhatTheyLeadToStaysThere() {
    assertThat(house.page("/design-choices?asOf=2005").select(".design, #reports")).isEmpty();
    Document page = house.page("/design-choices?asOf=2014&knownAt=2026-11-22");
    assertThat(page.selectFirst("#moment").text()).contains("2014");
    assertThat(page.selectFirst("#now").attr("href")).isEqualTo("/design-choices");
    assertThat(page.selectFirst("#asOf").attr("value")).isEqualTo("2014");
    assertThat(page.select(".design__year a, .design__ways a").eachAttr("href").stream().filter(href -> !href.startsWith("/?")))
        .isNotEmpty().allSatisfy(href -> assertThat(href).contains("asOf=2014", "knownAt=2026-11-22"));
    assertThat(house.page("/design-choices").select("#moment")).isEmpty();
    assertThat(house.get("/design-choices?asOf=ooit").statusCode()).isEqualTo(400);
  }
}
