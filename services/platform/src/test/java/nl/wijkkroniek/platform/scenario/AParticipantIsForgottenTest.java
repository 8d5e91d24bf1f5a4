package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Samira said something in a session, on her phone. Later she wants to be forgotten: she reads what goes and what stays, confirms with her password, and keeps the
 * receipt. From then on she cannot sign in, and Fatima, who may see names, sees a former participant.
 */
@TestMethodOrder(OrderAnnotation.class)
class AParticipantIsForgottenTest {

  private static final String PASSWORD = "correct paard batterij";
  private static final String WORDS = "Ik durfde het pas bij de koffie te zeggen";
  private static final SubjectId FATIMA = SubjectId.parse("participant/p-00000000000000000000000000000001");
  private static final SubjectId SAMIRA = SubjectId.parse("participant/p-00000000000000000000000000000002");
  private static final SubjectId BEATRIX = SubjectId.parse("participant/p-00000000000000000000000000000003");

  @TempDir
  private static Path folder;
  private static RunningWijkkroniek wijkkroniek;
  private static Chromium chromium;
  private static BrowserContext phone;
  private static BrowserContext laptop;
  private static String fatima;

  @BeforeAll
  static void sheTookPart() {
    wijkkroniek = RunningWijkkroniek.empty(folder.resolve("data"));
    chromium = new Chromium();
    phone = chromium.visit(390, 844, "nl");
    laptop = chromium.visit(1920, 1080, "en");
    Accounts accounts = wijkkroniek.part(Accounts.class);
    accounts.make("fatima", PASSWORD, FATIMA, Set.of(Role.FACILITATOR, Role.PARTICIPANT), false);
    accounts.make("samira", PASSWORD, SAMIRA, Set.of(Role.PARTICIPANT), false);
    accounts.make("beatrix", PASSWORD, BEATRIX, Set.of(Role.STEWARD), false);
    fatima = wijkkroniek.token(FATIMA, Role.FACILITATOR);
    wijkkroniek.record("/v1/teams/lombok/foundings", "{\"occurredOn\":\"2013\",\"data\":{\"name\":\"Lombok\"}}", "Authorization", fatima);
    wijkkroniek.record("/v1/roles/tuin/descriptions",
        "{\"occurredOn\":\"2014\",\"data\":{\"team\":\"team/lombok\",\"name\":\"Tuinvrouw\",\"heldBy\":\"Samira\"}}", "Authorization", fatima);
    long position = wijkkroniek.record("/v1/sessions/inloop/openings", "{\"occurredOn\":\"2014-05-20\",\"data\":{\"title\":\"Een maand inloop\"}}",
        "Authorization", fatima).get("position").longValue();
    wijkkroniek.get("/v1/teams?after=" + position);
    accounts.all().stream().filter(listed -> listed.account().name().startsWith("test-") && listed.account().roles().contains(Role.STEWARD))
        .forEach(listed -> accounts.roles(listed.account().id(), Set.of(Role.PARTICIPANT)));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wijkkroniek.close();
  }

  private static void signIn(Page page, String name) {
    page.navigate(wijkkroniek.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("#sign-in button");
  }

  @Test
  @Order(1)
  void sheSaysSomethingThatAllMayRead_andFatimaSeesWhoHoldsTheRole() {
    Page page = phone.newPage();
    signIn(page, "samira");
    page.navigate(wijkkroniek.address() + "/sessions/inloop/contribute");
    page.fill("#text", WORDS);
    page.check("#for-open");
    page.click("#contribute button");
    assertThat(page.content()).contains(WORDS);

    assertThat(wijkkroniek.get("/v1/roles/tuin/history", "Authorization", fatima).body()).contains("Samira");
  }

  @Test
  @Order(2)
  void sheReadsWhatGoesAndWhatStays_andIsNotTakenAtAWordThatIsWrong() {
    Page page = phone.newPage();
    page.navigate(wijkkroniek.address() + "/account");
    assertThat(Chromium.violations(page)).isEmpty();
    page.click("#be-forgotten");
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).isTrue();
    assertThat(page.textContent("main")).contains("Wat er verdwijnt", "Wat er blijft", "niemand het meer ongedaan maken");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve("asked.png")));

    page.fill("#names", "Mira");
    page.fill("#password", "een ander wachtwoord");
    page.click("#forget button");

    assertThat(page.textContent("#password-fault")).contains("niet uw wachtwoord");
    assertThat(page.inputValue("#names")).as("nothing typed is lost").isEqualTo("Mira");
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(wijkkroniek.get("/sessions/inloop").body()).contains(WORDS);
  }

  @Test
  @Order(3)
  void sheConfirms_keepsTheReceipt_andCannotSignInAnyMore() throws IOException {
    Page page = phone.newPage();
    page.navigate(wijkkroniek.address() + "/account/forgetting");
    page.fill("#password", PASSWORD);
    page.focus("#password");
    page.keyboard().press("Enter");
    page.waitForURL("**/forgotten/**");

    assertThat(page.textContent("#state")).contains("Alles is gedaan");
    assertThat(page.textContent("main")).doesNotContainIgnoringCase("samira").doesNotContain(SAMIRA.slug());
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).isTrue();
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve("receipt.png")));
    Download text = page.waitForDownload(() -> page.click("a[href$='receipt.txt']"));
    assertThat(Files.readString(text.path())).contains("Account, sessies").doesNotContainIgnoringCase("samira");
    Download json = page.waitForDownload(() -> page.click("a[download='receipt.json']"));
    assertThat(Files.readString(json.path())).contains("copies-purged");

    page.navigate(wijkkroniek.address() + "/account");
    assertThat(page.url()).contains("/sign-in");
    signIn(page, "samira");
    assertThat(page.url()).contains("/sign-in");
  }

  @Test
  @Order(4)
  void othersSeeAFormerParticipant_andNothingOfWhatSheSaid() {
    assertThat(wijkkroniek.get("/v1/roles/tuin/history", "Authorization", fatima).body()).contains("a former participant").doesNotContain("Samira");
    Page wall = laptop.newPage();
    signIn(wall, "fatima");
    wall.navigate(wijkkroniek.address() + "/sessions/inloop");
    assertThat(wall.content()).doesNotContain(WORDS).doesNotContain("no longer readable");
    assertThat(wijkkroniek.get("/sessions/inloop").body()).doesNotContain(WORDS);
  }

  @Test
  @Order(5)
  void theStewardForgetsSomebodyElse_andSeesTheReceipts() {
    Page page = chromium.visit(1280, 800, "en").newPage();
    signIn(page, "beatrix");
    page.navigate(wijkkroniek.address() + "/people");
    assertThat(Chromium.violations(page)).isEmpty();
    page.locator("#people > li", new Page.LocatorOptions().setHasText("fatima")).locator("a[href^='/people/forgetting']").click();
    assertThat(page.textContent("h1")).isEqualTo("Forgetting fatima");
    assertThat(Chromium.violations(page)).isEmpty();
    page.fill("#password", PASSWORD);
    page.click("#forget button");
    page.waitForURL("**/forgotten/**");

    page.navigate(wijkkroniek.address() + "/forgettings");
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(page.locator("#receipts li").count()).isEqualTo(2);
    assertThat(page.content()).doesNotContainIgnoringCase("samira").doesNotContainIgnoringCase("fatima");
    page.navigate(wijkkroniek.address() + "/people");
    assertThat(page.textContent("#people")).doesNotContain("fatima", "samira");
    page.navigate(wijkkroniek.address() + "/account/forgetting");
    assertThat(page.textContent("#refusal")).contains("You are the last steward");
    assertThat(page.locator("#forget").count()).isZero();
  }
}
