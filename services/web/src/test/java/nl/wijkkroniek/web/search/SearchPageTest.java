package nl.wijkkroniek.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.wijkkroniek.web.sample.SampleHouse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchPageTest {

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
  void givenNoQuestion_whenOpened_thenItSaysHowItSearches_andTheNavigationLeadsHere() {
    Document page = house.page("/search");
    assertThat(page.select("#how")).hasSize(1);
    assertThat(page.select("#hits, #no-match")).isEmpty();
    assertThat(house.page("/").select("#ways a[href=/search]")).hasSize(1);
  }

  @Test
  void givenAWord_whenLookedFor_thenWhatWasFoundIsShown_withWhatMatchesAndWhy() {
    Document found = house.page("/search?q=team");
    assertThat(found.select("#hits .hit")).isNotEmpty();
    assertThat(found.select(".hit mark").first().text()).isEqualTo("team");
    assertThat(found.select(".hit__why li")).isNotEmpty();
    assertThat(found.select(".hit__what a").first().attr("href")).startsWith("/");
    assertThat(found.select("#q").val()).isEqualTo("team");
  }

  @Test
  void givenNothingThatMatches_whenLookedFor_thenItSaysWhatToDo() {
    assertThat(house.page("/search?q=onvindbaar").select("#no-match p").text()).contains("ander");
  }

  @Test
  void givenMoreForFewThanIsLookedThrough_whenLookedFor_thenThatIsSaid_inDutchAndInEnglish() {
    assertThat(house.page("/search?q=team").select("#bounded")).isEmpty();
    assertThat(house.page("/search?q=leerkring").select("#bounded").text()).contains("dichtst bij u").contains("1.000");
    assertThat(house.page("/search?q=leerkring&lang=en").select("#bounded").text()).contains("nearest to you").contains("1,000");
  }

  @Test
  void givenWhatCannotBeAsked_whenAsked_thenItIsSaidAtItsField() {
    HttpResponse<String> response = house.get("/search?q=team&kind=stad&municipality=Nergens&period=ooit");
    assertThat(response.statusCode()).isEqualTo(400);
    Document page = SampleHouse.read(response);
    assertThat(page.select("#kind-fault, #municipality-fault, #period-fault")).hasSize(3);
    assertThat(house.get("/search?period=2013").statusCode()).isEqualTo(400);
  }
}
