package nl.wijkkroniek.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.wijkkroniek.web.sample.SampleHouse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "You discussed this before", as somebody asks it who is about to say something. */
class DiscussedPageTest {

  private static final String SESSION = "carnisse-monitoring-2013";
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
  void givenADraft_whenCompared_thenTheAnswerShowsWhatWasSaidBeforeAndWhy_andTheFormStillHoldsWhatWasTyped() {
    HttpResponse<String> response = house.post("/discussed", "text", "Het gaat samen beter");
    Document page = SampleHouse.read(response);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(page.select("#hits .hit")).isNotEmpty();
    assertThat(page.select("#hits .hit__why li").eachText()).contains("In de tekst staat het");
    assertThat(page.select("#hits a").eachAttr("href")).containsOnly("/sessions/" + SESSION);
    assertThat(page.selectFirst("#text").text()).isEqualTo("Het gaat samen beter");
  }

  @Test
  void givenADraft_whenCompared_thenNothingKeepsIt_andNoAddressHoldsIt() {
    HttpResponse<String> response = house.post("/discussed?session=" + SESSION, "text", "Geheimzinnig samen");
    Document page = SampleHouse.read(response);

    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.select("a, link, form").outerHtml().replaceAll("(?s)<textarea.*?</textarea>", "")).doesNotContain("Geheimzinnig");
    assertThat(page.selectFirst("#other-language").attr("href")).isEqualTo("/discussed?session=" + SESSION + "&lang=en");
  }

  @Test
  void givenASession_whenItsPageIsOpened_thenTheFormIsThere_andItsOwnInsightsAreNotTold() {
    Document session = house.page("/sessions/" + SESSION);
    assertThat(session.selectFirst("#discussed").attr("action")).isEqualTo("/discussed?session=" + SESSION);
    assertThat(session.selectFirst("#discussed").attr("method")).isEqualTo("post");
    assertThat(house.page("/sessions/" + SESSION + "?asOf=2014").select("#discussed")).isEmpty();

    Document page = SampleHouse.read(house.post(session.selectFirst("#discussed").attr("action"), "text", "samen"));
    assertThat(page.select("#no-match")).hasSize(1);
    assertThat(page.selectFirst(".back a").attr("href")).isEqualTo("/sessions/" + SESSION);
    assertThat(house.page("/search").selectFirst("#to-discussed").attr("href")).isEqualTo("/discussed");
  }

  @Test
  void givenNothingOrTooMuch_whenCompared_thenThatIsSaidAtTheField_andNothingTypedIsLost() {
    String tooLong = "x".repeat(10_001);
    for (String text : new String[]{"  ", tooLong}) {
      HttpResponse<String> response = house.post("/discussed", "text", text);
      Document page = SampleHouse.read(response);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(page.selectFirst("#text-fault").text()).isNotBlank();
      assertThat(page.selectFirst("#text").attr("aria-describedby")).contains("text-fault");
      assertThat(page.selectFirst("#text").wholeText().strip()).isEqualTo(text.strip());
    }
    assertThat(house.post("/discussed?session=Geen_Naam", "text", "samen").statusCode()).isEqualTo(404);
  }
}
