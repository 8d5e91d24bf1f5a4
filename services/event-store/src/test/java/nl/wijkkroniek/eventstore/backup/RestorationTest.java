package nl.wijkkroniek.eventstore.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import nl.wijkkroniek.eventstore.log.LogBeingRestored;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.StoreRefused;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import nl.wijkkroniek.eventstore.verifying.Verification;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RestorationTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  @TempDir
  private Path folder;

  private MongoDatabase original;
  private Fingerprint head;
  private MongoDatabase database;

  @BeforeEach
  void backUp() {
    original = SERVER.freshDatabase();
    new SampleLog(original).record("team/a", 40);
    head = Backup.inSegmentsOf(4_000, original).to(folder, progress -> { }).head();
    database = SERVER.freshDatabase();
  }

  private Fingerprint restored() {
    return Restoration.into(database).from(folder, progress -> { });
  }

  private Path segment() {
    return folder.resolve(new BackupFolder(folder).manifest().orElseThrow().segments().get(1).file());
  }

  private void assertNothingRestored() {
    assertThat(database.listCollectionNames()).doesNotContain("log");
  }

  @Test
  void givenABackup_whenRestored_thenTheLogVerifiesAndIsTheSameByteForByte() {
    assertThat(restored()).isEqualTo(head);
    assertThat(Verification.of(database).expect(head).run()).isEqualTo(new Whole(head, 40));
    assertThat(SampleLog.commits(database)).isEqualTo(SampleLog.commits(original));
    assertThat(database.listCollectionNames()).containsExactly("log");
  }

  @Test
  void givenARestoredLog_whenRecordingGoesOn_thenItIsChainedOnAndWhatWasRecordedBeforeIsKnown() {
    restored();
    LogWriter writer = new SampleLog(database).writer();

    assertThat(writer.append(new CommitDraft(List.of(SampleLog.event("team/b", 0)), "new", "digest")).position()).isEqualTo(head.events());
    assertThat(Verification.of(database).expect(head).run()).isInstanceOf(Whole.class);
    assertThatThrownBy(() -> writer.append(new CommitDraft(List.of(SampleLog.event("team/a", 0)), null, null))).isInstanceOf(EventAlreadyRecorded.class);
    assertThatThrownBy(() -> writer.append(new CommitDraft(List.of(SampleLog.event("team/c", 0)), "team/a/0", "digest"))).isInstanceOf(KeyAlreadyUsed.class);
  }

  @Test
  void givenAStoreThatIsNotEmpty_whenRestored_thenItIsRefusedAndStaysAsItIs() {
    database.getCollection("teams").insertOne(new Document("_id", 1));

    assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining("\"teams\"").hasMessageContaining("is not empty");
    assertNothingRestored();
  }

  @Test
  void givenARestorationThatWasBrokenOff_whenRestoredAgain_thenItIsBegunAnew() {
    LogBeingRestored halfway = LogBeingRestored.in(database);
    SampleLog.commits(original).subList(0, 20).forEach(halfway::add);
    halfway.add(SampleLog.commits(original).get(20));
    database.getCollection("log_being_restored").insertOne(new Document("_id", 1_000L).append("ids", List.of("stray")));
    assertNothingRestored();

    assertThat(restored()).isEqualTo(head);
    assertThat(SampleLog.commits(database)).isEqualTo(SampleLog.commits(original));
  }

  @Test
  void givenSomebodyWhoRecordsMeanwhile_whenTheRestoredLogIsToTakeItsPlace_thenWhatWasRecordedIsKept() {
    LogBeingRestored restored = LogBeingRestored.in(database);
    SampleLog.commits(original).forEach(restored::add);
    SampleLog meanwhile = new SampleLog(database);
    meanwhile.record("team/z", 1);

    assertThatThrownBy(restored::becomeTheLog).isInstanceOf(StoreRefused.class).hasMessageContaining("while the log was being restored");
    assertThat(meanwhile.commits()).hasSize(1);
  }

  @Test
  void givenAWijkkroniekThatStartedOnTheEmptyStore_whenRestored_thenItsWriterGoesOnAtTheEnd() {
    SampleLog started = new SampleLog(database);
    restored();
    started.record("team/b", 1);

    assertThat(Verification.of(database).expect(head).run()).isInstanceOf(Whole.class);
    assertThat(started.commits()).hasSize(41);
  }

  @Test
  void givenAFileWithOneOtherByte_whenRestored_thenItIsNamedAndNothingIsRestored() throws IOException {
    byte[] bytes = Files.readAllBytes(segment());
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment(), bytes);

    assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining(segment().getFileName() + " is not what was written");
    assertNothingRestored();
  }

  @Test
  void givenAMissingFile_whenRestored_thenItIsNamedAndNothingIsRestored() throws IOException {
    Path missing = segment();
    Files.delete(missing);

    assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining(missing.getFileName() + " is missing");
    assertNothingRestored();
  }

  @Test
  void givenAFileThatWasCutShort_whenRestored_thenItIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(segment());
    Files.write(segment(), Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining(segment().getFileName().toString())
        .hasMessageContaining("bytes instead of");
  }

  @Test
  void givenFilesExchangedTogetherWithTheirChecksums_whenRestored_thenTheChainGivesItAway() throws IOException {
    Manifest manifest = new BackupFolder(folder).manifest().orElseThrow();
    Path file = segment();
    MongoDatabase other = SERVER.freshDatabase();
    new SampleLog(other).record("team/z", 40);
    Path elsewhere = folder.resolve("elsewhere");
    Backup.inSegmentsOf(4_000, other).to(elsewhere, progress -> { });
    Files.copy(elsewhere.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
    Segment exchanged = manifest.segments().get(1);
    String json = new String(manifest.json(), StandardCharsets.UTF_8).replace(exchanged.sha256(), Sha256.of(file))
        .replace("\"bytes\" : " + exchanged.bytes(), "\"bytes\" : " + Files.size(file));
    Files.writeString(folder.resolve("manifest.json"), json);

    assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining(exchanged.file())
        .hasMessageContaining("does not follow from the commit before it");
    assertNothingRestored();
  }

  @Test
  void givenNoBackup_whenRestored_thenItSaysSo() {
    folder = folder.resolve("elsewhere");

    assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining("There is no backup in");
    assertThat(folder).doesNotExist();
  }

  @Test
  void givenADamagedManifest_whenRestored_thenItSaysSo() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    String text = Files.readString(manifest);
    for (String damaged : List.of(text.substring(0, text.length() / 2), text.replace("\"version\" : 1", "\"version\" : 2"),
        text.replace("\"fingerprint\" : \"", "\"fingerprint\" : \"1"), "{}", "")) {
      Files.writeString(manifest, damaged);
      assertThatThrownBy(this::restored).isInstanceOf(BackupRefused.class).hasMessageContaining("manifest.json is damaged");
    }
    assertNothingRestored();
  }
}
