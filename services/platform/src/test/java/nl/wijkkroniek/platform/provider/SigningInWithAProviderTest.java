package nl.wijkkroniek.platform.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Accounts.Listed;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.identityprovider.ProviderProcess;
import nl.wijkkroniek.identityprovider.RunningProvider;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real provider in a process of its own. */
class SigningInWithAProviderTest {

  private static final Pattern FORM_WORD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String AUDIENCE = "wijkkroniek-api";
  private static final long AN_HOUR = 3_600;

  @TempDir
  private static Path data;
  private static RunningProvider provider;
  private static RunningWijkkroniek wijkkroniek;
  private static Reply whileItWasAway;

  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();

  @BeforeAll
  static void start() throws Exception {
    provider = new RunningProvider();
    wijkkroniek = RunningWijkkroniek.empty(data, "--wijkkroniek.oidc.issuer=" + provider.issuer(), "--wijkkroniek.oidc.client-secret=" + ProviderProcess.SECRET,
        "--wijkkroniek.oidc.title=Gemeente Voorbeeld", "--wijkkroniek.oidc.roles=kring-begeleider=facilitator");
    whileItWasAway = wijkkroniek.get("/sign-in/with/provider");
    provider.startFor(wijkkroniek.address());
  }

  @AfterAll
  static void stop() {
    try (RunningProvider beside = provider) {
      wijkkroniek.close();
    }
  }

  @BeforeEach
  void truthful() {
    provider.lieAbout("");
  }

  @AfterEach
  void closeBrowser() {
    browser.shutdownNow();
  }

  @Test
  void givenSomebodyTheProviderKnows_whenSigningIn_thenTheyAreInWithTheirRolesAndWhereTheyWantedToBe() throws Exception {
    assertThat(get(wijkkroniek.address() + "/sign-in?next=/search").body()).contains("Meld aan met Gemeente Voorbeeld").contains("/sign-in/with/provider?next=/search");

    HttpResponse<String> in = signIn("tineke", "?next=/search");

    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.uri()).hasPath("/search");
    assertThat(get(wijkkroniek.address() + "/account").body()).contains("tineke");
    assertThat(account("tineke").account().roles()).containsExactly(Role.FACILITATOR);
  }

  @Test
  void givenAProviderThatDoesNotAnswer_whenSigningInWithIt_thenThePageSaysSo_andItIsAskedAgainTheNextTime() throws Exception {
    assertThat(whileItWasAway.status()).isEqualTo(302);
    assertThat(whileItWasAway.raw().headers().firstValue("Location")).hasValueSatisfying(back -> assertThat(back).endsWith("/sign-in?provider=away"));
    assertThat(get(wijkkroniek.address() + "/sign-in?provider=away").body()).contains("antwoordt nu niet");
  }

  @Test
  void givenSomebodySignedInBefore_whenSigningInAgain_thenItIsTheSamePerson_andNotOnceTheAccountIsShut() throws Exception {
    signIn("joris", "");
    Listed first = account("joris");
    assertThat(first.account().roles()).isEmpty();

    signIn("joris", "");
    assertThat(account("joris")).isEqualTo(first);

    wijkkroniek.part(Accounts.class).shut(first.account().id(), true);
    try {
      HttpResponse<String> refused = signIn("joris", "");
      assertThat(refused.uri()).hasPath("/sign-in");
      assertThat(refused.body()).contains("Uw account is hier gesloten");
    } finally {
      wijkkroniek.part(Accounts.class).shut(first.account().id(), false);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "audience", "issuer", "nonce"})
  void givenAProviderThatLies_whenSigningIn_thenRefused(String about) throws Exception {
    provider.lieAbout(about);

    assertThatNobodyIsIn(signIn("tineke", ""));
  }

  @Test
  void givenNewKeys_whenSigningInAndSendingTokens_thenTakenAndTokensOfTheOldKeyNoLonger() throws Exception {
    String old = provider.token(provider.issuer(), AUDIENCE, AN_HOUR, "facilitator");
    assertThat(me(old).status()).isEqualTo(200);

    provider.rotateKeys();

    assertThat(me(provider.token(provider.issuer(), AUDIENCE, AN_HOUR, "facilitator")).status()).isEqualTo(200);
    assertThat(signIn("tineke", "").uri()).hasPath("/account");
    assertThat(me(old).status()).isEqualTo(401);
  }

  @Test
  void givenACodeThatWasUsed_whenItComesAgain_thenRefused_alsoWithTheStateOfAnotherSignIn() throws Exception {
    URI back = wayBack("tineke");
    assertThat(get(back.toString()).uri()).hasPath("/account");
    signOut();

    assertThatNobodyIsIn(get(back.toString()));

    String state = between(location(begin("")), "state=", "&");
    assertThatNobodyIsIn(get(wijkkroniek.address() + "/sign-in/back/provider?code=" + between(back.toString(), "code=", "&") + "&state=" + state));
  }

  @Test
  void givenAWayBackThatWasSentToAnotherBrowser_whenOpenedThere_thenNobodyIsIn() throws Exception {
    URI back = wayBack("tineke");
    try (HttpClient other = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      HttpResponse<String> there = other.send(HttpRequest.newBuilder(back).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(there.uri()).hasPath("/sign-in");
      assertThat(there.body()).contains("niet gelukt");
    }
  }

  @Test
  void givenTokensOfAScript_whenSent_thenOnlyThoseThatAreForUsAndNowAreTaken() {
    String issuer = provider.issuer();
    Reply taken = me(provider.token(issuer, AUDIENCE, AN_HOUR, "kring-begeleider"));
    assertThat(taken.status()).isEqualTo(200);
    assertThat(wijkkroniek.post("/v1/teams/proef/foundings", "{\"data\":{\"name\":\"Proef\"}}", "Authorization",
        "Bearer " + provider.token(issuer, AUDIENCE, AN_HOUR, "kring-begeleider")).status()).isEqualTo(201);
    assertThat(wijkkroniek.post("/v1/teams/proef/adjustments", "{\"data\":{\"what\":\"Iets\"}}", "Authorization",
        "Bearer " + provider.token(issuer, AUDIENCE, AN_HOUR, "nobody")).status()).isEqualTo(403);

    assertThat(me(provider.token(issuer, AUDIENCE, -AN_HOUR, "facilitator")).status()).as("expired").isEqualTo(401);
    assertThat(me(provider.token(issuer, "another-house", AN_HOUR, "facilitator")).status()).as("for another").isEqualTo(401);
    assertThat(me(provider.token(issuer, ProviderProcess.CLIENT, AN_HOUR, "facilitator")).status()).as("that says who signed in").isEqualTo(401);
    assertThat(me(provider.token("http://127.0.0.1:1", AUDIENCE, AN_HOUR, "facilitator")).status()).as("of another provider").isEqualTo(401);
    String right = provider.token(issuer, AUDIENCE, AN_HOUR, "facilitator");
    assertThat(me(right.substring(0, right.lastIndexOf('.') + 1) + "AAAA").status()).as("signed by nobody").isEqualTo(401);
    assertThat(me("eyJhbGciOiJub25lIn0." + right.split("\\.")[1] + ".").status()).as("not signed").isEqualTo(401);
  }

  @Test
  void givenSomebodyTheProviderVouchesFor_whenTheyAskToBeForgotten_thenTheirNameConfirmsIt_andWhoComesBackIsSomebodyElse() throws Exception {
    signIn("tineke", "");
    SubjectId before = account("tineke").account().participant();
    String page = get(wijkkroniek.address() + "/account/forgetting").body();
    assertThat(page).contains("Typ ter bevestiging uw naam hier: tineke").doesNotContain("type=\"password\"");

    assertThat(forget(page, "joris").body()).contains("Dat is niet uw naam hier");
    HttpResponse<String> asked = forget(get(wijkkroniek.address() + "/account/forgetting").body(), "Tineke");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);

    assertThat(get(wijkkroniek.address() + "/account").uri()).hasPath("/sign-in");
    signIn("tineke", "");
    assertThat(account("tineke").account().participant()).isNotEqualTo(before);
  }

  private HttpResponse<String> forget(String page, String confirmed) throws Exception {
    Matcher word = FORM_WORD.matcher(page);
    assertThat(word.find()).isTrue();
    return once(HttpRequest.newBuilder(URI.create(wijkkroniek.address() + "/account/forgetting")).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("password=" + confirmed + "&_csrf=" + word.group(1))));
  }

  private static Listed account(String name) {
    return wijkkroniek.part(Accounts.class).all().stream().filter(listed -> listed.account().name().equals(name)).findFirst().orElseThrow();
  }

  private static Reply me(String token) {
    return wijkkroniek.get("/v1/teams", "Authorization", "Bearer " + token);
  }

  private void assertThatNobodyIsIn(HttpResponse<String> answer) throws Exception {
    assertThat(answer.uri()).hasPath("/sign-in");
    assertThat(answer.body()).contains("niet gelukt").doesNotContain("Exception");
    assertThat(get(wijkkroniek.address() + "/account").uri()).hasPath("/sign-in");
  }

  private HttpResponse<String> signIn(String name, String query) throws Exception {
    return get(wayBack(name, query).toString());
  }

  private URI wayBack(String name) throws Exception {
    return wayBack(name, "");
  }

  /** Goes to the provider, says there who it is, and gives where the provider sends the browser back to. */
  private URI wayBack(String name, String query) throws Exception {
    HttpResponse<String> at = once(HttpRequest.newBuilder(URI.create(location(begin(query)))).header("Accept", "text/html"));
    if (at.statusCode() == 302 && location(at).contains("/login")) {
      String form = once(HttpRequest.newBuilder(URI.create(location(at))).header("Accept", "text/html")).body();
      Matcher word = FORM_WORD.matcher(form);
      assertThat(word.find()).as(form).isTrue();
      at = once(HttpRequest.newBuilder(URI.create(provider.issuer() + "/login")).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + ProviderProcess.PASSWORD + "&_csrf="
              + URLEncoder.encode(word.group(1), StandardCharsets.UTF_8))));
      at = once(HttpRequest.newBuilder(URI.create(location(at))).header("Accept", "text/html"));
    }
    return URI.create(location(at));
  }

  private HttpResponse<String> begin(String query) throws Exception {
    return once(HttpRequest.newBuilder(URI.create(wijkkroniek.address() + "/sign-in/with/provider" + query)));
  }

  private void signOut() throws Exception {
    Matcher word = FORM_WORD.matcher(get(wijkkroniek.address() + "/account").body());
    assertThat(word.find()).isTrue();
    once(HttpRequest.newBuilder(URI.create(wijkkroniek.address() + "/sign-out")).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + word.group(1))));
  }

  private HttpResponse<String> get(String address) throws Exception {
    HttpResponse<String> at = once(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    for (int hops = 0; at.statusCode() == 302 && hops < 5; hops++) {
      at = once(HttpRequest.newBuilder(URI.create(location(at))).header("Accept", "text/html"));
    }
    return at;
  }

  private HttpResponse<String> once(HttpRequest.Builder request) throws IOException, InterruptedException {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))).toString();
  }

  private static String between(String text, String from, String to) {
    String rest = text.substring(text.indexOf(from) + from.length());
    return rest.contains(to) ? rest.substring(0, rest.indexOf(to)) : rest;
  }
}
