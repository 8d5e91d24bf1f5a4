package nl.wijkkroniek.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Words and names are planted by every way in, and looked for in the bytes of all that the house keeps: before and after their keys are destroyed. */
@TestMethodOrder(OrderAnnotation.class)
class NothingOfAPersonComesToRestTest {

  private static final int CREATED = 201;
  private static final int BAD_REQUEST = 400;
  private static final SubjectId ANNA = SubjectId.someParticipant(new Random(1));
  private static final String CONTRIBUTION = "Zwaluwstaartverbinding";
  private static final String OTHER_CONTRIBUTION = "Kruisbeeldomlijsting";
  private static final String NARROW = "Havikskruidbeleving";
  private static final String REASON = "Windvaanscharnier";
  private static final String CORRECTED = "Lijsterbesjenever";
  private static final String IMPORTED = "Meidoornhaagpad";
  private static final String OBSERVED = "Rietorchisvondst";
  private static final String CONTEST = "Waterlelievijver";
  private static final List<String> NAMES = List.of("Fatoumata Quist", "Joost Zevenhuizen", "Wilhelmina Xanten", "Bartholomeus Ypma");
  private static final List<String> OPEN = List.of(CONTRIBUTION, OTHER_CONTRIBUTION, CORRECTED, IMPORTED, OBSERVED, CONTEST);
  private static final List<String> ALL = Stream.of(OPEN, List.of(NARROW, REASON), NAMES).flatMap(List::stream).toList();

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static String anna;
  private static String contribution;
  private static long last;

  @BeforeAll
  static void plant() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    anna = wijkkroniek.token(ANNA, Role.values());
    tell("/v1/teams/lombok/foundings", "{'name':'Lombok','municipality':{'code':'GM0344','name':'Utrecht'}}");
    tell("/v1/sessions/terugblik/openings", "{'title':'Terugblik','about':['team/lombok'],'facilitator':'%s'}".formatted(NAMES.get(0)));
    contribution = said(CONTRIBUTION, "open");
    said(OTHER_CONTRIBUTION, "open");
    said(NARROW, "only-me");
    String withdrawn = said("iets", "only-me");
    tell("/v1/sessions/terugblik/withdrawals", "{'contribution':'%s','because':'%s'}".formatted(withdrawn, REASON));
    tell("/v1/sessions/terugblik/corrections", """
        {'event':'%s','reason':'beter','occurredOn':'2014-05','data':{'type':'ContributionMade','visibility':'open','text':'%s'}}"""
        .formatted(said("verschreven", "open"), CORRECTED));
    tell("/v1/roles/opbouw/descriptions", "{'team':'team/lombok','name':'Opbouw','heldBy':'%s'}".formatted(NAMES.get(1)));
    String redefined = tell("/v1/roles/opbouw/redefinitions", "{'to':'Gastvrouw','agreedBy':['%s']}".formatted(NAMES.get(2)));
    tell("/v1/roles/opbouw/contestations", "{'redefinition':'%s','because':'%s','by':'%s','visibility':'open'}".formatted(redefined, CONTEST, NAMES.get(3)));
    tell("/v1/experiments/tuin/starts", "{'team':'team/lombok','question':'Helpt een tuin?'}");
    tell("/v1/experiments/tuin/observations", "{'observation':'%s'}".formatted(OBSERVED));
    imported();
    imported();
    last = wijkkroniek.part(EventLog.class).head() - 1;
    read();
  }

  /** Sends it and waits until that is done; sent again it has to be the same as what is recorded, readable or not. */
  private static void imported() {
    assertThat(wijkkroniek.chronicle(line()).status()).isLessThan(BAD_REQUEST);
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (wijkkroniek.part(ChronicleImport.class).imports().running().isPresent() && System.nanoTime() - until < 0) {
      Thread.onSpinWait();
    }
    assertThat(wijkkroniek.part(ChronicleImport.class).imports().running()).isEmpty();
  }

  private static String line() {
    return """
        {"specversion":"1.0","id":"1","source":"urn:elders","type":"nl.wijkkroniek.ContributionMade","subject":"session/terugblik","occurredon":"2014-05",\
        "datacontenttype":"application/json","data":{"visibility":"open","text":"%s"}}""".formatted(IMPORTED);
  }

  private static String said(String text, String visibility) {
    return tell("/v1/sessions/terugblik/contributions", "{'visibility':'%s','text':'%s'}".formatted(visibility, text));
  }

  private static String tell(String path, String data) {
    String body = path.endsWith("/corrections") ? "{'data':%s}".formatted(data) : "{'occurredOn':'2014-05','data':%s}".formatted(data);
    RunningWijkkroniek.Reply reply = wijkkroniek.post(path, body.replace('\'', '"'), "Authorization", anna);
    assertThat(reply.status()).as(reply.body()).isEqualTo(CREATED);
    return reply.json().get("event").stringValue();
  }

  /** What is read and searched for must come to rest no more than what is told. */
  private static String read() {
    StringBuilder all = new StringBuilder();
    assertThat(wijkkroniek.part(SearchProcessor.class).await(last, Duration.ofSeconds(60))).isTrue();
    for (String path : List.of("/v1/sessions/terugblik?after=" + last, "/v1/sessions/terugblik/history", "/v1/roles/opbouw", "/v1/roles/opbouw/history",
        "/v1/experiments/tuin", "/v1/teams/lombok/history", "/sessions/terugblik", "/experiments/tuin", "/roles/opbouw", "/v1/sessions/terugblik/replay")) {
      RunningWijkkroniek.Reply reply = wijkkroniek.get(path);
      assertThat(reply.status()).as(path).isEqualTo(200);
      all.append(reply.body());
    }
    return all.append(search(CONTRIBUTION)).toString();
  }

  private static String exported() {
    return wijkkroniek.get("/v1/chronicles", "Authorization", wijkkroniek.token(Role.values())).body();
  }

  private static String search(String word) {
    return wijkkroniek.get("/v1/search?q=" + word).json().get("items").toString();
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  private static boolean isIndex(Path file) {
    return file.startsWith(data.resolve("search"));
  }

  private static void theLogIsWhole() {
    assertThat(Verification.of(wijkkroniek.part(MongoDatabase.class)).run()).isInstanceOf(Outcome.Whole.class);
  }

  @Test
  @Order(1)
  void whatIsOpenIsReadInTheClearAndNothingIsSealedOnItsWayOut() {
    assertThat(read()).contains(OPEN).doesNotContain(NARROW, REASON).doesNotContain(NAMES).doesNotContain("sealed:");
    assertThat(search(CONTRIBUTION)).contains(CONTRIBUTION);
    assertThat(exported()).contains(OPEN).doesNotContain(NARROW, REASON).doesNotContain("sealed:");
  }

  @Test
  @Order(2)
  void nothingOfItIsInTheFilesWhileItRunsOrAfterwards() {
    theLogIsWhole();
    assertThat(Bytes.found(List.of("Helpt een tuin?", "Terugblik"), data, file -> !isIndex(file))).as("what is nobody's own is found").isNotEmpty();
    assertThat(Bytes.found(ALL, data, file -> !isIndex(file))).isEmpty();
    assertThat(Bytes.found(Stream.concat(NAMES.stream(), Stream.of(NARROW, REASON)).toList(), data, _ -> true)).isEmpty();
    wijkkroniek.close();
    assertThat(Bytes.found(ALL, data, file -> !isIndex(file))).isEmpty();
    wijkkroniek = RunningWijkkroniek.empty(data);
    assertThat(read()).contains(OPEN);
  }

  @Test
  @Order(3)
  void ofOneContributionDestroyedNothingIsLeft_andAllElseStays() {
    Vault vault = wijkkroniek.part(Vault.class);
    vault.destroyTextsOf(List.of(EventId.parse(contribution)));
    assertThat(wijkkroniek.part(SearchProcessor.class).awaitPurged(vault.destroyedAfter(0).soFar(), Duration.ofSeconds(60))).isTrue();
    assertThat(read()).doesNotContain(CONTRIBUTION).contains("niet meer leesbaar").contains(OTHER_CONTRIBUTION, CORRECTED, IMPORTED);
    assertThat(exported()).doesNotContain(CONTRIBUTION).contains(OTHER_CONTRIBUTION, "niet meer leesbaar");
    assertThat(search(CONTRIBUTION)).isEqualTo("[]");
    assertThat(search(OTHER_CONTRIBUTION)).contains(OTHER_CONTRIBUTION);
    theLogIsWhole();
    assertThat(Bytes.found(List.of(CONTRIBUTION), data, _ -> true)).isEmpty();
  }

  @Test
  @Order(4)
  void ofSomebodyForgottenNothingCanBeReadAnyMore_alsoAfterARebuildAndAStart() {
    Vault vault = wijkkroniek.part(Vault.class);
    vault.destroyWordsOf(ANNA);
    assertThat(wijkkroniek.part(SearchProcessor.class).awaitPurged(vault.destroyedAfter(0).soFar(), Duration.ofSeconds(60))).isTrue();
    Rebuild rebuild = new Rebuild(wijkkroniek.part(MongoDatabase.class), Views.NAME);
    rebuild.request("a test");
    assertThat(rebuild.await(Duration.ofMinutes(2), _ -> { })).isPresent();
    assertThat(read()).doesNotContain(OTHER_CONTRIBUTION, CORRECTED, CONTEST).contains(IMPORTED, OBSERVED);
    assertThat(exported()).doesNotContain(OTHER_CONTRIBUTION, CORRECTED, CONTEST).contains(IMPORTED, OBSERVED);
    theLogIsWhole();
    imported();
    wijkkroniek.close();
    assertThat(Bytes.found(List.of(CONTRIBUTION, OTHER_CONTRIBUTION, CORRECTED, CONTEST, REASON, NARROW), data, _ -> true)).isEmpty();
    wijkkroniek = RunningWijkkroniek.empty(data);
    assertThat(read()).doesNotContain(OTHER_CONTRIBUTION, CORRECTED).contains(IMPORTED);
  }
}
