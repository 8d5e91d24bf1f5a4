package nl.wijkkroniek.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which one travels in time, and what leads to them. */
class TravelPagesTest {

  private static final String CARNISSE = "/teams/veerkracht-carnisse";
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
  void givenASubject_whenItsPageIsOpened_thenItLeadsToWhatChangedAndToAReplay() {
    Document page = house.page(CARNISSE);

    assertThat(page.selectFirst("#to-changes").attr("href")).isEqualTo(CARNISSE + "/changes");
    assertThat(page.selectFirst("#to-replay").attr("href")).isEqualTo(CARNISSE + "/replay");
    assertThat(page.select("#to-prompts")).isEmpty();
    assertThat(house.page("/circles/platform31-sociale-wijkteams").selectFirst("#to-prompts").attr("href")).endsWith("/prompts");
  }

  @Test
  void givenADuplicate_whenItsPageIsOpened_thenItLeadsToWhatItIs_andThatOneNamesIt() {
    Document duplicate = house.page("/teams/" + Samples.OPEN + "?asOf=2014");
    assertThat(duplicate.selectFirst("#duplicate-of").text()).isEqualTo("Dit bleek hetzelfde te zijn als Wijkteam Noord.");
    assertThat(duplicate.selectFirst("#duplicate-of a").attr("href")).isEqualTo("/teams/" + Samples.BUSY + "?asOf=2014");
    assertThat(house.page("/teams/" + Samples.BUSY).select("#duplicates a").eachAttr("href")).containsExactly("/teams/" + Samples.OPEN);
    assertThat(house.page(CARNISSE).select("#duplicate-of, #duplicates")).isEmpty();
  }

  @Test
  void givenALineThatWasCorrected_whenItsPageIsOpened_thenWhatItSaidBeforeIsFoldedUnderIt_withWhyAndWhen() {
    Document page = house.page("/teams/" + Samples.CORRECTED);
    Element line = page.getElementById("e-9101");

    assertThat(line.select("details[open]")).isEmpty();
    assertThat(line.select("summary").text()).isEqualTo("Wat hier eerst stond");
    assertThat(line.select(".entry__before li").eachText()).satisfiesExactly(
        first -> assertThat(first).contains("2012: Het spreekuur begon in de bibliotheek.", "Waarom het anders is: Het was niet de bibliotheek", "20 nov 2026"),
        second -> assertThat(second).contains("2011: Het spreekuur begon in het buurthuis.", "Een jaar eerder, zegt het verslag"));
    assertThat(line.select(".entry__before a").eachAttr("href")).containsExactly("/causes?event=urn%3Anld%3Awijkkroniek%3Avoorbeeld%23v-9101&knownAt=9102",
        "#e-9103", "/causes?event=urn%3Anld%3Awijkkroniek%3Avoorbeeld%23v-9101&knownAt=9103", "#e-9104");
  }

  @Test
  void givenALineThatTakesSomethingBack_whenItsPageIsOpened_thenItShowsWhat_andALineThatStandsShowsNothing() {
    Document page = house.page("/teams/" + Samples.CORRECTED);

    assertThat(page.getElementById("e-9105").select("summary").text()).isEqualTo("Wat is teruggenomen");
    assertThat(page.getElementById("e-9105").select(".entry__before li").text()).isEqualTo("2013: De inloop sloot.");
    assertThat(page.getElementById("e-9103").select("details")).isEmpty();
    assertThat(house.page(CARNISSE).select(".entry__before")).isEmpty();
  }

  @Test
  void givenTwoDays_whenAskedWhatChanged_thenEveryChangeSaysHowAndLeadsToItsLine() {
    Document page = house.page(CARNISSE + "/changes?fromAsOf=2012&toAsOf=2014");

    assertThat(page.select(".changes__rows li")).isNotEmpty().allSatisfy(row -> {
      assertThat(row.selectFirst(".change__manner").text()).isNotBlank();
      assertThat(house.page(row.selectFirst("a").attr("href")).getElementById(row.selectFirst("a").attr("href").replaceAll(".*#", ""))).isNotNull();
    });
    assertThat(page.selectFirst("#fromAsOf").attr("value")).isEqualTo("2012");
    assertThat(house.page(CARNISSE + "/changes").select(".changes__rows, #stands")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fromAsOf=x, fromAsOf", "toAsOf=2013-99, toAsOf", "fromKnownAt=gisteren, fromKnownAt", "toKnownAt=x, toKnownAt"})
  void givenAMomentThatCannotBeRead_whenAsked_thenItIsSaidAtItsField(String query, String field) {
    HttpResponse<String> response = house.get(CARNISSE + "/changes?" + query);
    Document page = SampleHouse.read(response);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(page.select("#wrong a").eachAttr("href")).containsExactly("#" + field);
    assertThat(page.getElementById(field).attr("aria-invalid")).isEqualTo("true");
    assertThat(page.getElementById(field + "-fault").text()).isNotBlank();
  }

  @Test
  void givenNoScript_whenAHistoryIsReplayed_thenLinksLeadFromTheFirstStepToTheLast() {
    Document first = house.page(CARNISSE + "/replay");
    int total = Integer.parseInt(first.selectFirst("#replay").attr("data-total"));
    Document page = first;
    int steps = 1;
    while (page.selectFirst("#next") != null) {
      page = house.page(page.selectFirst("#next").attr("href").replaceAll("#.*", ""));
      assertThat(page.select("[aria-current=step]")).hasSize(1);
      steps++;
    }

    assertThat(steps).isEqualTo(total);
    assertThat(first.select("#previous")).isEmpty();
    assertThat(page.selectFirst("#previous").attr("href")).contains("step=" + (total - 1));
    assertThat(first.selectFirst("#player").hasAttr("hidden")).isTrue();
    assertThat(house.page(CARNISSE + "/replay?step=999").selectFirst("#steps").text()).contains(Integer.toString(total));
    assertThat(house.page(CARNISSE + "/replay?step=0").selectFirst("#steps").text()).contains("1");
  }

  @Test
  void givenAMunicipalityThatIsNotThere_whenNeedsAreLookedForInIt_thenThatIsSaid() {
    HttpResponse<String> response = house.get("/needs?municipality=Rotterdan");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(SampleHouse.read(response).select("#municipality-fault")).hasSize(1);
    assertThat(house.page("/needs?municipality=Rotterdam").selectFirst("#municipality").attr("value")).isEqualTo("Rotterdam");
    assertThat(house.page("/alumnidays").select("#municipality")).isEmpty();
  }

  @Test
  void givenAnEntryOfAVagueDate_whenAStretchOfTimeIsShown_thenItSaysThatItMayLieOutside() {
    assertThat(house.page(CARNISSE + "?from=2012&until=2012").select(".entry__marks li").eachText()).contains("misschien buiten deze tijd");
    assertThat(house.page(CARNISSE).select(".entry__marks li").eachText()).doesNotContain("misschien buiten deze tijd");
  }
}
