package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Samira, a participant of a learning circle, sits in the car between two visits. Her team has just looked back on a month of walk-in hours; she records what
 * was said, what they concluded, and how her role changed because of it. The connection is bad.
 */
@TestMethodOrder(OrderAnnotation.class)
class ParticipantRecordsAReflectionTest {

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static String contribution;
  private static String insight;
  private static String redefinition;

  @BeforeAll
  static void theTeamExists() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    wijkkroniek.record("/v1/teams/lombok/foundings",
        "{\"occurredOn\":\"2014-01\",\"data\":{\"name\":\"Wijkteam Lombok\",\"municipality\":{\"code\":\"GM0344\",\"name\":\"Utrecht\"}}}");
    wijkkroniek.record("/v1/roles/samira-opbouwwerk/descriptions",
        "{\"occurredOn\":\"2014-01\",\"data\":{\"team\":\"team/lombok\",\"name\":\"Opbouwwerker\",\"tasks\":[\"Huisbezoeken\"]}}");
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void sheOpensTheSessionAndSaysWhatSheSaw() {
    wijkkroniek.record("/v1/sessions/inloop-lombok/openings",
        "{\"occurredOn\":\"2014-05-20\",\"data\":{\"title\":\"Een maand inloop\",\"about\":[\"team/lombok\"],\"method\":\"after-action-review\"}}");

    contribution = wijkkroniek.record("/v1/sessions/inloop-lombok/contributions",
        "{\"occurredOn\":\"2014-05-20\",\"data\":{\"layer\":\"reflection\",\"visibility\":\"open\","
            + "\"text\":\"Bij de koffie hoor ik meer dan op huisbezoek \\u2615\"}}")
        .get("event").stringValue();

    assertThat(contribution).contains("#");
  }

  @Test
  @Order(2)
  void hersIsNotTheOnlyVoice_aColleagueKeepsHisWordsInTheSession() {
    wijkkroniek.record("/v1/sessions/inloop-lombok/contributions",
        "{\"occurredOn\":\"2014-05-20\",\"data\":{\"layer\":\"perception\",\"visibility\":\"session\",\"text\":\"Ik mis het huisbezoek\"}}");

    assertThat(wijkkroniek.get("/v1/sessions/inloop-lombok/history").body()).doesNotContain("Ik mis het huisbezoek");
  }

  @Test
  @Order(3)
  void thePhoneSendsTheInsightTwice_andItIsRecordedOnce() {
    String said = "{\"occurredOn\":\"2014-05-20\",\"causedBy\":[\"%s\"],".formatted(contribution)
        + "\"data\":{\"text\":\"De inloop is geen extraatje\",\"restsOn\":[\"%s\"]}}".formatted(contribution);

    RunningWijkkroniek.Reply first = wijkkroniek.post("/v1/sessions/inloop-lombok/insights", said, "Idempotency-Key", "samira-20-mei");
    RunningWijkkroniek.Reply second = wijkkroniek.post("/v1/sessions/inloop-lombok/insights", said, "Idempotency-Key", "samira-20-mei");
    RunningWijkkroniek.Reply other = wijkkroniek.post("/v1/sessions/inloop-lombok/insights", said.replace("extraatje", "luxe"), "Idempotency-Key",
        "samira-20-mei");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(other.status()).isEqualTo(409);
    insight = first.json().get("event").stringValue();
  }

  @Test
  @Order(4)
  void herRoleChangedBecauseOfIt() {
    JsonNode receipt = wijkkroniek.record("/v1/roles/samira-opbouwwerk/redefinitions", """
        {"occurredOn":"2014-06","causedBy":["%s"],"data":{"from":"Opbouwwerker","to":"Gastvrouw van de inloop","takenUp":["Inloop op vrijdag"],
         "letGo":["Huisbezoeken"],"motive":"learned","agreedBy":["Samira","Joost"]}}""".formatted(insight));
    redefinition = receipt.get("event").stringValue();

    JsonNode role = wijkkroniek.get("/v1/roles/samira-opbouwwerk?after=" + receipt.get("position").longValue()).json();

    assertThat(role.toString()).contains("Gastvrouw van de inloop").doesNotContain("Joost");
  }

  @Test
  @Order(5)
  void theHistoryOfTheTeamTellsItInOrder_withWhatLedToWhat() {
    var entries = wijkkroniek.all("/v1/teams/lombok/history");

    assertThat(entries).extracting(entry -> entry.get("type").stringValue()).containsExactly("TeamFounded", "RoleDescribed",
        "ReflectionSessionOpened", "ContributionMade", "InsightDrawn", "RoleRedefined");
    JsonNode last = entries.getLast();
    assertThat(last.get("event").stringValue()).isEqualTo(redefinition);
    assertThat(last.get("causedBy").toString()).contains(insight);
    assertThat(last.get("sentence").get("nl").stringValue()).contains("Gastvrouw van de inloop");
    assertThat(last.get("sentence").get("en").stringValue()).contains("Gastvrouw van de inloop");
  }

  @Test
  @Order(6)
  void sheThinksAgainAndNarrowsWhoMayRead_atOnceAndForEveryMomentReplayed() {
    JsonNode receipt = wijkkroniek.record("/v1/sessions/inloop-lombok/visibility-narrowings",
        "{\"occurredOn\":\"2014-06\",\"data\":{\"contribution\":\"%s\",\"visibility\":\"session\"}}".formatted(contribution));

    String now = wijkkroniek.get("/v1/teams/lombok/history?after=" + receipt.get("position").longValue()).body();
    String then = wijkkroniek.get("/v1/teams/lombok/history?knownAt=" + (receipt.get("position").longValue() - 1)).body();

    assertThat(now).doesNotContain("Bij de koffie").contains("De inloop is geen extraatje");
    assertThat(then).doesNotContain("Bij de koffie");
  }
}
