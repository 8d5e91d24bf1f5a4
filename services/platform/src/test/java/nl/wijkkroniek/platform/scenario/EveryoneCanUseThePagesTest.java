package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The pages on which one searches, compares and travels in time, with something of everything on them: on a phone, on a wall, and without a mouse. */
class EveryoneCanUseThePagesTest {

  private static final String CARNISSE = "/teams/veerkracht-carnisse";
  private static final String ADJUSTED = "urn:nld:wijkkroniek:carnisse%23carnisse-022";
  static final List<String> PAGES = List.of("/search", "/search?q=samen", "/search?q=buurtkeuken&municipality=Rotterdan",
      "/discussed?session=carnisse-monitoring-2013",
      "/teams/buurtteam-oost/lineage", "/replaced-provisions", "/replaced-provisions?municipality=GM0599", "/comparison", "/comparison?teams=veerkracht-carnisse,buurtteam-oost&align=founding", "/causes?event=" + ADJUSTED, CARNISSE + "/turning-points",
      "/design-choices?asOf=2016", CARNISSE + "/changes?fromAsOf=2012&toAsOf=2014", CARNISSE + "/changes?fromAsOf=x", CARNISSE + "/replay?step=3", CARNISSE,
      "/teams/carnisse-dubbel", "/experiments/carnisse-integrale-wijkontwikkeling", "/sessions/carnisse-monitoring-2013",
      "/circles/platform31-sociale-wijkteams/prompts", "/questions");
  private static final String FOCUSABLE = "main a[href], main button, main input, main select, main textarea, main summary, main [tabindex='0']";

  /** What stands in a drawing is seen to have the focus by the stroke of its shape. */
  private static final String MARK_WHAT_HAS_THE_FOCUS = """
      () => {
        const now = document.activeElement;
        const shape = now.querySelector('.mark__reach, .count__shape');
        const seen = getComputedStyle(now).outlineStyle !== 'none' || shape !== null && getComputedStyle(shape).strokeWidth === '3.5px';
        now.dataset.reached = seen ? 'seen' : 'unseen';
      }""";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.withExamples(data);
    somethingOfEverything(new Storyteller(wijkkroniek));
    chromium = new Chromium();
  }

  private static void somethingOfEverything(Storyteller story) {
    story.tell("/v1/teams/buurtteam-oost/foundings", "2012", "{'name':'Buurtteam Oost','municipality':{'code':'GM0599','name':'Rotterdam'}}");
    story.tell("/v1/teams/buurtteam-oost/adjustments", "2014", "{'what':'Partijen werken vanuit gezamenlijke activiteiten en taal','motive':'learned'}");
    story.tell("/v1/teams/veerkracht-carnisse/corrections", "2026", ("{'event':'%s','reason':'Het verslag noemt de dag','occurredOn':'2013-10-01',"
        + "'data':{'type':'TeamAdjusted','what':'Partijen werken vanuit gezamenlijke activiteiten, taal en doelgroepen','motive':'learned'}}")
        .formatted(ADJUSTED.replace("%23", "#")));
    String elsewhere = story.tell("/v1/teams/veerkracht-carnisse/adjustments", "2014", "{'what':'Het spreekuur verviel','motive':'money'}");
    story.tell("/v1/teams/veerkracht-carnisse/retractions", "2026", "{'event':'%s','reason':'Dat was een ander team'}".formatted(elsewhere));
    story.tell("/v1/teams/carnisse-dubbel/foundings", "2011", "{'name':'Wijkteam Carnisse'}");
    story.tell("/v1/teams/carnisse-dubbel/duplicates", "2026", "{'of':'team/veerkracht-carnisse','because':'Twee namen'}");
    story.tell("/v1/questionnaires/inrichting-sociale-wijkteams-g32/reports", "2015", ("{'municipality':{'code':'GM0599','name':'Rotterdam'},'year':2015,"
        + "'choices':[{'dimension':'reach','choice':'Alle leefgebieden','motives':['money']}]}"));
    story.ask("/v1/search?q=spreekuur");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wijkkroniek.close();
  }

  @ParameterizedTest
  @CsvSource({"390, 844, nl, nl", "390, 844, en, -", "1920, 1080, nl, -", "1920, 1080, en, en"})
  void givenAPhoneOrAWall_whenAnyPageIsOpened_thenItFits_speaksTheLanguage_andKeepsToWcag(int width, int height, String language, String checked) {
    try (BrowserContext visit = chromium.visit(width, height, language)) {
      Page page = visit.newPage();
      SoftAssertions every = new SoftAssertions();
      for (String address : PAGES) {
        page.navigate(wijkkroniek.address() + address);
        page.locator("details").all().forEach(details -> details.evaluate("details => { details.open = true; }"));
        every.assertThat(page.locator("html").getAttribute("lang")).as(address).isEqualTo(language);
        every.assertThat(Chromium.fitsTheScreen(page)).as("no sideways scrolling: " + address).isTrue();
        // Each language once: the same page in the other is held against the guidelines on the other screen.
        if (checked.equals(language)) {
          every.assertThat(Chromium.violations(page)).as(address).isEmpty();
        }
      }
      every.assertAll();
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void withoutAMouse_theContentIsOneStepAway_andEverythingInItIsReachedAndSeen(String address) {
    try (BrowserContext visit = chromium.visit(1280, 900, "nl")) {
      Page page = visit.newPage();
      page.navigate(wijkkroniek.address() + address);
      page.evaluate("document.activeElement.blur()");
      page.keyboard().press("Tab");
      if (page.evaluate("document.activeElement.classList.contains('skip')").equals(true)) {
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
      }
      page.locator("#content").focus();
      int most = page.locator(FOCUSABLE).count();
      for (int step = 0; step < most; step++) {
        page.keyboard().press("Tab");
        page.evaluate(MARK_WHAT_HAS_THE_FOCUS);
      }

      Object left = page.evaluate("all => [...document.querySelectorAll(all)].filter(one => one.checkVisibility() && one.dataset.reached !== 'seen')"
          + ".map(one => one.outerHTML.slice(0, 120))", FOCUSABLE);
      assertThat((List<?>) left).as("not reached, or not seen to be").isEmpty();
    }
  }

  @Test
  void withoutScripts_somebodyAsksWhetherItWasDiscussedBefore_andWhatTheyTypedIsInNoAddress() {
    try (BrowserContext visit = chromium.visitWithoutScripts("nl")) {
      Page page = visit.newPage();
      page.navigate(wijkkroniek.address() + "/search");
      page.locator("#to-discussed").click();
      page.locator("#text").fill("We moeten elkaars meerwaarde erkennen, niet de concurrentie voeden");
      page.locator("#discussed button").click();

      assertThat(page.locator("#hits .hit").first().textContent()).contains("elkaars meerwaarde erkennen");
      assertThat(page.locator("#hits .hit__why").first().textContent()).contains("meerwaarde");
      assertThat(page.locator("#hits a").first().getAttribute("href")).isEqualTo("/sessions/carnisse-monitoring-2013");
      assertThat(page.url()).endsWith("/discussed");
      assertThat(page.locator("#other-language").getAttribute("href")).isEqualTo("/discussed?lang=en");
    }
  }
}
