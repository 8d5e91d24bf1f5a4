package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A visitor of an alumni day, in front of the wall or with a phone, looks at the timeline of Veerkracht Carnisse. A real browser, and for one visitor no mouse.
 */
class VisitorOpensATimelineTest {

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.withExamples(data);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wijkkroniek.close();
  }

  @ParameterizedTest
  @CsvSource({"360, 740, nl", "360, 740, en", "1280, 900, nl", "2560, 1440, en"})
  void theTimelineShowsTheExperimentTheChangedRoleTheReflectionAndTheAdjustment(int width, int height, String language) {
    try (BrowserContext visit = chromium.visit(width, height, language)) {
      Page page = visit.newPage();
      page.navigate(wijkkroniek.address() + "/");
      page.getByText("Veerkracht Carnisse").first().click();

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(page.locator("h1").textContent()).contains("Veerkracht Carnisse");
      assertThat(page.locator("svg a").count()).isGreaterThanOrEqualTo(20);
      assertThat(page.locator("table").textContent()).contains("2011", "Partner in een gedeelde methode", "gezamenlijke activiteiten");
      assertThat(Chromium.fitsTheScreen(page)).as("no sideways scrolling").isTrue();
      assertThat(Chromium.violations(page)).isEmpty();
    }
  }

  @Test
  void withoutAMouse_everyPointOfTheTimelineCanBeReached_andLeadsToItsRow() {
    try (BrowserContext visit = chromium.visit(1280, 900, "nl")) {
      Page page = visit.newPage();
      page.navigate(wijkkroniek.address() + "/teams/veerkracht-carnisse");
      Locator first = page.locator("svg a").first();
      first.focus();

      page.keyboard().press("Enter");

      assertThat(page.url()).contains("#");
      String row = page.url().substring(page.url().indexOf('#') + 1);
      assertThat(page.locator("[id='" + row + "']").count()).isEqualTo(1);
    }
  }

  @Test
  void aVisitorAsksForTwoYearsAgo_andIsToldWhichMomentIsShown() {
    try (BrowserContext visit = chromium.visit(1280, 900, "nl")) {
      Page page = visit.newPage();
      page.navigate(wijkkroniek.address() + "/teams/veerkracht-carnisse?asOf=2012");

      assertThat(page.locator("table").textContent()).contains("Bureau Frontlijn").doesNotContain("Partner in een gedeelde methode");
      assertThat(page.locator("main").textContent()).contains("2012");
    }
  }

  @Test
  void anUnreadableDate_isExplainedInWords() {
    try (BrowserContext visit = chromium.visit(1280, 900, "nl")) {
      Page page = visit.newPage();
      int status = page.navigate(wijkkroniek.address() + "/teams/veerkracht-carnisse?asOf=gisteren").status();

      assertThat(status).isEqualTo(400);
      assertThat(page.locator("main").textContent()).contains("2013-06");
    }
  }

  @Test
  void aTeamThatIsNotThere_isExplainedInWords() {
    try (BrowserContext visit = chromium.visit(360, 740, "en")) {
      Page page = visit.newPage();
      int status = page.navigate(wijkkroniek.address() + "/teams/niemand").status();

      assertThat(status).isEqualTo(404);
      assertThat(page.locator("main").textContent()).isNotBlank();
    }
  }
}
