package nl.wijkkroniek.eventstore.backup;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkkroniek.eventstore.log.CommitScan;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeysOfLog;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome.Broken;
import nl.wijkkroniek.eventstore.verifying.Progress;
import nl.wijkkroniek.eventstore.verifying.ProgressReport;
import nl.wijkkroniek.eventstore.verifying.Walk;
import org.bson.RawBsonDocument;

/**
 * Copies the log to a folder, while it grows: as far as it reached when the backup began. A folder that has a backup of the same log gets
 * only what is new. Every commit is held against the one before it on its way, so that no damage is kept unseen. A batch of commits is in memory at a time.
 */
public final class Backup {

  /** Bytes of commits, before they are compressed, after which the next file begins. */
  private static final long SEGMENT = 64L * 1024 * 1024;

  private final MongoDatabase database;
  private final long segmentBytes;

  private Backup(MongoDatabase database, long segmentBytes) {
    this.database = database;
    this.segmentBytes = segmentBytes;
  }

  /** Of the log in this database. */
  public static Backup of(MongoDatabase database) {
    return new Backup(database, SEGMENT);
  }

  static Backup inSegmentsOf(long bytes, MongoDatabase database) {
    return new Backup(database, bytes);
  }

  /**
   * What a backup came to.
   *
   * @param head  of the log as it is in the folder now
   * @param added how many events are new there
   */
  public record Kept(Fingerprint head, long added) {
  }

  /**
   * Makes the folder's backup reach as far as the log does now.
   *
   * @param folder   made where it is not there yet
   * @param progress is told how far it is, in positions of the log
   * @throws BackupRefused when the folder holds a backup of another log or a damaged one, or cannot be written to, or when the log is damaged. The
   *     backup that was there stays as it was, or has grown by whole segments
   */
  public Kept to(Path folder, Consumer<Progress> progress) {
    var target = new BackupFolder(folder);
    return target.writing(() -> {
      Manifest before = target.manifest().orElse(Manifest.OF_NOTHING)
          .sealedWith(new KeysOfLog(database).identity().orElse(null));
      target.requirePresent(before);
      long until = new EventLog(database).head();
      mustBeOfThisLog(folder, before.head(), until);
      var report = new ProgressReport(until, progress);
      Manifest after = extended(target, before, until, report);
      report.end(until);
      return new Kept(after.head(), after.head().events() - before.head().events());
    });
  }

  private void mustBeOfThisLog(Path folder, Fingerprint kept, long until) {
    if (kept.events() > until) {
      throw new BackupRefused(("The backup in %s holds %,d events and the log only %,d: it is of another log, or the log was cut. Nothing was changed; "
          + "choose another folder if this log is the right one.").formatted(folder, kept.events(), until));
    }
    if (kept.events() > 0 && !CommitScan.hashAfter(database, kept.events()).equals(Optional.of(kept.hash()))) {
      throw new BackupRefused(("The backup in %s is of another log: what stands at position %,d is not what was kept. Nothing was changed; choose another folder.")
          .formatted(folder, kept.events() - 1));
    }
  }

  private Manifest extended(BackupFolder target, Manifest before, long until, ProgressReport report) throws IOException {
    Manifest manifest = before;
    var walk = Walk.after(before.head());
    try (var commits = CommitScan.between(database, before.head().events(), until)) {
      while (commits.hasNext()) {
        Segment segment = nextSegment(target, commits, walk, report);
        target.settle(segment);
        manifest = manifest.and(segment, walk.head());
        target.keep(manifest);
      }
    }
    if (before.segments().isEmpty() && manifest.segments().isEmpty()) {
      target.keep(manifest);
    }
    return manifest;
  }

  private Segment nextSegment(BackupFolder target, CommitScan commits, Walk walk, ProgressReport report) throws IOException {
    long from = walk.head().events();
    try (var writer = new SegmentWriter(target.unfinishedSegment())) {
      while (commits.hasNext() && writer.written() < segmentBytes) {
        RawBsonDocument commit = commits.next();
        walk.accept(commit);
        walk.broken().ifPresent(Backup::refuse);
        writer.add(commit);
        report.at(walk.head().events());
      }
      long next = walk.head().events();
      return writer.finish("log-%012d-%012d.bson.gz".formatted(from, next - 1), from, next);
    }
  }

  private static void refuse(Broken broken) {
    throw new BackupRefused("The log is damaged, and damage is not backed up: " + broken.sentence() + " The backup holds what stands before it, or less.");
  }
}
