package nl.wijkkroniek.kroniek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.sealing.SealedText;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.chronicle.ExampleChronicles;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.vault.VaultSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KroniekTest {

  private static final SubjectId ANNA = SubjectId.someParticipant(new Random(1));

  @TempDir
  private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private ByteArrayOutputStream out;
  private ByteArrayOutputStream err;

  @BeforeEach
  void settings() {
    environment.put(Settings.DATA, data().toString());
  }

  private Path data() {
    return folder.resolve("data");
  }

  private int run(String... arguments) {
    out = new ByteArrayOutputStream();
    err = new ByteArrayOutputStream();
    return Kroniek.run(new House(Settings.of(environment), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), false), arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String fingerprint() {
    return out().lines().filter(line -> line.startsWith("Fingerprint: ")).map(line -> line.substring("Fingerprint: ".length())).findFirst().orElseThrow();
  }

  private void importExample() throws IOException {
    EmbeddedMongo.open(data()).close();
    Path file = folder.resolve("veerkracht.ndjson");
    try (InputStream lines = ExampleChronicles.open(ExampleChronicles.names().getFirst())) {
      Files.copy(lines, file);
    }
    assertThat(run("import", file.toString())).as(err()).isZero();
  }

  private void inData(Consumer<MongoDatabase> change) {
    try (EmbeddedMongo server = EmbeddedMongo.open(data()); MongoClient client = MongoClients.create(server.connectionString())) {
      change.accept(client.getDatabase("wijkkroniek"));
    }
  }

  @Test
  void givenAChronicle_whenImported_thenItsProgressIsShownAndTheLogVerifies() throws IOException {
    importExample();
    assertThat(out()).contains("recorded, 0 unchanged");

    assertThat(run("verify")).isZero();
    assertThat(out()).startsWith("The log is whole: ");
    assertThat(run("verify", "--expect", fingerprint())).isZero();
  }

  @Test
  void givenABadChronicle_whenImported_thenEveryBadLineIsNamedAndItEndsWith1() throws IOException {
    EmbeddedMongo.open(data()).close();
    Path file = Files.writeString(folder.resolve("bad.ndjson"), "{\"specversion\":\"1.0\"}\nnonsense\n");

    assertThat(run("import", file.toString())).isOne();
    assertThat(err()).contains("line 1: ", "line 2: ", "nothing was recorded");
  }

  @Test
  void givenAChronicle_whenImportedDry_thenNothingIsRecorded() throws IOException {
    importExample();
    run("verify");
    String before = fingerprint();
    Path more = Files.writeString(folder.resolve("more.ndjson"), """
        {"specversion":"1.0","id":"m1","source":"urn:nld:wijkkroniek:meer","type":"nl.wijkkroniek.TeamFounded","subject":"team/meer",\
        "datacontenttype":"application/json","occurredon":"2011","data":{"name":"Meer"}}
        """);

    assertThat(run("import", "--dry-run", more.toString())).as(err()).isZero();
    run("verify");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void givenAFileThatIsNotThere_whenImported_thenItIsNamed() {
    assertThat(run("import", folder.resolve("nowhere.ndjson").toString())).isOne();
    assertThat(err()).contains("There is no file " + folder.resolve("nowhere.ndjson"));
  }

  @Test
  void givenDataThatIsGone_whenItsBackupIsRestored_thenTheFingerprintIsTheSame() throws IOException {
    importExample();
    Path backup = folder.resolve("backup");
    assertThat(run("backup", backup.toString())).as(err()).isZero();
    String kept = fingerprint();
    environment.put(Settings.DATA, folder.resolve("new").toString());

    assertThat(run("restore", backup.toString(), "--nobody-forgotten")).as(err()).isZero();
    assertThat(out()).startsWith("Restored and verified: ");
    assertThat(fingerprint()).isEqualTo(kept);
    assertThat(run("restore", backup.toString(), "--nobody-forgotten")).isOne();
    assertThat(err()).contains("empty store");
  }

  @Test
  void givenKeys_whenCopiedRotatedAndPutBack_thenTheyFitTheStoreAndNoMasterKeyOfBefore() throws IOException {
    importExample();
    Path keys = folder.resolve("data-keys");
    Path copies = folder.resolve("copies");
    Files.createDirectories(copies);
    Files.createFile(copies.resolve("keys-20200101T000000Z.db"));
    assertThat(run("keys", "backup", copies.toString())).as(err()).isZero();
    assertThat(out()).contains("1 older copies were removed");
    Path copy = copies.resolve(out().substring(out().indexOf("keys-2"), out().indexOf(".db") + ".db".length()));
    String list = copies.resolve("destroyed.txt").toString();
    String before = Files.readString(keys.resolve("master.key"));
    assertThat(run("keys", "restore", copy.toString(), "--destroyed", list)).isOne();
    assertThat(err()).contains("not written over");
    assertThat(run("keys", "rotate")).as(err()).isZero();
    assertThat(Files.readString(keys.resolve("master.key"))).isNotEqualTo(before);
    importAgain();
    Files.delete(keys.resolve("keys.db"));
    assertThat(run("keys", "restore", copy.toString(), "--destroyed", list)).isOne();
    assertThat(err()).contains("does not fit").hasLineCount(1);
    Files.writeString(keys.resolve("master.key"), before);
    importAgain();
    environment.put(VaultSettings.KEYS, folder.resolve("elsewhere").toString());
    assertThat(run("keys", "backup", copies.toString())).isOne();
    assertThat(err()).contains("There are no keys in").hasLineCount(1);
  }

  /** Anna is forgotten between two backups; the older one is put back, and the older keys, and she does not come back by either. */
  @Test
  void givenSomebodyForgottenSinceABackup_whenItIsRestored_thenTheListIsAskedForAndTheyStayForgotten() throws IOException {
    EmbeddedMongo.open(data()).close();
    Path file = Files.writeString(folder.resolve("said.ndjson"), """
        {"specversion":"1.0","id":"s1","source":"urn:nld:wijkkroniek:proef","type":"nl.wijkkroniek.ContributionMade","subject":"session/terugblik",\
        "datacontenttype":"application/json","occurredon":"2014-05","data":{"visibility":"open","text":"Kruisbeeldomlijsting","author":"%s"}}
        """.formatted(ANNA));
    assertThat(run("import", file.toString())).as(err()).isZero();
    assertThat(run("backup", folder.resolve("before").toString())).as(err()).isZero();
    assertThat(run("keys", "backup", folder.resolve("copies").toString())).as(err()).isZero();
    Path keysBefore = folder.resolve("copies").resolve(out().substring(out().indexOf("keys-2"), out().indexOf(".db") + ".db".length()));
    assertThat(said(data())).isEqualTo("Kruisbeeldomlijsting");
    try (Vault vault = Vault.open(Settings.of(environment).vault())) {
      vault.destroyWordsOf(ANNA);
    }
    assertThat(run("backup", folder.resolve("after").toString())).as(err()).isZero();
    Path list = Files.createDirectories(folder.resolve("lists")).resolve("destroyed.txt");
    assertThat(run("keys", "backup", list.getParent().toString())).as(err()).isZero();
    assertThat(Files.readAllLines(list)).contains(ANNA.toString());
    Path keys = folder.resolve("data-keys");
    environment.put(VaultSettings.KEYS, keys.toString());

    for (String backup : List.of("before", "after")) {
      environment.put(Settings.DATA, folder.resolve("new-" + backup).toString());
      assertThat(run("restore", folder.resolve(backup).toString())).isOne();
      assertThat(err()).contains("--destroyed LIST", "--nobody-forgotten").hasLineCount(1);
      assertThat(run("restore", folder.resolve(backup).toString(), "--destroyed", folder.resolve("nowhere.txt").toString())).isOne();
      Files.delete(keys.resolve("keys.db"));
      Files.copy(keysBefore, keys.resolve("keys.db"));
      assertThat(said(data())).as("an older copy of the keys opens it").isEqualTo("Kruisbeeldomlijsting");

      assertThat(run("restore", folder.resolve(backup).toString(), "--destroyed", list.toString())).as(err()).isZero();

      assertThat(out()).contains("stay so, by the keys in");
      assertThat(said(folder.resolve("new-" + backup))).isEqualTo(SealedText.UNREADABLE);
    }
    Files.delete(keys.resolve("keys.db"));
    assertThat(run("restore", folder.resolve("after").toString(), "--destroyed", list.toString())).isOne();
    assertThat(run("keys", "restore", keysBefore.toString(), "--destroyed", list.toString())).as(err()).isZero();
    assertThat(said(folder.resolve("new-before"))).isEqualTo(SealedText.UNREADABLE);
  }

  /** What the contribution in that folder says, with the keys there are. */
  private String said(Path data) {
    try (Vault vault = Vault.open(Settings.of(environment).vault()); EmbeddedMongo server = EmbeddedMongo.open(data);
        MongoClient client = MongoClients.create(server.connectionString())) {
      StoredEvent event = new EventLog(client.getDatabase("wijkkroniek")).byId("urn:nld:wijkkroniek:proef#s1").orElseThrow();
      return ((ContributionMade) vault.opened(new LanguageInLog(vault).read(event).happening().data())).text();
    }
  }

  @Test
  void givenOtherKeys_whenAChronicleIsImported_thenItIsRefusedInOneSentence() throws IOException {
    importExample();
    environment.put(VaultSettings.KEYS, folder.resolve("elsewhere").toString());
    assertThat(run("import", "--dry-run", folder.resolve("veerkracht.ndjson").toString())).isOne();
    assertThat(err()).contains("are not those that this store is sealed with").hasLineCount(1);
    environment.put(VaultSettings.MASTER_KEY, "hallo");
    assertThatThrownBy(() -> run("verify")).hasMessageContaining("openssl rand");
  }

  private void importAgain() {
    assertThat(run("import", folder.resolve("veerkracht.ndjson").toString())).as(err()).isZero();
  }

  @Test
  void givenAServerThatRuns_whenAsked_thenItsDataIsReachedThroughIt() throws IOException {
    importExample();
    run("verify");
    String before = fingerprint();
    try (EmbeddedMongo _ = EmbeddedMongo.open(data())) {
      assertThat(run("verify", "--expect", before)).as(err()).isZero();
      assertThat(run("backup", folder.resolve("backup").toString())).as(err()).isZero();
      assertThat(run("restore", folder.resolve("backup").toString(), "--nobody-forgotten")).isOne();
      assertThat(err()).contains("is in use by a Wijkkroniek").contains("stop it");
    }
  }

  @Test
  void givenAMongoOfOnesOwn_whenAsked_thenThatIsUsedInsteadOfTheFolder() throws IOException {
    importExample();
    try (EmbeddedMongo server = EmbeddedMongo.open(data())) {
      environment.put(Settings.MONGODB_URI, server.connectionString());
      environment.put(Settings.DATA, folder.resolve("unused").toString());
      assertThat(run("verify")).as(err()).isZero();
      environment.put(Settings.DATABASE, "other");
      assertThat(run("verify")).as(err()).isZero();
      assertThat(out()).contains("0 events in 0 commits");
    }
  }

  @Test
  void givenAnAddressThatIsNone_whenAsked_thenItIsSaidInASentence() {
    environment.put(Settings.MONGODB_URI, "http://localhost");

    assertThat(run("verify")).isOne();
    assertThat(err()).startsWith("The address in WIJKKRONIEK_MONGODB_URI is not one of a MongoDB").hasLineCount(1);
  }

  @Test
  void givenATamperedLog_whenVerified_thenTheCommitIsNamedAndItEndsWith1() throws IOException {
    importExample();
    inData(database -> database.getCollection("log").updateOne(Filters.eq("_id", 0), Updates.set("events.0.subject", "team/ander")));

    assertThat(run("verify")).isOne();
    assertThat(err()).contains("The log is not what was recorded. The commit at position 0 was altered");
  }

  @Test
  void givenALogWhoseTailWasCut_whenVerifiedAgainstItsFingerprint_thenItShows() throws IOException {
    importExample();
    run("verify");
    String before = fingerprint();
    inData(database -> database.getCollection("log").drop());

    assertThat(run("verify", "--expect", before)).isOne();
    assertThat(err()).contains("cut off");
  }

  @Test
  void givenNoData_whenAsked_thenItSaysSoAndMakesNone() {
    assertThat(run("verify")).isOne();
    assertThat(err()).contains("There is no data in " + data()).contains("WIJKKRONIEK_DATA").hasLineCount(1);
    assertThat(data()).doesNotExist();
  }

  @Test
  void givenNoDeadLetters_whenListed_thenItSaysSo() throws IOException {
    importExample();

    assertThat(run("dead-letters")).as(err()).isZero();
    assertThat(out()).contains("There are no dead letters");
    assertThat(run("dead-letters", "retry", "urn:x#1")).isOne();
    assertThat(err()).contains("urn:x#1 is not a dead letter");
  }

  @Test
  void givenAViewThatWasNeverRebuilt_whenWatched_thenItSaysSo() throws IOException {
    importExample();

    assertThat(run("rebuild", "histories", "--watch")).isOne();
    assertThat(err()).contains("was never rebuilt");
  }

  @Test
  void givenNobodyWhoRuns_whenAViewIsRebuilt_thenThisProcessDoesItAndItCanBeWatchedAfterwards() throws IOException {
    importExample();

    assertThat(run("rebuild", "histories")).as(err()).isZero();
    assertThat(out()).contains("Rebuilt: people see generation 2 of histories now.");
    assertThat(run("rebuild", "histories", "--watch")).isZero();
    assertThat(run("rebuild", "histories", "--abort")).isZero();
    assertThat(out()).contains("generation 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "verfy", "verify --expect", "verify --expect 12", "backup", "backup a b", "restore", "rebuild", "rebuild everything",
      "rebuild histories --abort --watch", "dead-letters discard urn:x#1", "dead-letters retry", "import"})
  void givenACommandThatIsNotUnderstood_whenRun_thenItEndsWith2AndTellsHowItIsUsed(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err()).contains("ops/kroniek");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "verify --help", "backup --help", "restore --help", "rebuild --help", "dead-letters --help", "dead-letters discard --help",
      "import --help"})
  void givenAQuestionForHelp_whenRun_thenItIsAnswered(String line) {
    assertThat(run(line.split(" "))).isZero();
    assertThat(out()).contains("Usage: ops/kroniek");
  }
}
