package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.web.held.Held;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Samira looks on her phone at all that is held of her, takes it home, allows research and not any more, narrows one thing she said and takes another back. */
@TestMethodOrder(OrderAnnotation.class)
class SamiraTakesBackWhatIsHersTest {

  private static final String PASSWORD = "correct paard batterij";
  private static final SubjectId SAMIRA = SubjectId.parse("participant/p-00000000000000000000000000000001");
  private static final SubjectId JOOST = SubjectId.parse("participant/p-00000000000000000000000000000002");

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Chromium chromium;
  private static Page page;
  private static String samira;
  private static String joost;
  private static String kept;
  private static String regretted;

  @BeforeAll
  static void sheSaidTwoThings() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    samira = wijkkroniek.token(SAMIRA, Role.PARTICIPANT);
    joost = wijkkroniek.token(JOOST, Role.PARTICIPANT);
    wijkkroniek.record("/v1/sessions/inloop/openings", "{\"occurredOn\":\"2014-05-20\",\"data\":{\"title\":\"Een maand inloop\"}}");
    wijkkroniek.record("/v1/participants/" + SAMIRA.slug() + "/joinings", "{\"occurredOn\":\"2014-05-20\",\"data\":{\"what\":\"session/inloop\"}}");
    kept = said("Bij de koffie hoor ik meer", samira);
    regretted = said("Dit had ik niet moeten zeggen", samira);
    said("Van Joost is dit", joost);
    wijkkroniek.part(Accounts.class).make("samira", PASSWORD, SAMIRA, Set.of(Role.PARTICIPANT), false);
    chromium = new Chromium();
    page = chromium.visit(390, 844, "nl").newPage();
    page.navigate(wijkkroniek.address() + "/sign-in");
    page.fill("#name", "samira");
    page.fill("#password", PASSWORD);
    page.click("#sign-in button");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void sheSeesAllOfIt_andNothingOfAnybodyElse() {
    JsonNode held = held(samira);

    assertThat(texts(held)).containsExactly("Bij de koffie hoor ik meer", "Dit had ik niet moeten zeggen");
    assertThat(held.at("/parts/0/what").stringValue()).isEqualTo("session/inloop");
    assertThat(held.get("happened").toString()).contains("ParticipantJoined");
    assertThat(held.at("/tokens/0/whatFor").stringValue()).isEqualTo("test");
    assertThat(held.toString()).doesNotContain(samira.substring("Bearer ".length()), "Van Joost");
    assertThat(texts(held(joost))).containsExactly("Van Joost is dit");
    assertThat(wijkkroniek.get("/v1/me/held").status()).isEqualTo(401);
    JsonNode nobody = held(wijkkroniek.token(Role.VISITOR));
    assertThat(nobody.get("said")).isEmpty();
    assertThat(nobody.get("happened")).isEmpty();
  }

  @Test
  @Order(2)
  void onHerPhoneSheReadsIt_andTakesAFileHomeThatNeedsNothingElse() throws Exception {
    page.navigate(wijkkroniek.address() + "/account");
    page.click("#own a[href='/account/held']");
    assertThat(page.textContent("#said")).contains("Bij de koffie hoor ik meer", "Iedereen");
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).isTrue();

    Download file = page.waitForDownload(() -> page.click("#take-home a[href='/account/held/file']"));
    String html = Files.readString(file.path());
    assertThat(file.suggestedFilename()).isEqualTo("wijkkroniek.html");
    assertThat(html).contains("Bij de koffie hoor ik meer", "lang=\"nl\"", "<style>").doesNotContain("src=", "href=", "<form", "_csrf", "Van Joost");
    Download json = page.waitForDownload(() -> page.click("#take-home a[href='/v1/me/held']"));
    assertThat(Files.readString(json.path())).contains("Bij de koffie hoor ik meer");
  }

  @Test
  @Order(3)
  void sheAllowsResearch_andNotAnyMore_andTheHistoryOfItStays() {
    page.navigate(wijkkroniek.address() + "/account/held");
    page.click("#research button");
    assertThat(page.textContent("#research-now")).isEqualTo("U staat het toe.");
    assertThat(held(samira).get("research").booleanValue()).isTrue();
    long head = wijkkroniek.part(EventLog.class).head();
    wijkkroniek.part(Held.class).allowResearch(SAMIRA, true);
    assertThat(wijkkroniek.part(EventLog.class).head()).as("told once").isEqualTo(head);

    page.click("#research button");
    assertThat(page.textContent("#research-now")).isEqualTo("U staat het niet toe.");
    page.click("#research button");
    page.click("#research button");
    assertThat(held(samira).get("research").booleanValue()).isFalse();
    assertThat(page.textContent("#happened")).contains("gaf toestemming voor onderzoek", "trok de toestemming in");
  }

  @Test
  @Order(4)
  void sheNarrowsOne_andItNeverWidens() {
    page.navigate(wijkkroniek.address() + "/sessions/inloop");
    page.click("#take-back a");
    page.locator("#said > li", having("koffie")).locator("select").selectOption("session");
    page.locator("#said > li", having("koffie")).locator("form[action='/account/held/narrowings'] button").click();

    assertThat(history()).doesNotContain("Bij de koffie").contains("Dit had ik niet");
    Held held = wijkkroniek.part(Held.class);
    assertThatThrownBy(() -> held.narrow(SAMIRA, kept, Visibility.OPEN)).isInstanceOf(Refusal.class);
    assertThat(history()).doesNotContain("Bij de koffie");
  }

  @Test
  @Order(5)
  void sheTakesTheOtherBack_andItIsGoneForEverybody() {
    page.locator("#said > li", having("niet moeten zeggen")).locator("form[action='/account/held/withdrawals'] button").click();

    assertThat(page.textContent("#said")).contains("Dit nam u terug").doesNotContain("niet moeten zeggen");
    assertThat(history()).doesNotContain("Dit had ik niet");
    assertThat(texts(held(samira))).containsExactly("Bij de koffie hoor ik meer");
    assertThat(Chromium.violations(page)).isEmpty();
    long head = wijkkroniek.part(EventLog.class).head();
    wijkkroniek.part(Held.class).withdraw(SAMIRA, regretted);
    assertThat(wijkkroniek.part(EventLog.class).head()).as("told once").isEqualTo(head);
  }

  @Test
  @Order(6)
  void whatIsNotOnesOwnIsAnsweredLikeWhatIsNotThere() {
    Held held = wijkkroniek.part(Held.class);
    for (String other : List.of(kept, "urn:nld:wijkkroniek:eigen#bestaat-niet", "wat dan ook")) {
      assertThatThrownBy(() -> held.withdraw(JOOST, other)).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
      assertThatThrownBy(() -> held.narrow(JOOST, other, Visibility.ONLY_ME)).isInstanceOf(Refusal.class);
    }
    assertThat(texts(held(samira))).containsExactly("Bij de koffie hoor ik meer");
  }

  private static Page.LocatorOptions having(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static String said(String words, String teller) {
    return wijkkroniek.record("/v1/sessions/inloop/contributions", "{\"occurredOn\":\"2014-05-20\",\"data\":{\"visibility\":\"open\",\"text\":\"%s\"}}".formatted(words),
        "Authorization", teller).get("event").stringValue();
  }

  private static JsonNode held(String token) {
    return wijkkroniek.get("/v1/me/held", "Authorization", token).json();
  }

  private static List<String> texts(JsonNode held) {
    return held.get("said").valueStream().filter(one -> one.has("text")).map(one -> one.get("text").stringValue()).toList();
  }

  private static String history() {
    return wijkkroniek.get("/v1/sessions/inloop/history").body();
  }
}
