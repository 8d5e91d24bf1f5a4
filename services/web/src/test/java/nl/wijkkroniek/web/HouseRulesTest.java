package nl.wijkkroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every page: its language, its structure, what a browser is allowed to do with it, and what it says when something is wrong. */
class HouseRulesTest {

  static final List<String> PAGES = List.of("/", "/?municipality=Rotterdan", "/?municipality=Almere", "/teams/" + Samples.CARNISSE,
      "/teams/" + Samples.CARNISSE + "?asOf=2012", "/teams/" + Samples.CARNISSE + "?asOf=x", "/teams/" + Samples.DISSOLVED, "/teams/" + Samples.BUSY,
      "/teams/" + Samples.OPEN, "/experiments/carnisse-integrale-wijkontwikkeling", "/roles/carnisse-partner-eigen-methode",
      "/sessions/carnisse-monitoring-2013", "/needs", "/needs?state=not-yet", "/needs/ouderen-carnisse", "/needs/schulden-oost", "/circles",
      "/circles?state=closed", "/circles/platform31-sociale-wijkteams", "/circles/noord", "/questionnaires", "/questionnaires?state=awaited",
      "/questionnaires/inrichting-sociale-wijkteams-g32", "/alumnidays", "/alumnidays?state=announced", "/alumnidays/2014-najaar",
      "/causes?event=urn%3Anld%3Awijkkroniek%3Acarnisse%23carnisse-020", "/causes?event=urn%3Anld%3Awijkkroniek%3Acarnisse%23carnisse-020&asOf=2014",
      "/causes?event=urn%3Ax%23y",
      "/needs?municipality=Rotterdam", "/circles?municipality=Rotterdan", "/teams/" + Samples.CARNISSE + "/changes",
      "/teams/" + Samples.CARNISSE + "/changes?fromAsOf=2012&toAsOf=2014", "/teams/" + Samples.CARNISSE + "/changes?fromAsOf=x",
      "/circles/noord/changes?fromAsOf=2012", "/teams/" + Samples.CARNISSE + "/replay", "/teams/" + Samples.CARNISSE + "/replay?step=5&order=recording",
      "/needs/ouderen-carnisse/replay", "/circles/platform31-sociale-wijkteams/prompts", "/circles/noord/prompts", "/questions",
      "/teams/" + Samples.DISSOLVED + "/lineage", "/teams/" + Samples.CARNISSE + "/lineage?asOf=2014", "/replaced-provisions", "/replaced-provisions?teams=" + Samples.CARNISSE + "," + Samples.DISSOLVED,
      "/comparison", "/comparison?teams=" + Samples.CARNISSE + "," + Samples.DISSOLVED,
      "/comparison?align=founding&teams=" + Samples.CARNISSE + "," + Samples.DISSOLVED + "&asOf=2013", "/comparison?teams=onbekend",
      "/comparison?teams=" + Samples.CARNISSE + "&from=x", "/teams/" + Samples.CARNISSE + "/turning-points",
      "/teams/" + Samples.OPEN + "/turning-points?asOf=2014", "/teams/onbekend/turning-points", "/design-choices",
      "/design-choices?dimension=reach&municipality=Rotterdam&year=1999", "/design-choices?year=x", "/design-choices?asOf=2014", "/search", "/search?q=team",
      "/search?q=%20%3F&kind=team",
      "/discussed", "/discussed?session=carnisse-monitoring-2013", "/discussed?session=Geen_Naam", "/teams/" + Samples.CORRECTED, "/sign-in", "/sign-in?next=/needs",
      "/welcome", "/welcome?invitation=x", "/sessions/carnisse-monitoring-2013/contribute",
      "/nergens", "/teams/onbekend", "/teams/onbekend/changes", "/teams/onbekend/replay", "/circles/onbekend/prompts");
  private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[a-zA-Z0-9.]+_(nl|en)\\?\\?");
  private static SampleHouse house;

  @BeforeAll
  static void open() {
    house = SampleHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void givenAnyPage_whenReadInEitherLanguage_thenNothingIsLeftUntranslated(String address) {
    assertThat(house.get(address).body()).doesNotContainPattern(UNTRANSLATED);
    assertThat(house.get(address, "en").body()).doesNotContainPattern(UNTRANSLATED).contains("<html lang=\"en\"");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void givenAnyPage_whenRead_thenItsStructureIsInOrder(String address) {
    Document page = SampleHouse.read(house.get(address));

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.selectFirst("a.skip").attr("href")).isEqualTo("#content");
    assertThat(page.select("h1")).hasSize(1);
    int level = 1;
    for (Element heading : page.select("h1, h2, h3")) {
      int next = heading.normalName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("input:not([type=hidden]), select, textarea")).allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
    page.select("[aria-describedby], [aria-labelledby]").forEach(element -> (element.attr("aria-describedby") + " " + element.attr("aria-labelledby")).strip()
        .lines().flatMap(ids -> Pattern.compile("\\s+").splitAsStream(ids)).forEach(id -> assertThat(page.getElementById(id)).as(id).isNotNull()));
    page.select("a[href^=#]").forEach(link -> assertThat(page.getElementById(link.attr("href").substring(1))).as(link.outerHtml()).isNotNull());
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void givenAnyPage_whenRead_thenItNeedsNoMoreThanTheBrowserIsAllowed(String address) {
    Document page = SampleHouse.read(house.get(address));

    assertThat(page.select("[style], style, script:not([src]), [onclick], iframe")).isEmpty();
    assertThat(page.select("script").eachAttr("src")).allSatisfy(script -> assertThat(script).matches("/assets/[a-z]+-[0-9a-f]{32}\\.js"));
    assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")).isNotEmpty().allSatisfy(asset -> {
      HttpResponse<String> response = house.get(asset);
      assertThat(asset).matches("/assets/[a-z]+-[0-9a-f]{32}\\.(css|svg)");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"nl-NL | nl", "en-GB,nl;q=0.5 | en", "nl,en;q=0.9 | nl", "de,fr | nl", "de,en;q=0.3 | en",
      "en-US;q=0.4,nl-BE;q=0.8 | nl",
      "'' | nl", "* | nl", "=!; | nl"})
  void givenABrowser_whenItAsksForLanguages_thenItGetsTheOneItPrefersAndDutchOtherwise(String asked, String language) {
    HttpResponse<String> response = house.get("/", asked);

    assertThat(SampleHouse.read(response).selectFirst("html").attr("lang")).isEqualTo(language);
  }

  @Test
  void givenAChosenLanguage_whenGoingOn_thenItIsRemembered() {
    Document dutch = house.page("/teams/" + Samples.CARNISSE + "?asOf=2012");
    Element other = dutch.selectFirst("#other-language");
    assertThat(other.attr("hreflang")).isEqualTo("en");
    assertThat(other.attr("lang")).isEqualTo("en");
    assertThat(other.attr("href")).isEqualTo("/teams/" + Samples.CARNISSE + "?asOf=2012&lang=en");

    HttpResponse<String> chosen = house.get(other.attr("href"));
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(SampleHouse.read(chosen).selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    assertThat(SampleHouse.read(house.get("/", "nl", cookie.substring(0, cookie.indexOf(';')))).selectFirst("html").attr("lang")).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({"/?lang=zz", "/?lang=", "/?lang=en_US.x"})
  void givenALanguageThatIsNotSpoken_whenChosen_thenNothingChanges(String address) {
    HttpResponse<String> response = house.get(address);

    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(SampleHouse.read(response).selectFirst("html").attr("lang")).isEqualTo("nl");
    assertThat(SampleHouse.read(house.get("/", "nl", "wijkkroniek-language=zz")).selectFirst("html").attr("lang")).isEqualTo("nl");
  }

  @ParameterizedTest
  @CsvSource({"/nergens, 404, Hier is niets gevonden", "/teams/onbekend, 404, Hier is niets gevonden", "/teams/Geen_Naam, 404, Hier is niets gevonden",
      "/?state=weg, 400, Zo kan dit niet", "/assets/niets.css, 404, Hier is niets gevonden", "/?cursor=kapot, 500, Er ging hier iets stuk",
      "/broken, 500, Er ging hier iets stuk"})
  void givenAnAddressThatIsWrong_whenOpened_thenThePageSaysSoAndWhereToGo(String address, int status, String title) {
    HttpResponse<String> response = house.get(address);
    Document page = SampleHouse.read(response);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(page.selectFirst("h1").text()).contains(title);
    assertThat(page.select("main a").eachAttr("href")).contains("/");
  }
}
