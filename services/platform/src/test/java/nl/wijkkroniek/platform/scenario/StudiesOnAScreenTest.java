package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A steward opens a study before a wall; a researcher takes home on a phone; whose words they are reads for which study; and the steward closes it. */
class StudiesOnAScreenTest {

  private static final String PASSWORD = "correct paard batterij";
  private static final String WORDS = "Bij de koffie hoor ik meer";
  private static final SubjectId SAMIRA = SubjectId.someParticipant(new Random(1));

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    chromium = new Chromium();
    account("samira", SAMIRA, Role.PARTICIPANT);
    account("karel", SubjectId.someParticipant(new Random(2)), Role.RESEARCHER);
    account("mira", SubjectId.someParticipant(new Random(3)), Role.RESEARCHER);
    account("beatrix", SubjectId.someParticipant(new Random(4)), Role.STEWARD);
    wijkkroniek.record("/v1/sessions/inloop/openings", "{\"data\":{\"title\":\"Inloop\"}}");
    String samira = wijkkroniek.token(SAMIRA, Role.PARTICIPANT);
    wijkkroniek.record("/v1/sessions/inloop/contributions", "{\"data\":{\"visibility\":\"everyone-with-access\",\"text\":\"%s\"}}".formatted(WORDS), "Authorization", samira);
    wijkkroniek.record("/v1/participants/" + SAMIRA.slug() + "/consents", "{\"data\":{\"purpose\":\"research\"}}", "Authorization", samira);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wijkkroniek.close();
  }

  @Test
  void aStudyIsOpened_takenHomeFrom_readOf_andClosed() throws IOException {
    Page steward = signedIn(chromium.visit(1920, 1080, "en").newPage(), "beatrix");
    steward.click("#ways a[href='/studies']");
    fits(steward);
    steward.evaluate("document.querySelectorAll('#open [required]').forEach(field => field.removeAttribute('required'))");
    steward.click("#open button");
    assertThat(steward.textContent("#title-fault")).contains("is missing");
    fits(steward);
    open(steward, "What does a walk-in do?");
    assertThat(steward.textContent("h1")).isEqualTo("What does a walk-in do?");
    assertThat(steward.locator("#download").count()).as("keeping it is not taking home").isZero();
    fits(steward);

    Page karel = signedIn(chromium.visit(390, 844, "nl").newPage(), "karel");
    karel.click("#ways a[href='/studies']");
    fits(karel);
    karel.click("#studies a");
    assertThat(karel.textContent("main")).contains("Leren van de inloop", "Neem mee");
    assertThat(karel.locator("form#close, form#assign").count()).isZero();
    fits(karel);
    Download home = karel.waitForDownload(() -> karel.click("#download"));
    assertThat(Files.readString(home.path())).contains(WORDS).doesNotContain(SAMIRA.slug());
    assertThat(home.suggestedFilename()).endsWith(".ndjson");

    Page mira = signedIn(chromium.visit(390, 844, "nl").newPage(), "mira");
    mira.navigate(wijkkroniek.address() + "/studies");
    assertThat(mira.locator("#nothing").count()).isEqualTo(1);
    assertThat(mira.navigate(steward.url()).status()).isEqualTo(404);

    Page samira = signedIn(chromium.visit(390, 844, "nl").newPage(), "samira");
    samira.navigate(wijkkroniek.address() + "/account/processings");
    assertThat(samira.textContent("#processings")).contains("meegenomen als bestand, voor onderzoek, in het onderzoek: What does a walk-in do?");
    assertThat(samira.navigate(wijkkroniek.address() + "/studies").status()).isEqualTo(403);

    steward.evaluate("document.querySelector('#sure').removeAttribute('required')");
    steward.click("#close button");
    assertThat(steward.textContent("#sure-fault")).contains("for good");
    fits(steward);
    steward.check("#sure");
    steward.click("#close button");
    assertThat(steward.textContent("#over")).contains("destroyed");
    fits(steward);
    karel.reload();
    assertThat(karel.locator("#download").count()).isZero();
    fits(karel);
  }

  private static void open(Page steward, String title) {
    steward.fill("#title", title);
    steward.fill("#purpose", "Leren van de inloop");
    steward.fill("#question", "Waarom komt men?");
    steward.getByLabel("karel").check();
    steward.click("#open button");
  }

  private static void fits(Page page) {
    assertThat(Chromium.violations(page)).as(page.url()).isEmpty();
    assertThat(Chromium.fitsTheScreen(page)).as(page.url()).isTrue();
  }

  private static Page signedIn(Page page, String name) {
    page.navigate(wijkkroniek.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("#sign-in button");
    page.navigate(wijkkroniek.address() + "/account");
    return page;
  }

  private static void account(String name, SubjectId participant, Role role) {
    wijkkroniek.part(Accounts.class).make(name, PASSWORD, participant, Set.of(role), false);
  }
}
