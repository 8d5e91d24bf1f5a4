package nl.wijkkroniek.platform.scenario;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import nl.wijkkroniek.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four people say something of every visibility in a session of a circle: Samira consents to research, Fatima within the circle, Bram within another session only,
 * Joost does not. Karel and Mira each have a study, and take home what they may.
 */
@TestMethodOrder(OrderAnnotation.class)
class AResearcherTakesHomeWhatPeopleConsentedToTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SubjectId SAMIRA = person(1);
  private static final SubjectId FATIMA = person(2);
  private static final SubjectId BRAM = person(3);
  private static final SubjectId JOOST = person(4);
  private static final SubjectId KAREL = person(5);
  private static final SubjectId MIRA = person(6);
  private static final Pattern PARTICIPANT = Pattern.compile("p-[0-9a-f]{32}");
  /** What two exports say alike of the same words, for it is what was said, where and when. */
  private static final Set<String> CONTENT = Set.of("session", "circle", "teams", "layer", "visibility", "occurredOn", "recordedOn", "prompt", "text");

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static String karel;
  private static String mira;
  private static String steward;
  private static String samira;
  private static String karelsAccount;
  private static String mirasAccount;
  private static String first;
  private static String second;
  private static String firstExport;
  private static String secondExport;

  @BeforeAll
  static void peopleSaidSomething() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    karel = wijkkroniek.token(KAREL, Role.RESEARCHER);
    mira = wijkkroniek.token(MIRA, Role.RESEARCHER);
    steward = wijkkroniek.token(Role.STEWARD);
    samira = wijkkroniek.token(SAMIRA, Role.PARTICIPANT);
    karelsAccount = account(KAREL);
    mirasAccount = account(MIRA);
    List<String> lines = new ArrayList<>(List.of(line("t", "TeamFounded", "team/lombok", "{\"name\":\"Lombok\"}"),
        line("c", "LearningCircleFormed", "circle/noord", "{\"name\":\"Noord\"}"),
        line("s", "ReflectionSessionOpened", "session/inloop", "{\"title\":\"Inloop\",\"about\":[\"team/lombok\"],\"circle\":\"circle/noord\"}"),
        line("l", "ReflectionSessionOpened", "session/later", "{\"title\":\"Later\"}"),
        line("cs", "ConsentGiven", SAMIRA.toString(), "{\"purpose\":\"research\"}"),
        line("cf", "ConsentGiven", FATIMA.toString(), "{\"purpose\":\"research\",\"within\":\"circle/noord\"}"),
        line("cb", "ConsentGiven", BRAM.toString(), "{\"purpose\":\"research\",\"within\":\"session/later\"}"),
        line("ck", "ConsentGiven", JOOST.toString(), "{\"purpose\":\"quotation\"}")));
    for (SubjectId person : List.of(SAMIRA, FATIMA, BRAM, JOOST)) {
      for (Visibility visibility : Visibility.values()) {
        lines.add(said("session/inloop", person, visibility));
      }
    }
    lines.add(said("session/later", BRAM, Visibility.OPEN));
    Reply taken = wijkkroniek.chronicle(lines.toArray(String[]::new));
    assertThat(taken.status()).as(taken.body()).isIn(201, 202);
    wijkkroniek.get("/v1/teams?after=" + (lines.size() - 1));
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void aStewardOpensTwoStudies_andWhatIsNoStudyIsRefused() {
    first = opened("Wat doet een inloop?", karelsAccount);
    second = opened("Wie blijft er komen?", mirasAccount);

    assertThat(get("/v1/studies", karel).json().at("/items/0/id").stringValue()).isEqualTo(first);
    assertThat(get("/v1/studies", karel).json().get("items")).hasSize(1);
    assertThat(get("/v1/studies", steward).json().get("items")).hasSize(2);
    assertThat(get("/v1/studies/" + first, karel).json().get("purpose").stringValue()).isEqualTo("Leren van de inloop");
    for (String wrong : List.of("{", "[]", "null", "{\"title\":\"x\"}", "{\"title\":\"x\",\"purpose\":\"y\",\"question\":\"z\",\"researchers\":[\"niemand\"]}",
        "{\"title\":\"x\",\"purpose\":\"y\",\"question\":\"z\",\"researchers\":[\"%s\"],\"naam\":1}".formatted(karelsAccount),
        "{\"title\":\"%s\",\"purpose\":\"y\",\"question\":\"z\",\"researchers\":[\"%s\"]}".formatted("x".repeat(121), karelsAccount))) {
      Reply refused = wijkkroniek.post("/v1/studies", wrong, "Authorization", steward);
      assertThat(refused.status()).as(wrong + " " + refused.body()).isEqualTo(400);
      assertThat(refused.json().get("errors").get(0).get("field")).as(wrong).isNotNull();
    }
    assertThat(wijkkroniek.post("/v1/studies", "{}", "Authorization", karel).status()).isEqualTo(403);
    assertThat(get("/v1/studies", steward).json().get("items")).hasSize(2);
  }

  @Test
  @Order(2)
  void eachTakesHomeWhatPeopleConsentedTo_andNothingElse() {
    firstExport = export(first, karel);
    secondExport = export(second, mira);

    for (String export : List.of(firstExport, secondExport)) {
      assertThat(texts(export)).containsExactlyInAnyOrder(text("session/inloop", SAMIRA, Visibility.EVERYONE_WITH_ACCESS), text("session/inloop", SAMIRA, Visibility.OPEN),
          text("session/inloop", FATIMA, Visibility.EVERYONE_WITH_ACCESS), text("session/inloop", FATIMA, Visibility.OPEN), text("session/later", BRAM, Visibility.OPEN));
      assertThat(export).doesNotContain(JOOST.slug(), karelsAccount, mirasAccount, "urn:studie", "recordedBy").doesNotContainPattern(PARTICIPANT);
    }
    JsonNode line = lines(firstExport).getFirst();
    assertThat(line.get("session").stringValue()).isEqualTo("session/inloop");
    assertThat(line.get("circle").stringValue()).isEqualTo("circle/noord");
    assertThat(line.get("teams").toString()).isEqualTo("[\"team/lombok\"]");
    assertThat(line.get("occurredOn").stringValue()).isEqualTo("2014-05");
    assertThat(line.get("recordedOn").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(line.get("visibility").stringValue()).isEqualTo("everyone-with-access");
  }

  @Test
  @Order(3)
  void theTwoCannotBeJoined_neitherOnWhoNorOnWhatItIsCalled() {
    assertThat(values(firstExport, "pseudonym")).hasSize(3);
    assertThat(values(firstExport, "line")).hasSize(5);
    for (String name : List.of("pseudonym", "line")) {
      assertThat(values(firstExport, name)).as(name).doesNotContainAnyElementsOf(values(secondExport, name));
    }
    Set<String> others = new HashSet<>();
    lines(firstExport).forEach(line -> others.addAll(line.propertyNames()));
    others.removeAll(CONTENT);
    assertThat(others).as("fields that are not content").containsExactlyInAnyOrder("line", "pseudonym");
    assertThat(export(first, karel)).as("the same within a study").isEqualTo(firstExport);
  }

  @Test
  @Order(4)
  void whoIsNotInAStudyFindsNothing_asIfThereWereNone() {
    for (String address : List.of("/v1/studies/%s", "/v1/studies/%s/contributions")) {
      Reply others = get(address.formatted(second), karel);
      Reply none = get(address.formatted("00000000-0000-0000-0000-000000000000"), karel);
      assertThat(others.status()).isEqualTo(404);
      assertThat(others.body().replace(second, "x")).isEqualTo(none.body().replace("00000000-0000-0000-0000-000000000000", "x"));
    }
    assertThat(get("/v1/studies/" + first + "/contributions", steward).status()).as("keeping it is not taking home").isEqualTo(403);
    assertThat(wijkkroniek.get("/v1/studies/" + first + "/contributions").status()).isEqualTo(401);
  }

  @Test
  @Order(5)
  void whatIsAskedForIsWhatComes() {
    assertThat(texts(export(first + "/contributions?subject=session/later", karel, ""))).containsExactly(text("session/later", BRAM, Visibility.OPEN));
    for (String of : List.of("circle/noord", "team/lombok", "session/inloop")) {
      assertThat(texts(export(first + "/contributions?subject=" + of, karel, ""))).as(of).hasSize(4);
    }
    assertThat(export(first + "/contributions?subject=team/nergens", karel, "")).isEmpty();
    assertThat(get("/v1/studies/" + first + "/contributions?subject=" + SAMIRA, karel).status()).isEqualTo(400);
    assertThat(get("/v1/studies/" + first + "/contributions?subject=onzin", karel).status()).isEqualTo(400);
  }

  /** Elsewhere a researcher reads what anybody reads, and of who consents what is for everyone with access. */
  @Test
  @Order(6)
  void lookingAroundAResearcherReadsWithConsent_andWhatIsOpen() {
    String seen = get("/v1/sessions/inloop/history?limit=200", karel).body();

    assertThat(seen).contains(text("session/inloop", SAMIRA, Visibility.EVERYONE_WITH_ACCESS), text("session/inloop", JOOST, Visibility.OPEN))
        .doesNotContain(text("session/inloop", JOOST, Visibility.EVERYONE_WITH_ACCESS), text("session/inloop", BRAM, Visibility.EVERYONE_WITH_ACCESS),
            text("session/inloop", SAMIRA, Visibility.CIRCLE)).doesNotContainPattern(PARTICIPANT);
  }

  @Test
  @Order(7)
  void whoseWordsWereTakenHomeSeesForWhichStudy() {
    List<JsonNode> hers = get("/v1/me/processings?limit=200", samira).json().get("items").valueStream().filter(one -> one.has("study")).toList();

    assertThat(hers.stream().map(one -> one.get("study").stringValue()).collect(toSet())).containsExactlyInAnyOrder(first, second);
    assertThat(hers).allSatisfy(one -> {
      assertThat(one.get("purpose").stringValue()).isEqualTo("research");
      assertThat(one.get("activity").stringValue()).isEqualTo("exporting");
      assertThat(one.get("by").stringValue()).isEqualTo(one.get("study").stringValue().equals(first) ? karelsAccount : mirasAccount);
    });
    assertThat(get("/v1/processings?limit=200&participant=" + JOOST, steward).json().get("items").valueStream()).noneMatch(one -> one.has("study"));
  }

  @Test
  @Order(8)
  void aStewardLooksWhatIsBehindALine_andThatIsKept() {
    JsonNode line = lines(firstExport).getFirst();
    String called = line.get("line").stringValue();

    Reply behind = get("/v1/studies/" + first + "/lines/" + called, steward);

    assertThat(behind.json().get("event").stringValue()).isEqualTo("urn:studie#" + id("session/inloop", SAMIRA, Visibility.EVERYONE_WITH_ACCESS));
    assertThat(behind.json().get("session").stringValue()).isEqualTo("session/inloop");
    assertThat(wijkkroniek.part(StewardLog.class).latest(1)).extracting(StewardLog.Entry::act, StewardLog.Entry::more)
        .containsExactly(tuple("line-traced", called));
    assertThat(get("/v1/studies/" + second + "/lines/" + called, steward).status()).as("in another study nothing is called so").isEqualTo(404);
    assertThat(get("/v1/studies/" + first + "/lines/onzin", steward).status()).isEqualTo(400);
    assertThat(get("/v1/studies/" + first + "/lines/" + called, karel).status()).isEqualTo(403);
  }

  @Test
  @Order(9)
  void whatIsWithdrawnIsGoneFromTheNextExport_andWhatIsNarrowed() {
    wijkkroniek.record("/v1/participants/" + FATIMA.slug() + "/consent-withdrawals", "{\"data\":{\"purpose\":\"research\",\"within\":\"circle/noord\"}}");
    wijkkroniek.record("/v1/sessions/inloop/visibility-narrowings", "{\"data\":{\"contribution\":\"urn:studie#%s\",\"visibility\":\"circle\"}}"
        .formatted(id("session/inloop", SAMIRA, Visibility.OPEN)), "Authorization", samira);

    String now = export(first, karel);

    assertThat(texts(now)).containsExactlyInAnyOrder(text("session/inloop", SAMIRA, Visibility.EVERYONE_WITH_ACCESS), text("session/later", BRAM, Visibility.OPEN));
    assertThat(lines(firstExport)).as("what is left is called as it was").containsAll(lines(now));
  }

  @Test
  @Order(10)
  void afterARestartEverythingIsCalledAsItWas() {
    String before = export(first, karel);

    wijkkroniek.close();
    wijkkroniek = RunningWijkkroniek.empty(data);

    assertThat(export(first, karel)).isEqualTo(before).isNotEmpty();
  }

  @Test
  @Order(11)
  void whoeverIsForgottenIsInNoExportAnyMore() {
    wijkkroniek.record("/v1/participants/" + SAMIRA.slug() + "/forgettings", "{\"data\":{\"askedBy\":\"self\"}}");

    Instant deadline = Instant.now().plusSeconds(120);
    while (texts(export(first, karel)).contains(text("session/inloop", SAMIRA, Visibility.EVERYONE_WITH_ACCESS))) {
      assertThat(Instant.now()).isBefore(deadline);
    }
    assertThat(texts(export(second, mira))).containsExactly(text("session/later", BRAM, Visibility.OPEN));
  }

  @Test
  @Order(12)
  void aClosedStudyTakesNothingHome_andNobodyCanMakeItsPseudonymsAgain() {
    Reply closed = wijkkroniek.post("/v1/studies/" + first + "/closings", "", "Authorization", steward);

    assertThat(closed.json().get("closed").isString()).isTrue();
    Reply refused = get("/v1/studies/" + first + "/contributions", karel);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.json().get("detail").stringValue()).contains("afgesloten");
    assertThat(get("/v1/studies/" + first, karel).json().has("closed")).isTrue();
    assertThat(get("/v1/studies/" + first + "/lines/" + lines(firstExport).getFirst().get("line").stringValue(), steward).status()).isEqualTo(404);
    assertThat(wijkkroniek.part(Vault.class).keyApart("study/" + first)).isFalse();
    assertThat(wijkkroniek.post("/v1/studies/" + first + "/researchers", "{\"researchers\":[\"%s\"]}".formatted(mirasAccount), "Authorization", steward).status()).isEqualTo(409);
    assertThat(lines(secondExport)).as("the other goes on").containsAll(lines(export(second, mira)));
  }

  private static String opened(String title, String researcher) {
    Reply reply = wijkkroniek.post("/v1/studies", "{\"title\":\"%s\",\"purpose\":\"Leren van de inloop\",\"question\":\"Waarom?\",\"researchers\":[\"%s\"]}"
        .formatted(title, researcher), "Authorization", steward);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    String id = reply.json().get("id").stringValue();
    assertThat(reply.raw().headers().firstValue("Location")).hasValue("/v1/studies/" + id);
    return id;
  }

  private static String export(String study, String researcher) {
    return export(study, researcher, "/contributions");
  }

  private static String export(String study, String researcher, String rest) {
    Reply reply = get("/v1/studies/" + study + rest, researcher);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
    return reply.body();
  }

  private static Reply get(String address, String token) {
    return wijkkroniek.get(address, "Authorization", token);
  }

  private static List<JsonNode> lines(String export) {
    return export.lines().map(JSON::readTree).toList();
  }

  private static List<String> texts(String export) {
    return lines(export).stream().map(line -> line.get("text").stringValue()).toList();
  }

  private static Set<String> values(String export, String field) {
    return lines(export).stream().map(line -> line.get(field).stringValue()).collect(toSet());
  }

  private static String account(SubjectId participant) {
    return wijkkroniek.part(Accounts.class).idsOf(participant).getFirst();
  }

  private static String said(String session, SubjectId author, Visibility visibility) {
    return line(id(session, author, visibility), "ContributionMade", session, "{\"visibility\":\"%s\",\"layer\":\"perception\",\"text\":\"%s\",\"author\":\"%s\"}"
        .formatted(visibility.code(), text(session, author, visibility), author));
  }

  private static String id(String session, SubjectId author, Visibility visibility) {
    return letter(author) + "-" + session.replace("session/", "") + "-" + visibility.ordinal();
  }

  private static String letter(SubjectId author) {
    return String.valueOf((char) ('a' + Integer.parseInt(author.slug().substring(33))));
  }

  private static String text(String session, SubjectId author, Visibility visibility) {
    return "Woorden %s%d uit %s".formatted(letter(author), visibility.ordinal(), session);
  }

  private static String line(String id, String type, String subject, String data) {
    return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:studie\",\"type\":\"nl.wijkkroniek.%s\",\"subject\":\"%s\","
        + "\"datacontenttype\":\"application/json\",\"occurredon\":\"2014-05\",\"data\":%s}").formatted(id, type, subject, data);
  }

  private static SubjectId person(int number) {
    return SubjectId.parse("participant/p-%032d".formatted(number));
  }
}
