package nl.wijkkroniek.platform.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history is played in a browser: paced, paused, gone on with, begun again; and what is said when the line breaks. */
class AReplayIsPlayedTest {

  private static final String REPLAY = "/teams/veerkracht-carnisse/replay";

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

  @Test
  void givenAReplay_whenItIsPausedAndGoneOnWith_thenEveryStepIsShownOnceUntilTheLast() {
    try (BrowserContext visit = chromium.visit(1280, 900, "nl")) {
      Page page = opened(visit, "nl");
      int total = Integer.parseInt(page.locator("#replay").getAttribute("data-total"));
      page.locator("#play").focus();
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#pace")).hasText("2 per seconde");
      page.locator("#play").press("Enter");
      assertThat(page.locator("#play")).hasText("Pauze");
      assertThat(page.locator("#steps")).hasText(Pattern.compile("Stap ([2-9]|1\\d) van " + total));

      page.locator("#play").press("Enter");
      assertThat(page.locator("#play")).hasText("Speel af");
      String paused = page.locator("#steps").textContent();
      press(page, "#faster", 2);
      assertThat(page.locator("#pace")).hasText("8 per seconde");
      assertThat(page.locator("#steps").textContent()).isEqualTo(paused);

      page.locator("#play").click();
      assertThat(page.locator("#replay-said")).hasText("Dit was alles tot nu toe.");
      assertThat(page.locator("#steps")).hasText("Stap %d van %d".formatted(total, total));
      assertThat(page.locator("#lines li")).hasCount(8);
      String last = page.locator("#lines [aria-current=step] span").textContent();
      page.navigate(wijkkroniek.address() + REPLAY + "?step=" + total);
      assertThat(page.locator("#lines [aria-current=step] span")).hasText(last);
    }
  }

  @Test
  void givenAReplayInEnglish_whenItIsBegunAgain_thenItCountsFromOne_andSpeaksEnglish() {
    try (BrowserContext visit = chromium.visit(390, 844, "en")) {
      Page page = opened(visit, "en");
      press(page, "#faster", 3);
      page.locator("#play").click();
      assertThat(page.locator("#steps")).hasText(Pattern.compile("Step ([4-9]|\\d\\d) of \\d+"));
      press(page, "#slower", 5);
      assertThat(page.locator("#pace")).hasText("0.25 a second");
      page.locator("#again").click();

      assertThat(page.locator("#steps")).hasText(Pattern.compile("Step [12] of \\d+"));
      assertThat(page.locator("#lines li").first()).containsText("Veerkracht Carnisse");
      assertThat(page.locator("#lines li time").first()).hasText("2011");
      assertThat(page.locator("#play")).hasText("Pause");
    }
  }

  @Test
  void givenALineThatBreaks_whenPlayed_thenItIsSaid_andItGoesOnWhereItWas() {
    try (BrowserContext visit = chromium.visit(1280, 900, "nl")) {
      Page page = opened(visit, "nl");
      page.route(Pattern.compile("/v1/.*/replay"), Route::abort);
      page.locator("#play").click();
      assertThat(page.locator("#replay-said")).containsText("De verbinding is verbroken.");
      assertThat(page.locator("#play")).hasText("Speel af");

      page.unrouteAll();
      press(page, "#faster", 3);
      page.locator("#play").click();
      assertThat(page.locator("#replay-said")).hasText("Dit was alles tot nu toe.");
    }
  }

  private static Page opened(BrowserContext visit, String language) {
    Page page = visit.newPage();
    page.navigate(wijkkroniek.address() + REPLAY);
    assertThat(page.locator("#player")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", language);
    return page;
  }

  private static void press(Page page, String button, int times) {
    for (int i = 0; i < times; i++) {
      page.locator(button).click();
    }
  }
}
