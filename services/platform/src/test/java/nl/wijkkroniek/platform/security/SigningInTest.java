package nl.wijkkroniek.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.signin.SignIn;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out with a browser, on a house that runs. */
class SigningInTest {

  private static final String PASSWORD = "correct paard batterij";
  private static final String SESSION = "wijkkroniek-session";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    List.of("samira", "joost", "fatima", "karel").forEach(name -> wijkkroniek.part(Accounts.class).make(name, PASSWORD,
        SubjectId.someParticipant(new Random(name.hashCode())), Set.of(Role.PARTICIPANT), false));
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  void givenAnAccount_whenItsNameAndPasswordAreGiven_thenTheBrowserIsInUntilItIsOut() {
    try (Browser browser = browser()) {
      assertThat(browser.get("/account").headers().firstValue("Location")).contains("/sign-in?next=%2Faccount");
      HttpResponse<String> in = browser.submit("/sign-in?next=/needs", "/sign-in", Map.of("name", " Samira", "password", PASSWORD, "next", "/needs"));
      String kept = browser.cookie(SESSION).orElseThrow();

      assertThat(in.headers().firstValue("Location")).contains("/needs");
      assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).contains(SESSION, "HttpOnly", "SameSite=Lax", "Path=/"));
      assertThat(browser.get("/account").body()).contains("samira").contains("Deelnemer");
      assertThat(browser.get("/needs").headers().firstValue("Cache-Control")).contains("no-store");

      assertThat(browser.submit("/account", "/sign-out", Map.of()).statusCode()).isEqualTo(302);
      assertThat(browser.isSignedIn()).isFalse();
      browser.plant(SESSION, kept);
      assertThat(browser.isSignedIn()).as("what was signed out stays out").isFalse();
    }
  }

  @Test
  void givenAWrongPasswordAndANameNobodyHas_whenTried_thenTheAnswersAreTheSame() {
    try (Browser browser = browser()) {
      HttpResponse<String> wrong = browser.signIn("joost", "niet het wachtwoord");
      HttpResponse<String> nobody = browser.signIn("jaapt", "niet het wachtwoord");

      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(nobody.statusCode()).isEqualTo(400);
      assertThat(plain(wrong).replace("joost", "x")).isEqualTo(plain(nobody).replace("jaapt", "x"));
      assertThat(browser.isSignedIn()).isFalse();
    }
  }

  @Test
  void givenTooManyWrongPasswords_whenTheRightOneComes_thenItIsNotLookedAt() {
    try (Browser browser = browser()) {
      for (int i = 0; i < SignIn.WRONG_BY_NAME; i++) {
        assertThat(browser.signIn("karel", "geraden " + i).statusCode()).isEqualTo(400);
      }

      assertThat(browser.signIn("karel", PASSWORD).statusCode()).isEqualTo(429);
      assertThat(browser.isSignedIn()).isFalse();
      assertThat(browser.signIn("samira", PASSWORD).statusCode()).as("nobody else is kept out").isEqualTo(302);
    }
  }

  @Test
  void givenACookieThatSomebodyPlanted_whenItsOwnerSignsIn_thenItOpensNothing() {
    try (Browser owner = browser(); Browser thief = browser()) {
      owner.plant(SESSION, "geplant");
      owner.signIn("samira", PASSWORD);
      thief.plant(SESSION, "geplant");

      assertThat(owner.cookie(SESSION)).hasValueSatisfying(word -> assertThat(word).isNotEqualTo("geplant").hasSize(43));
      assertThat(thief.isSignedIn()).isFalse();
    }
  }

  @Test
  void givenAFormThatIsNotFromHere_whenSent_thenNothingHappens() {
    try (Browser browser = browser()) {
      assertThat(browser.forged("/sign-in", Map.of("name", "samira", "password", PASSWORD)).statusCode()).isEqualTo(403);
      browser.signIn("samira", PASSWORD);
      assertThat(browser.forged("/sign-out", Map.of()).statusCode()).isEqualTo(403);
      assertThat(browser.forged("/v1/teams/nergens/foundings", Map.of("a", "b")).statusCode()).isEqualTo(403);
      assertThat(browser.isSignedIn()).isTrue();
    }
  }

  @Test
  void givenAnotherPassword_whenChosen_thenEveryOtherBrowserIsOut() {
    try (Browser here = browser(); Browser elsewhere = browser()) {
      here.signIn("fatima", PASSWORD);
      elsewhere.signIn("fatima", PASSWORD);

      assertThat(here.submit("/account", "/account/password", Map.of("old", "mis mis mis mis", "password", "een heel ander")).statusCode()).isEqualTo(400);
      assertThat(here.submit("/account", "/account/password", Map.of("old", PASSWORD, "password", "kort")).statusCode()).isEqualTo(400);
      assertThat(here.submit("/account", "/account/password", Map.of("old", PASSWORD, "password", "een heel ander")).statusCode()).isEqualTo(302);

      assertThat(here.isSignedIn()).isTrue();
      assertThat(elsewhere.isSignedIn()).isFalse();
      assertThat(elsewhere.signIn("fatima", PASSWORD).statusCode()).isEqualTo(400);
      assertThat(elsewhere.signIn("fatima", "een heel ander").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void givenTheLinkOfTheFirstSteward_whenFollowedTwice_thenOnlyTheFirstIsIn() {
    String link = "/welcome?invitation=" + wijkkroniek.part(Invitations.class).make(Role.STEWARD, null, null, Duration.ofHours(1), 1);
    String word = link.substring(link.indexOf('=') + 1);
    try (Browser first = browser(); Browser second = browser()) {
      assertThat(second.get(link).statusCode()).isEqualTo(200);
      assertThat(first.submit(link, "/welcome", Map.of("invitation", word, "name", "samira", "password", PASSWORD)).statusCode()).as("the name is taken").isEqualTo(400);
      assertThat(first.submit(link, "/welcome", Map.of("invitation", word, "name", "de beheerder", "password", PASSWORD)).statusCode()).isEqualTo(302);
      HttpResponse<String> late = second.submit("/sign-in", "/welcome", Map.of("invitation", word, "name", "een ander", "password", PASSWORD));

      assertThat(first.get("/account").body()).contains("Beheerder");
      assertThat(late.statusCode()).isEqualTo(404);
      assertThat(second.isSignedIn()).isFalse();
      assertThat(second.get(link).statusCode()).isEqualTo(404);
      assertThat(wijkkroniek.part(Accounts.class).named("een ander")).isEmpty();
    }
  }

  @Test
  void givenAnAddressToGoOnTo_whenItIsAnotherSite_thenTheBrowserStaysHere() {
    try (Browser browser = browser()) {
      for (String next : List.of("https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)", "/%0d%0a\r\nX: y")) {
        HttpResponse<String> in = browser.submit("/sign-in", "/sign-in", Map.of("name", "samira", "password", PASSWORD, "next", next));
        assertThat(in.headers().firstValue("Location")).as(next).contains("/account");
      }
    }
  }

  @Test
  void givenATokenThatOpensNothing_whenSent_thenItIsRefusedAlsoWhereAnyoneMayRead() {
    for (String header : List.of("Bearer niets", "Bearer ", "Basic c2FtaXJhOng=", "Bearer voorbeeld-beheerder")) {
      RunningWijkkroniek.Reply reply = wijkkroniek.get("/v1/teams", "Authorization", header);
      assertThat(reply.status()).as(header).isEqualTo(401);
      assertThat(reply.raw().headers().firstValue("WWW-Authenticate")).hasValueSatisfying(asked -> assertThat(asked).startsWith("Bearer"));
      assertThat(reply.json().get("detail").stringValue()).isNotBlank();
    }
  }

  private static Browser browser() {
    return new Browser(wijkkroniek.address());
  }

  private static String plain(HttpResponse<String> response) {
    return response.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
