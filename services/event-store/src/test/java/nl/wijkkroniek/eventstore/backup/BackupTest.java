package nl.wijkkroniek.eventstore.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import nl.wijkkroniek.eventstore.verifying.Progress;
import nl.wijkkroniek.eventstore.verifying.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  @TempDir
  private Path folder;

  private MongoDatabase database;
  private SampleLog log;

  @BeforeEach
  void open() {
    database = SERVER.freshDatabase();
    log = new SampleLog(database);
  }

  private Backup.Kept backUp() {
    return Backup.of(database).to(folder, progress -> { });
  }

  private Fingerprint restored(MongoDatabase into) {
    return Restoration.into(into).from(folder, progress -> { });
  }

  private Fingerprint fingerprint() {
    return ((Whole) Verification.of(database).run()).head();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.getLastModifiedTime(file) + " " + Sha256.of(file));
      }
    }
    return files;
  }

  @Test
  void givenALog_whenBackedUp_thenTheFolderHoldsAllOfItUnderItsFingerprint() throws IOException {
    log.record("team/a", 10);

    assertThat(backUp()).isEqualTo(new Backup.Kept(fingerprint(), 19));
    assertThat(files().keySet()).containsExactly("in-use.lock", "log-000000000000-000000000018.bson.gz", "manifest.json");
    MongoDatabase other = SERVER.freshDatabase();
    restored(other);
    assertThat(SampleLog.commits(other)).isEqualTo(log.commits());
  }

  @Test
  void givenAnEmptyLog_whenBackedUp_thenItIsABackupOfNothing() {
    assertThat(backUp()).isEqualTo(new Backup.Kept(Fingerprint.OF_AN_EMPTY_LOG, 0));
    assertThat(restored(SERVER.freshDatabase())).isEqualTo(Fingerprint.OF_AN_EMPTY_LOG);
  }

  @Test
  void givenABackup_whenMoreWasRecorded_thenOnlyThatIsAdded() throws IOException {
    log.record("team/a", 10);
    backUp();
    Map<String, String> before = files();
    log.record("team/b", 3);

    assertThat(backUp()).isEqualTo(new Backup.Kept(fingerprint(), 6));
    Map<String, String> after = files();
    assertThat(after).containsEntry("log-000000000000-000000000018.bson.gz", before.get("log-000000000000-000000000018.bson.gz"))
        .containsKey("log-000000000019-000000000024.bson.gz");
    assertThat(restored(SERVER.freshDatabase())).isEqualTo(fingerprint());
  }

  @Test
  void givenABackup_whenNothingWasRecordedSince_thenNothingChanges() throws IOException {
    log.record("team/a", 2);
    backUp();
    Map<String, String> before = files();

    assertThat(backUp().added()).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void givenALargeLog_whenBackedUp_thenItIsCutIntoSegmentsAndToldHowFarItIs() throws IOException {
    log.record("team/a", 60);
    List<Progress> told = new ArrayList<>();

    Backup.inSegmentsOf(2_000, database).to(folder, told::add);

    assertThat(files()).hasSizeGreaterThan(10);
    assertThat(told.getFirst().done()).isZero();
    assertThat(told.getLast()).matches(last -> last.done() == 120 && last.total() == 120);
    assertThat(restored(SERVER.freshDatabase())).isEqualTo(fingerprint());
  }

  @Test
  void givenABackupOfAnotherLog_whenBackedUp_thenItIsRefusedAndTheFolderStaysAsItIs() throws IOException {
    log.record("team/a", 3);
    backUp();
    Map<String, String> before = files();
    database = SERVER.freshDatabase();
    new SampleLog(database).record("team/a", 10);

    assertThatThrownBy(this::backUp).isInstanceOf(BackupRefused.class).hasMessageContaining("is of another log").hasMessageContaining("Nothing was changed");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void givenALogThatEndsBeforeItsBackup_whenBackedUp_thenItIsRefused() {
    log.record("team/a", 3);
    backUp();
    database.getCollection("log").deleteOne(Filters.eq("_id", 3));

    assertThatThrownBy(this::backUp).isInstanceOf(BackupRefused.class).hasMessageContaining("holds 6 events and the log only 3");
  }

  @Test
  void givenALogThatWasTamperedWith_whenBackedUp_thenTheDamageIsNamedAndNotKept() {
    log.record("team/a", 2);
    Backup.Kept sound = backUp();
    log.record("team/b", 3);
    database.getCollection("log").updateOne(Filters.eq("_id", 4), Updates.set("events.0.data.name", "Zuidplein"));

    assertThatThrownBy(this::backUp).isInstanceOf(BackupRefused.class).hasMessageContaining("position 4 was altered");
    assertThat(restored(SERVER.freshDatabase())).isEqualTo(sound.head());
  }

  @Test
  void givenABackupThatMissesAFile_whenBackedUp_thenTheFileIsNamed() throws IOException {
    log.record("team/a", 2);
    backUp();
    Files.delete(folder.resolve("log-000000000000-000000000002.bson.gz"));

    assertThatThrownBy(this::backUp).isInstanceOf(BackupRefused.class).hasMessageContaining("log-000000000000-000000000002.bson.gz is missing");
  }

  @Test
  void givenAFolderThatCannotBe_whenBackedUp_thenItIsSaid() throws IOException {
    folder = Files.createFile(folder.resolve("file")).resolve("below");

    assertThatThrownBy(this::backUp).isInstanceOf(BackupRefused.class).hasMessageContaining("cannot be written to");
  }

  @Test
  void givenABackupUnderWay_whenAnotherBegins_thenTheSecondIsRefused() {
    assertThatThrownBy(() -> new BackupFolder(folder).writing(this::backUp)).isInstanceOf(BackupRefused.class)
        .hasMessageContaining("Another backup is being written");
  }

  @Test
  void givenEightWriters_whenBackedUpMeanwhile_thenEveryBackupIsAPrefixAndTheLastIsAllOfIt() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Future<?>> writing = new ArrayList<>();
      IntStream.range(0, 8).forEach(number -> writing.add(writers.submit(() -> log.record("team/" + number, 120))));
      while (!writing.stream().allMatch(Future::isDone)) {
        Fingerprint kept = Backup.inSegmentsOf(20_000, database).to(folder, progress -> { }).head();
        assertThat(Verification.of(database).expect(kept).run()).isInstanceOf(Whole.class);
      }
      for (Future<?> writer : writing) {
        writer.get();
      }
    }
    backUp();
    MongoDatabase other = SERVER.freshDatabase();
    assertThat(restored(other)).isEqualTo(fingerprint());
    assertThat(SampleLog.commits(other)).isEqualTo(log.commits());
  }
}
