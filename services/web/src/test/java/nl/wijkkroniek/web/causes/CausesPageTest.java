package nl.wijkkroniek.web.causes;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How something came to be, as a visitor reads it. */
class CausesPageTest {

  private static final String REDEFINED = "/causes?event=urn%3Anld%3Awijkkroniek%3Acarnisse%23carnisse-020";
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
  void givenALineThatHasCauses_whenFollowed_thenItsStoryIsToldFromTheBeginningOn_andWhereItLed() {
    Document team = house.page("/teams/" + Samples.CARNISSE);
    assertThat(team.select(".entry__story").eachAttr("href")).contains(REDEFINED);
    Document story = house.page(REDEFINED);
    assertThat(story.select("#before .scene__sentence").eachText()).isNotEmpty();
    assertThat(story.select("#before .scene").last().select(".scene__about").text()).contains("Reflectiesessie");
    assertThat(story.select("#event .scene__about").text()).contains("Rol");
    assertThat(story.select("#after .scene__sentence").eachText()).anyMatch(sentence -> sentence.contains("gezamenlijke activiteiten"));
    assertThat(story.select("#after .scene__story a").attr("href")).isEqualTo("/causes?event=urn%3Anld%3Awijkkroniek%3Acarnisse%23carnisse-022");
  }

  @Test
  void givenAnotherMoment_whenAStoryIsRead_thenItSaysSo_andLeadsOnAtThatMoment() {
    Document team = house.page("/teams/" + Samples.CARNISSE + "?asOf=2014");
    assertThat(team.select(".entry__story").eachAttr("href")).contains(REDEFINED + "&asOf=2014");
    Document story = house.page(REDEFINED + "&asOf=2014");
    assertThat(story.select("#moment").text()).contains("2014");
    assertThat(story.select("#now").attr("href")).isEqualTo(REDEFINED);
    assertThat(story.select("#before .scene__story a").eachAttr("href")).allMatch(href -> href.contains("asOf=2014"));
  }

  @Test
  void givenAnEventThatIsNotKnown_orAQuestionThatCannotBeAsked_whenOpened_thenThePageSaysSo() {
    assertThat(house.get("/causes?event=urn%3Ax%23nobody").statusCode()).isEqualTo(404);
    assertThat(house.get("/causes?event=x").statusCode()).isEqualTo(400);
    assertThat(house.get("/causes").statusCode()).isEqualTo(400);
    assertThat(house.get(REDEFINED + "&asOf=ooit").statusCode()).isEqualTo(400);
  }
}
