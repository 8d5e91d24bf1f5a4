package nl.wijkkroniek.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
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
