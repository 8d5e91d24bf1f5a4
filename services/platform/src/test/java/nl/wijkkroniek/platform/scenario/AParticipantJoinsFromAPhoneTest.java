package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
 * Fatima facilitates a reflection session and sends a link to her group. Samira opens it on her phone between two visits, chooses a name and a password, and says
 * something that only who takes part in the session may read. Karel, who does not, cannot.
 */
@TestMethodOrder(OrderAnnotation.class)
class AParticipantJoinsFromAPhoneTest {

  private static final String PASSWORD = "correct paard batterij";
  private static final String WORDS = "Ik durfde het pas bij de koffie te zeggen";
  private static final String LEARNED = "Een huisbezoek zonder formulier brengt boven tafel wat er speelt";
  private static final SubjectId FATIMA = SubjectId.parse("participant/p-00000000000000000000000000000001");

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Chromium chromium;
  private static BrowserContext phone;
  private static BrowserContext laptop;
  private static String link;

  @BeforeAll
  static void theSessionIsOpen() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    chromium = new Chromium();
    phone = chromium.visit(390, 844, "nl");
    laptop = chromium.visit(1280, 800, "nl");
    wijkkroniek.part(Accounts.class).make("fatima", PASSWORD, FATIMA, Set.of(Role.FACILITATOR), false);
    wijkkroniek.part(Accounts.class).make("karel", PASSWORD, SubjectId.parse("participant/p-00000000000000000000000000000002"), Set.of(Role.PARTICIPANT), false);
    String fatima = wijkkroniek.token(FATIMA, Role.FACILITATOR);
    long position = wijkkroniek.record("/v1/sessions/inloop/openings", "{\"occurredOn\":\"2014-05-20\",\"data\":{\"title\":\"Een maand inloop\"}}",
        "Authorization", fatima).get("position").longValue();
    wijkkroniek.get("/v1/teams?after=" + position);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void theFacilitatorMakesALink_toWhatIsHersAndToNothingElse() {
    Page page = laptop.newPage();
    signIn(page, "fatima");
    page.navigate(wijkkroniek.address() + "/invitations");
    assertThat(Chromium.violations(page)).isEmpty();

    page.fill("#what", "circle/van-een-ander");
    page.click("#invite button");
    assertThat(page.textContent("#what-fault")).contains("niet van u");

    page.fill("#what", "session/inloop");
    page.click("#invite button");
    link = page.textContent("#link");
    assertThat(link).contains("/welcome?invitation=");
    assertThat(Chromium.violations(page)).isEmpty();
  }

  @Test
  @Order(2)
  void samiraOpensItOnHerPhone_andIsIn() {
    Page page = phone.newPage();
    page.navigate(link);
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).isTrue();

    page.fill("#name", "samira");
    page.fill("#password", PASSWORD);
    page.click("#welcome button");

    assertThat(page.url()).endsWith("/sessions/inloop");
    assertThat(page.textContent("#who")).isEqualTo("samira");
  }

  @Test
  @Order(3)
  void sheSaysSomething_andSeesBeforehandWhoMayReadIt() {
    Page page = phone.newPage();
    page.navigate(wijkkroniek.address() + "/sessions/inloop");
    page.click("#say a");
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).isTrue();
    assertThat(page.isChecked("#for-session")).as("narrow by default").isTrue();

    page.fill("#text", WORDS);
    page.click("#contribute button");

    assertThat(page.url()).endsWith("/sessions/inloop");
    assertThat(page.content()).contains(WORDS);
  }

  @Test
  @Order(4)
  void whatWasLearnedElsewhereAndResemblesWhatSheSays_isPutBesideItOnceThatIsRecorded() {
    String fatima = wijkkroniek.token(FATIMA, Role.FACILITATOR);
    wijkkroniek.record("/v1/sessions/keukentafel/openings", "{\"occurredOn\":\"2013-04-02\",\"data\":{\"title\":\"Aan de keukentafel\"}}", "Authorization", fatima);
    long position = wijkkroniek.record("/v1/sessions/keukentafel/insights",
        "{\"occurredOn\":\"2013-04-02\",\"data\":{\"text\":\"%s\"}}".formatted(LEARNED), "Authorization", fatima).get("position").longValue();
    wijkkroniek.get("/v1/search?q=huisbezoek&after=" + position);

    Page page = phone.newPage();
    page.navigate(wijkkroniek.address() + "/sessions/inloop/contribute");
    page.fill("#text", "Bij een huisbezoek zonder formulier hoorde ik pas wat er speelde");
    page.click("#contribute button");
    assertThat(page.textContent("#recorded")).contains("vastgelegd");
    assertThat(page.textContent("#hits")).contains(LEARNED);
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).isTrue();

    page.click("#on");
    assertThat(page.url()).endsWith("/sessions/inloop");
    assertThat(page.content()).contains("hoorde ik pas wat er speelde");
  }

  @Test
  @Order(5)
  void nobodyElseReadsIt_untilTheyTakePartThemselves() {
    Page karel = chromium.visit(390, 844, "nl").newPage();
    signIn(karel, "karel");
    karel.navigate(wijkkroniek.address() + "/sessions/inloop");
    assertThat(karel.textContent("#who")).isEqualTo("karel");
    assertThat(karel.content()).doesNotContain(WORDS);
    assertThat(wijkkroniek.get("/sessions/inloop").body()).doesNotContain(WORDS);
    assertThat(wijkkroniek.get("/v1/sessions/inloop/history").body()).doesNotContain(WORDS);

    karel.navigate(link);
    karel.click("#as-myself button");
    assertThat(karel.url()).endsWith("/sessions/inloop");
    assertThat(karel.content()).contains(WORDS);
  }

  @Test
  @Order(6)
  void sheMakesATokenForAScript_andRevokesIt() {
    Page page = phone.newPage();
    page.navigate(wijkkroniek.address() + "/account");
    assertThat(Chromium.violations(page)).isEmpty();
    page.fill("#what-for", "mijn script");
    page.click("form[action='/account/tokens'] button");
    String token = "Bearer " + page.textContent("#token");
    assertThat(wijkkroniek.get("/v1/sessions/inloop/history", "Authorization", token).body()).contains(WORDS);

    page.navigate(wijkkroniek.address() + "/account");
    assertThat(page.content()).doesNotContain(token.substring("Bearer ".length()));
    page.click("#tokens button");
    assertThat(wijkkroniek.get("/v1/teams", "Authorization", token).status()).isEqualTo(401);
  }

  @Test
  @Order(7)
  void theStewardSeesWhoHasAccess_andShutsAnAccount() {
    wijkkroniek.part(Accounts.class).make("beatrix", PASSWORD, SubjectId.parse("participant/p-00000000000000000000000000000003"), Set.of(Role.STEWARD), false);
    Page page = chromium.visit(1280, 800, "en").newPage();
    signIn(page, "beatrix");
    page.navigate(wijkkroniek.address() + "/people");
    assertThat(Chromium.violations(page)).isEmpty();
    page.locator("#people > li", new Page.LocatorOptions().setHasText("samira")).locator("form[action='/people/shutting'] button").click();

    assertThat(page.content()).contains("an account shut");
    Page samira = phone.newPage();
    samira.navigate(wijkkroniek.address() + "/sessions/inloop");
    assertThat(samira.content()).doesNotContain(WORDS);
  }

  private static void signIn(Page page, String name) {
    page.navigate(wijkkroniek.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("#sign-in button");
  }
}
