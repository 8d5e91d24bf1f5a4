package nl.wijkkroniek.eventstore.backup;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkkroniek.eventstore.log.KeysOfLog;
import nl.wijkkroniek.eventstore.log.LogBeingRestored;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Progress;
import nl.wijkkroniek.eventstore.verifying.ProgressReport;
import nl.wijkkroniek.eventstore.verifying.Walk;
import org.bson.RawBsonDocument;

/**
 * Puts a backup back, byte for byte: the same positions, moments and hashes. The log is there all at once, when all of it was put back
 * and hangs together; until then nobody sees a part of it, and one that was broken off is begun again.
 */
public final class Restoration {

  private final MongoDatabase database;

  private Restoration(MongoDatabase database) {
    this.database = database;
  }

  /** Into this database, which must be empty and in use by nobody. */
  public static Restoration into(MongoDatabase database) {
    return new Restoration(database);
  }

  /**
   * Restores the backup in a folder.
   *
   * @param progress is told how far it is, in positions of the log
   * @return of the log as it is now, which is that of the backup
   * @throws BackupRefused when there is no backup, or a damaged one, or when the database is not empty; there is no log then
   */
  public Fingerprint from(Path folder, Consumer<Progress> progress) {
    var source = new BackupFolder(folder);
    Manifest manifest = source.manifest()
        .orElseThrow(() -> new BackupRefused("There is no backup in " + folder + ": it has no manifest.json. Nothing was restored."));
    requireEmpty();
    source.requireUndamaged(manifest);
    var report = new ProgressReport(manifest.head().events(), progress);
    var restored = LogBeingRestored.in(database);
    var walk = Walk.after(Fingerprint.OF_AN_EMPTY_LOG);
    for (Segment segment : manifest.segments()) {
      restore(source, segment, walk, restored, report);
    }
    if (!walk.head().equals(manifest.head())) {
      throw new BackupRefused("The backup in %s is not what its manifest says: it ends at %s instead of %s. Nothing was restored."
          .formatted(folder, walk.head(), manifest.head()));
    }
    Optional.ofNullable(manifest.keys()).ifPresent(new KeysOfLog(database)::are);
    restored.becomeTheLog();
    report.end(walk.head().events());
    return walk.head();
  }

  private void requireEmpty() {
    for (String collection : database.listCollectionNames()) {
      if (!LogBeingRestored.isName(collection) && !collection.equals(KeysOfLog.NAME) && database.getCollection(collection).find().first() != null) {
        throw new BackupRefused(("A backup is only restored into an empty store, and \"%s\" in the database \"%s\" is not empty. Nothing was restored; "
            + "choose another data folder or database, or put this one aside.").formatted(collection, database.getName()));
      }
    }
  }

  private void restore(BackupFolder source, Segment segment, Walk walk, LogBeingRestored restored, ProgressReport report) {
    try (var reader = new SegmentReader(source.file(segment))) {
      Optional<RawBsonDocument> commit = reader.next();
      while (commit.isPresent()) {
        walk.accept(commit.get());
        walk.broken().ifPresent(broken -> refuse(segment, broken.sentence()));
        restored.add(commit.get());
        report.at(walk.head().events());
        commit = reader.next();
      }
    } catch (IOException e) {
      refuse(segment, e.getMessage());
    }
    if (walk.head().events() != segment.next()) {
      refuse(segment, "it ends at another position than the manifest says");
    }
  }

  private static void refuse(Segment segment, String why) {
    throw new BackupRefused("The backup is damaged in " + segment.file() + ": " + why + " Nothing was restored.");
  }
}
