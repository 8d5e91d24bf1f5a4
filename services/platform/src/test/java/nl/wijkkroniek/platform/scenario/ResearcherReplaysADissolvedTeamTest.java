package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
 * Pieter studies why teams end. He takes the chronicle of a team that was dissolved, asks what had happened at three moments in the field, and what was known
 * at three moments of recording; then somebody remembers a thing from 2012, and he looks again.
 */
@TestMethodOrder(OrderAnnotation.class)
class ResearcherReplaysADissolvedTeamTest {

  private static final String TEAM = "/v1/teams/bos-en-lommer-west";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static long lastOfTheImport;
  private static long positionOfTheLateFact;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.empty(data);
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void heImportsTheChronicle_andAgain_whichChangesNothing() {
    RunningWijkkroniek.Reply first = wijkkroniek.chronicle(chronicle());
    RunningWijkkroniek.Reply again = wijkkroniek.chronicle(chronicle());

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("recorded").intValue()).isEqualTo(12);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("recorded").intValue()).isZero();
    assertThat(again.json().get("unchanged").intValue()).isEqualTo(12);
    lastOfTheImport = first.json().get("position").longValue();
  }

  @Test
  @Order(2)
  void theWholeLifeIsThere_andWhereTheWorkWent() {
    JsonNode team = wijkkroniek.get(TEAM + "?after=" + lastOfTheImport).json();

    assertThat(team.toString()).contains("dissolved", "Negen teams in een wijk was te veel", "Begin bij het gezin, niet bij de koker",
        "Buurtteam Bos en Lommer", "team/buurtteam-bos-en-lommer");
    assertThat(types(TEAM + "/history")).containsExactly("TeamFounded", "MemberJoined", "ExperimentProposed", "ExperimentStarted", "RoleDescribed",
        "TeamAdjusted", "ReflectionSessionOpened", "ContributionMade", "InsightDrawn", "ExperimentConcluded", "RoleRedefined", "TeamDissolved");
  }

  @Test
  @Order(3)
  void asOfThreeMomentsInTheField() {
    assertThat(types(TEAM + "/history?asOf=2012-09")).containsExactly("TeamFounded", "MemberJoined");
    assertThat(types(TEAM + "/history?asOf=2013")).hasSize(10).doesNotContain("TeamDissolved");
    assertThat(wijkkroniek.get(TEAM + "?asOf=2013").body()).contains("\"active\"").doesNotContain("Negen teams in een wijk was te veel");
    assertThat(types(TEAM + "/history?asOf=2014-03-01")).hasSize(12);
  }

  @Test
  @Order(4)
  void halfwayASpring_whatMayHaveHappenedIsMarkedUncertain() {
    var entries = wijkkroniek.all(TEAM + "/history?asOf=2013-04");

    JsonNode adjusted = entries.getLast();
    assertThat(adjusted.get("type").stringValue()).isEqualTo("TeamAdjusted");
    assertThat(adjusted.get("uncertain").booleanValue()).isTrue();
    assertThat(entries.getFirst().get("uncertain").booleanValue()).isFalse();
  }

  @Test
  @Order(5)
  void asKnownAtThreeMomentsOfRecording() {
    assertThat(types(TEAM + "/history?knownAt=0")).containsExactly("TeamFounded");
    assertThat(types(TEAM + "/history?knownAt=4")).containsExactly("TeamFounded", "MemberJoined", "ExperimentProposed", "ExperimentStarted", "RoleDescribed");
    JsonNode now = wijkkroniek.get(TEAM + "/history?knownAt=" + lastOfTheImport).json();
    assertThat(now.get("position").longValue()).isEqualTo(lastOfTheImport);
    assertThat(now.get("items")).hasSize(12);
    assertThat(wijkkroniek.get(TEAM + "/history?knownAt=2999-01-01T00:00:00Z").status()).isEqualTo(400);
    assertThat(wijkkroniek.get(TEAM + "/history?knownAt=99999").status()).isEqualTo(400);
  }

  @Test
  @Order(6)
  void aLateFactAppearsWhereItHappened_andNeverInWhatWasKnownBefore() {
    JsonNode receipt = wijkkroniek.record(TEAM + "/partners",
        "{\"occurredOn\":\"2012-10-15\",\"data\":{\"partner\":\"Basisschool De Roos\",\"field\":\"School\"}}");
    positionOfTheLateFact = receipt.get("position").longValue();

    assertThat(types(TEAM + "/history?after=" + positionOfTheLateFact)).startsWith("TeamFounded", "MemberJoined", "ExperimentProposed", "PartnerJoined");
    assertThat(types(TEAM + "/history?asOf=2012")).contains("PartnerJoined");
    assertThat(types(TEAM + "/history?asOf=2012&knownAt=" + lastOfTheImport)).doesNotContain("PartnerJoined");
    assertThat(wijkkroniek.get(TEAM + "?knownAt=" + lastOfTheImport).body()).doesNotContain("De Roos");
    assertThat(types(TEAM + "/history?order=recording")).endsWith("TeamDissolved", "PartnerJoined");
  }

  @Test
  @Order(7)
  void anInstantJustBeforeTheLateFactDoesNotKnowIt() {
    JsonNode entry = wijkkroniek.all(TEAM + "/history?order=recording").getLast();
    String before = java.time.Instant.parse(entry.get("recordedAt").stringValue()).minusMillis(1).toString();

    assertThat(types(TEAM + "/history?knownAt=" + before)).doesNotContain("PartnerJoined").hasSize(12);
  }

  @Test
  @Order(8)
  void heTakesItHome_andAnotherInstallationTellsTheSame(@TempDir Path elsewhere) {
    String exported = wijkkroniek.get("/v1/chronicles?subject=team/bos-en-lommer-west").body();
    try (RunningWijkkroniek other = RunningWijkkroniek.empty(elsewhere)) {
      RunningWijkkroniek.Reply imported = other.chronicle(exported);

      assertThat(imported.status()).as(imported.body()).isEqualTo(201);
      long position = imported.json().get("position").longValue();
      assertThat(sentences(other, TEAM + "/history?after=" + position)).isEqualTo(sentences(wijkkroniek, TEAM + "/history"));
      assertThat(other.get("/v1/chronicles?subject=team/bos-en-lommer-west").body().lines().count()).isEqualTo(13);
    }
  }

  private static List<String> types(String path) {
    return wijkkroniek.all(path).stream().map(entry -> entry.get("type").stringValue()).toList();
  }

  private static List<String> sentences(RunningWijkkroniek from, String path) {
    return from.all(path).stream().map(entry -> entry.get("sentence").get("nl").stringValue()).toList();
  }

  private static String chronicle() {
    try (var in = ResearcherReplaysADissolvedTeamTest.class.getResourceAsStream("/bos-en-lommer.ndjson")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
