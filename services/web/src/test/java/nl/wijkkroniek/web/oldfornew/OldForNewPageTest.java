package nl.wijkkroniek.web.oldfornew;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Old for new, as a visitor finds it. */
class OldForNewPageTest {

  private static final String TWO = "/replaced-provisions?teams=" + Samples.CARNISSE + "," + Samples.DISSOLVED;
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
  void givenTwoTeams_whenBalanced_thenTheCountsLeadToTheProvisions_andWhoToldNothingIsNamed() {
    Document page = house.page(TWO + ",onbekend");
    assertThat(page.select("#balance dd").eachText()).containsExactly("1", "0", "0", "1");
    assertThat(page.select(".balance__team h2 a").attr("href")).isEqualTo("/teams/" + Samples.CARNISSE);
    assertThat(page.select(".balance__team .note").text()).isEqualTo("1 verdwenen · 1 niet verteld wat ervan werd");
    assertThat(page.select(".balance__team li strong").eachText()).containsExactly("Loket van de deelgemeente", "Spreekuur in het buurthuis");
    assertThat(page.select(".balance__team li a").first().attr("href")).startsWith("/causes?event=");
    assertThat(page.select("#silent a").eachAttr("href")).containsExactly("/teams/" + Samples.DISSOLVED);
    assertThat(page.select("#unknown").text()).contains("onbekend");
  }

  @Test
  void givenAMunicipality_whenBalancedAtAMoment_thenItsTeamsAreThere_andWhatItLeadsToStaysAtThatMoment() {
    Document page = house.page("/replaced-provisions?municipality=Rotterdam&asOf=2014");
    assertThat(page.select("#moment").text()).contains("2014");
    assertThat(page.select(".balance__team h2 a").eachAttr("href")).contains("/teams/" + Samples.CARNISSE + "?asOf=2014");
  }

  @Test
  void givenNothingAsked_orNothingToldOrFound_whenOpened_thenThePageSaysWhich() {
    assertThat(house.page("/replaced-provisions").select("#nothing").text()).startsWith("Van welke teams?");
    assertThat(house.page("/replaced-provisions?teams=" + Samples.DISSOLVED).select("#untold").text()).startsWith("Niets verteld");
    assertThat(house.page("/replaced-provisions?municipality=Urk").select("#nothing").text()).startsWith("Geen teams gevonden");
    assertThat(house.get("/replaced-provisions?municipality=Nergenshuizen").statusCode()).isEqualTo(400);
    assertThat(house.get(TWO + "&asOf=ooit").statusCode()).isEqualTo(400);
  }
}
