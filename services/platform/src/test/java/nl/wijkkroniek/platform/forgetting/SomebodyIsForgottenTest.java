package nl.wijkkroniek.platform.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Mentions.Settling;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.eventstore.backup.Backup;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import nl.wijkkroniek.platform.sealing.Bytes;
import nl.wijkkroniek.web.forgetting.BeingForgotten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Zoë asks to be forgotten. What she said and what she is called is planted by every way in, and looked for afterwards in all that the house keeps and gives out. */
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class SomebodyIsForgottenTest {

  private static final SubjectId ZOE = SubjectId.someParticipant(new Random(1));
  private static final SubjectId BRAM = SubjectId.someParticipant(new Random(2));
  private static final SubjectId STEWARD = SubjectId.someParticipant(new Random(3));
  private static final String NAME = "Zoë Zwaluwstaart";
  private static final String NICKNAME = "Zoutkorrel";
  private static final String PASSWORD = "een lang wachtwoord";
  private static final String SAID = "Ik durfde het niet: Kruisbeeldomlijsting";
  private static final String NARROW = "Havikskruidbeleving";
  private static final String FOR_ALL_WITH_ACCESS = "Zilvermeeuwenveertje";
  private static final String REASON = "Windvaanscharnier";
  private static final String CORRECTED = "Lijsterbesjenever";
  private static final String OBSERVED = "Rietorchisvondst";
  private static final String SCRIPT = "het script van Meidoornhaag";
  private static final String OF_BRAM = "Ik sprak " + NAME + " over de Waterlelievijver";
  private static final List<String> OWN = List.of(SAID, NARROW, FOR_ALL_WITH_ACCESS, REASON, CORRECTED, OBSERVED, SCRIPT, NAME);

  @TempDir
  private static Path folder;
  private static RunningWijkkroniek wijkkroniek;
  private static Account zoe;
  private static Account steward;
  private static String hers;
  private static String bram;
  private static String all;
  private static String receipt;

  @BeforeAll
  static void plant() {
    wijkkroniek = RunningWijkkroniek.empty(folder.resolve("data"));
    Accounts accounts = wijkkroniek.part(Accounts.class);
    zoe = accounts.make(NAME, PASSWORD, ZOE, Set.of(Role.PARTICIPANT), false);
    steward = accounts.make("beatrix", PASSWORD, STEWARD, Set.of(Role.STEWARD), false);
    hers = "Bearer " + wijkkroniek.part(Tokens.class).make(zoe, SCRIPT);
    bram = wijkkroniek.token(BRAM, Role.PARTICIPANT, Role.FACILITATOR);
    all = wijkkroniek.token(Role.values());
    wijkkroniek.part(Sessions.class).begin(zoe, Sessions.LASTS);
    tell(bram, "teams/lombok/foundings", "{'name':'Lombok','municipality':{'code':'GM0344','name':'Utrecht'}}");
    tell(bram, "teams/lombok/members", "{'profile':'resident','participant':'%s'}".formatted(ZOE));
    tell(bram, "sessions/terugblik/openings", "{'title':'Terugblik','about':['team/lombok'],'facilitator':'%s'}".formatted(NAME));
    tell(bram, "roles/opbouw/descriptions", "{'team':'team/lombok','name':'Opbouw','heldBy':'%s'}".formatted(NAME.toLowerCase()));
    tell(bram, "roles/opbouw/redefinitions", "{'to':'Gastvrouw','agreedBy':['Joost','%s']}".formatted(NICKNAME));
    said(hers, SAID, "open");
    said(hers, NARROW, "only-me");
    said(hers, FOR_ALL_WITH_ACCESS, "everyone-with-access");
    tell(hers, "sessions/terugblik/withdrawals", "{'contribution':'%s','because':'%s'}".formatted(said(hers, "iets", "session"), REASON));
    tell(hers, "sessions/terugblik/corrections", """
        {'event':'%s','reason':'beter','occurredOn':'2014-05','data':{'type':'ContributionMade','visibility':'open','text':'%s'}}"""
        .formatted(said(hers, "verschreven", "open"), CORRECTED));
    tell(hers, "experiments/tuin/starts", "{'team':'team/lombok','question':'Helpt een tuin?'}");
    tell(hers, "experiments/tuin/observations", "{'observation':'%s'}".formatted(OBSERVED));
    String ofBram = said(bram, OF_BRAM, "session");
    String otherwise = tell(bram, "sessions/terugblik/corrections", """
        {'event':'%s','reason':'anders','occurredOn':'2014-05','data':{'type':'ContributionMade','visibility':'session','text':'Ik sprak iemand'}}"""
        .formatted(ofBram));
    tell(bram, "sessions/terugblik/retractions", "{'event':'%s','reason':'%s zei het toch'}".formatted(otherwise, NICKNAME));
    tell(bram, "sessions/terugblik/insights", "{'text':'%s zag het het eerst','restsOn':['%s']}".formatted(NICKNAME, ofBram));
  }

  private static String said(String who, String text, String visibility) {
    return tell(who, "sessions/terugblik/contributions", "{'visibility':'%s','text':'%s'}".formatted(visibility, text));
  }

  private static String tell(String who, String path, String data) {
    String body = path.endsWith("/corrections") || path.endsWith("/retractions") ? "{'data':%s}".formatted(data) : "{'occurredOn':'2014-05','data':%s}".formatted(data);
    return wijkkroniek.record("/v1/" + path, body.replace('\'', '"'), "Authorization", who).get("event").stringValue();
  }

  /** Everything that whoever may see most gets to see, and anyone. */
  private static String seen() {
    StringBuilder seen = new StringBuilder();
    wijkkroniek.part(SearchProcessor.class).await(head(), Duration.ofSeconds(60));
    for (String path : List.of("/v1/sessions/terugblik?after=" + head(), "/v1/sessions/terugblik/history", "/v1/roles/opbouw", "/v1/roles/opbouw/history",
        "/v1/experiments/tuin/history", "/v1/teams/lombok", "/v1/teams/lombok/history?order=recording", "/sessions/terugblik", "/experiments/tuin", "/roles/opbouw",
        "/teams/lombok", "/v1/sessions/terugblik/replay", "/v1/sessions/terugblik/history?knownAt=" + (head() - 2), "/v1/chronicles",
        "/v1/search?q=Kruisbeeldomlijsting", "/v1/search?q=Rietorchisvondst")) {
      for (String[] who : List.of(new String[] {"Authorization", all}, new String[0])) {
        Reply reply = wijkkroniek.get(path, who);
        assertThat(reply.status()).as(path).isEqualTo(200);
        seen.append(reply.body());
      }
    }
    return seen.toString();
  }

  private static String found(String words, String who) {
    return wijkkroniek.get("/v1/search?q=" + words, "Authorization", who).json().get("items").toString();
  }

  private static long head() {
    return wijkkroniek.part(EventLog.class).head() - 1;
  }

  private static void backUp(String name) {
    Backup.of(wijkkroniek.part(MongoDatabase.class)).to(folder.resolve(name), _ -> { });
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void beforeThatSheIsReadAndNamed_andNothingOfHerRestsInTheClearButTheIndexOfWhatIsOpen() {
    assertThat(seen()).contains(SAID, CORRECTED, OBSERVED, NAME, NICKNAME, ZOE.toString());
    assertThat(found(FOR_ALL_WITH_ACCESS, bram)).contains(FOR_ALL_WITH_ACCESS);
    assertThat(found(NARROW, hers)).contains(NARROW);
    assertThat(found(NARROW, bram)).isEqualTo("[]");
    backUp("before");
    assertThat(Bytes.found(OWN, folder, file -> !file.startsWith(folder.resolve("data/search")))).isEmpty();
    assertThat(wijkkroniek.part(Accounts.class).with(NAME, PASSWORD)).contains(zoe);
    assertThat(wijkkroniek.part(Tokens.class).of(zoe)).extracting(Tokens.Listed::whatFor).containsExactly(SCRIPT);
  }

  @Test
  @Order(2)
  void theLastStewardStays_byEveryWay() {
    wijkkroniek.part(Accounts.class).all().stream().filter(listed -> listed.account().name().startsWith("test-"))
        .forEach(listed -> wijkkroniek.part(Accounts.class).roles(listed.account().id(),
            listed.account().roles().stream().filter(role -> role != Role.STEWARD).collect(Collectors.toSet())));
    String own = "Bearer " + wijkkroniek.part(Tokens.class).make(steward, "eigen");
    Reply refused = wijkkroniek.post("/v1/participants/" + STEWARD.slug() + "/forgettings", "{\"data\":{\"askedBy\":\"self\"}}", "Authorization", own);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("laatste beheerder");
    assertThatThrownBy(() -> wijkkroniek.part(BeingForgotten.class).ask(STEWARD, steward, List.of())).isInstanceOf(Refusal.class);
    assertThat(wijkkroniek.part(Accounts.class).with("beatrix", PASSWORD)).isPresent();
  }

  @Test
  @Order(3)
  void sheAsks_andCanDoNothingHereAnyMore(CapturedOutput output) {
    receipt = wijkkroniek.part(BeingForgotten.class).ask(ZOE, zoe, List.of(NICKNAME));

    assertThat(wijkkroniek.part(ForgettingFollower.class).await(receipt, Duration.ofSeconds(60))).isTrue();
    Reply shown = wijkkroniek.get("/v1/forgettings/" + receipt);
    assertThat(shown.json().at("/finished").isString()).isTrue();
    assertThat(shown.json().get("names").intValue()).isEqualTo(2);
    assertThat(shown.json().get("texts").intValue()).isEqualTo(8);
    assertThat(shown.body() + wijkkroniek.get("/forgotten/" + receipt).body() + wijkkroniek.get("/forgotten/" + receipt + "/receipt.txt").body())
        .contains(receipt).doesNotContain(ZOE.slug(), NAME, zoe.id());
    assertThat(wijkkroniek.get("/v1/forgettings/niets").status()).isEqualTo(404);
    assertThat(wijkkroniek.get("/v1/teams", "Authorization", hers).status()).isEqualTo(401);
    assertThat(wijkkroniek.part(Accounts.class).with(NAME, PASSWORD)).isEmpty();
    assertThat(wijkkroniek.part(Accounts.class).all()).noneMatch(listed -> listed.account().participant().equals(ZOE));
    assertThatThrownBy(() -> wijkkroniek.part(BeingForgotten.class).ask(ZOE, steward, List.of())).isInstanceOf(Refusal.class).hasMessageContaining("already");
    assertThat(output.getAll()).doesNotContain(OWN).doesNotContain(NICKNAME, ZOE.slug());
  }

  @Test
  @Order(4)
  void nothingOfHerIsSeenAnyMore_alsoInWhatWasKnownBefore_andWhatOthersDidStays() {
    assertThat(seen()).doesNotContain(OWN).doesNotContain(NAME.toLowerCase()).doesNotContain(ZOE.slug())
        .contains("een voormalige deelnemer", "Helpt een tuin?", "Lombok", "Joost", "Gastvrouw");
    assertThat(found(FOR_ALL_WITH_ACCESS, bram)).isEqualTo("[]");
    assertThat(wijkkroniek.get("/v1/sessions/terugblik/history").body()).doesNotContain("niet meer leesbaar", "contribution");
  }

  @Test
  @Order(5)
  void whatOthersWroteIsPutToTheSteward_untilEachIsSettled() {
    Mentions mentions = wijkkroniek.part(Mentions.class);
    List<Mention> open = mentions.open();
    assertThat(open).hasSize(4);
    assertThat(open).filteredOn(mention -> mention.field() != null).extracting(Mention::field).containsExactly("agreedBy.1");
    Reply page = wijkkroniek.get("/forgettings", "Authorization", stewards());
    assertThat(page.body()).contains("/sessions/terugblik", "/roles/opbouw", receipt).doesNotContain(ZOE.slug(), NICKNAME);

    Mention name = open.stream().filter(mention -> mention.field() != null).findFirst().orElseThrow();
    Mention insight = open.getLast();
    Mention ofBram = open.get(1);
    assertThat(settle(name, Settling.MADE_UNREADABLE).status()).isEqualTo(302);
    assertThat(settle(ofBram, Settling.TAKEN_BACK).status()).as("only its author takes back what was said").isEqualTo(400);
    Mention whyTakenBack = open.get(2);
    assertThat(settle(whyTakenBack, Settling.TAKEN_BACK).status()).as("that would have said again what its author took back").isEqualTo(400);
    assertThat(settle(whyTakenBack, Settling.LEFT).status()).isEqualTo(302);
    assertThat(settle(ofBram, Settling.MADE_UNREADABLE).status()).isEqualTo(400);
    assertThat(settle(ofBram, Settling.LEFT).status()).isEqualTo(302);
    assertThat(settle(insight, Settling.TAKEN_BACK).status()).isEqualTo(302);
    assertThat(settle(insight, Settling.LEFT).status()).as("it is settled already").isEqualTo(302);

    assertThat(mentions.open()).isEmpty();
    assertThat(wijkkroniek.get("/v1/roles/opbouw/history", "Authorization", all).body()).doesNotContain(NICKNAME).contains("Joost");
    assertThat(wijkkroniek.get("/v1/sessions/terugblik?after=" + head(), "Authorization", all).body()).doesNotContain(NICKNAME);
    assertThat(wijkkroniek.get("/v1/sessions/terugblik/history", "Authorization", bram).body()).contains(OF_BRAM);
  }

  private static String stewards() {
    return "Bearer " + wijkkroniek.part(Tokens.class).make(steward, "lijst");
  }

  private static Reply settle(Mention mention, Settling how) {
    return wijkkroniek.post("/forgettings", BodyPublishers.ofString("id=" + mention.id().replace(" ", "%20") + "&how=" + how.code()),
        "application/x-www-form-urlencoded", "Authorization", stewards());
  }

  @Test
  @Order(6)
  void noBytesOfHerAreLeft_theChainVerifies_andTheWholeHistoryReplays() {
    backUp("after");
    assertThat(Verification.of(wijkkroniek.part(MongoDatabase.class)).run()).isInstanceOf(Outcome.Whole.class);
    Rebuild rebuild = new Rebuild(wijkkroniek.part(MongoDatabase.class), Views.NAME);
    rebuild.request("a test");
    assertThat(rebuild.await(Duration.ofMinutes(2), _ -> { })).isPresent();
    List<String> own = Stream.concat(OWN.stream(), Stream.of(NAME.toLowerCase())).toList();
    assertThat(Bytes.found(List.of("Helpt een tuin?"), folder, _ -> true)).as("what is nobody's own is found").isNotEmpty();
    assertThat(Bytes.found(own, folder, _ -> true)).isEmpty();

    wijkkroniek.close();
    assertThat(Bytes.found(own, folder, _ -> true)).isEmpty();
    wijkkroniek = RunningWijkkroniek.empty(folder.resolve("data"));
    all = wijkkroniek.token(Role.values());
    assertThat(seen()).doesNotContain(OWN).doesNotContain(ZOE.slug()).contains("een voormalige deelnemer");
  }
}
