package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Samira said something open. Who reads it, by whichever way, she finds in a list on her phone; so does the steward, and nobody else. */
@TestMethodOrder(OrderAnnotation.class)
class SamiraSeesWhoReadHerWordsTest {

  private static final String PASSWORD = "correct paard batterij";
  private static final String WORDS = "Bij de koffie hoor ik meer";
  private static final SubjectId SAMIRA = SubjectId.parse("participant/p-00000000000000000000000000000001");
  private static final String LOG = "access_processings";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static String samira;
  private static String researcher;
  private static String steward;

  @BeforeAll
  static void sheSaidSomething() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    samira = wijkkroniek.token(SAMIRA, Role.PARTICIPANT);
    researcher = wijkkroniek.token(Role.RESEARCHER);
    steward = wijkkroniek.token(Role.STEWARD);
    wijkkroniek.record("/v1/sessions/inloop/openings", "{\"occurredOn\":\"2014-05-20\",\"data\":{\"title\":\"Een maand inloop\"}}");
    long position = wijkkroniek.record("/v1/sessions/inloop/contributions",
        "{\"occurredOn\":\"2014-05-20\",\"data\":{\"visibility\":\"open\",\"text\":\"%s\"}}".formatted(WORDS), "Authorization", samira).get("position").longValue();
    for (String told : List.of("/v1/teams?after=", "/v1/search?q=wandelgroep&after=")) {
      assertThat(wijkkroniek.get(told + position).status()).as(told).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void whatSheReadsHerself_andWhatIsNobodys_isNotNoted() {
    assertThat(wijkkroniek.get("/v1/sessions/inloop/history", "Authorization", samira).body()).contains(WORDS);
    wijkkroniek.get("/v1/teams", "Authorization", researcher);

    assertThat(own()).isEmpty();
  }

  @Test
  @Order(2)
  void everyWayOutIsNoted_oncePerRequest() {
    List<String> ways = List.of("/v1/sessions/inloop/history", "/v1/sessions/inloop", "/sessions/inloop", "/v1/search?q=koffie", "/v1/chronicles",
        "/v1/sessions/inloop/replay");

    ways.forEach(way -> assertThat(wijkkroniek.get(way, "Authorization", researcher).body()).as(way).contains(WORDS));

    assertThat(own()).extracting(one -> one.get("activity").stringValue() + " " + one.get("how").stringValue())
        .containsExactly("replaying stream", "exporting export", "searching api", "reading page", "reading api", "reading api");
    assertThat(own()).allSatisfy(one -> {
      assertThat(one.get("purpose").stringValue()).isEqualTo("research");
      assertThat(one.get("roles").toString()).isEqualTo("[\"researcher\"]");
      assertThat(one.get("participant").stringValue()).isEqualTo(SAMIRA.toString());
      assertThat(one.toString()).doesNotContain(WORDS, "test-");
    });
  }

  @Test
  @Order(3)
  void sheFollowsItPageByPage_andTheStewardSeesTheSame() {
    JsonNode first = wijkkroniek.get("/v1/me/processings?limit=4", "Authorization", samira).json();
    JsonNode second = wijkkroniek.get("/v1/me/processings?limit=4&cursor=" + first.get("next").stringValue(), "Authorization", samira).json();

    assertThat(first.get("items")).hasSize(4);
    assertThat(second.get("items")).hasSize(2);
    assertThat(second.has("next")).isFalse();
    assertThat(wijkkroniek.get("/v1/processings?participant=" + SAMIRA, "Authorization", steward).json().get("items")).hasSize(6);
    assertThat(wijkkroniek.get("/v1/me/processings", "Authorization", researcher).json().get("items")).isEmpty();
    assertThat(wijkkroniek.get("/v1/processings", "Authorization", researcher).status()).isEqualTo(403);
    assertThat(wijkkroniek.get("/v1/me/processings").status()).isEqualTo(401);
    for (String wrong : List.of("cursor=gisteren", "limit=0", "limit=veel")) {
      assertThat(wijkkroniek.get("/v1/me/processings?" + wrong, "Authorization", samira).status()).as(wrong).isEqualTo(400);
    }
    assertThat(wijkkroniek.get("/v1/chronicle-imports?limit=veel", "Authorization", steward).status()).isEqualTo(400);
    assertThat(wijkkroniek.get("/v1/processings?participant=team/oost", "Authorization", steward).status()).isEqualTo(400);
  }

  @Test
  @Order(4)
  void onHerPhoneSheReadsItInWords_andTheStewardOnAScreen() {
    wijkkroniek.part(Accounts.class).make("samira", PASSWORD, SAMIRA, Set.of(Role.PARTICIPANT), false);
    wijkkroniek.part(Accounts.class).make("beatrix", PASSWORD, SubjectId.parse("participant/p-00000000000000000000000000000002"), Set.of(Role.STEWARD), false);
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.visit(390, 844, "nl").newPage();
      signIn(page, "samira");
      page.navigate(wijkkroniek.address() + "/account");
      page.click("#own a[href='/account/processings']");
      assertThat(page.textContent("#processings")).contains("meegenomen als bestand, voor onderzoek", "Onderzoeker");
      assertThat(Chromium.violations(page)).isEmpty();
      assertThat(Chromium.fitsTheScreen(page)).isTrue();

      Page wide = chromium.visit(1280, 800, "en").newPage();
      signIn(wide, "beatrix");
      wide.navigate(wijkkroniek.address() + "/people/processings");
      assertThat(wide.textContent("#processings")).contains("taken home as a file, for research", SAMIRA.toString());
      assertThat(Chromium.violations(wide)).isEmpty();
    }
  }

  @Test
  @Order(5)
  void whatCannotBeNotedStaysIn() {
    wijkkroniek.part(MongoDatabase.class).getCollection(LOG).drop();
    wijkkroniek.part(MongoDatabase.class).getCollection(LOG).createIndex(Indexes.ascending("purpose"), new IndexOptions().unique(true));
    assertThat(wijkkroniek.get("/v1/sessions/inloop/history", "Authorization", researcher).status()).isEqualTo(200);

    for (String way : List.of("/v1/sessions/inloop/history", "/sessions/inloop", "/v1/sessions/inloop")) {
      Reply refused = wijkkroniek.get(way, "Authorization", researcher);
      assertThat(refused.status()).as(way).isEqualTo(503);
      assertThat(refused.body()).as(way).doesNotContain(WORDS);
    }
    assertThat(wijkkroniek.get("/v1/sessions/inloop/history").status()).as("what is open to all").isEqualTo(200);
    assertThat(wijkkroniek.get("/v1/sessions/inloop/history", "Authorization", samira).body()).contains(WORDS);
  }

  @Test
  @Order(6)
  void whenSheIsForgotten_soIsWhoReadHer() {
    String hers = "/v1/processings?participant=" + SAMIRA;
    assertThat(wijkkroniek.get(hers, "Authorization", steward).json().get("items")).isNotEmpty();

    wijkkroniek.record("/v1/participants/" + SAMIRA.slug() + "/forgettings", "{\"data\":{\"askedBy\":\"self\"}}");

    Instant deadline = Instant.now().plusSeconds(120);
    while (!wijkkroniek.get(hers, "Authorization", steward).json().get("items").isEmpty()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  private static List<JsonNode> own() {
    return wijkkroniek.get("/v1/me/processings", "Authorization", samira).json().get("items").valueStream().toList();
  }

  private static void signIn(Page page, String name) {
    page.navigate(wijkkroniek.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("#sign-in button");
  }
}
