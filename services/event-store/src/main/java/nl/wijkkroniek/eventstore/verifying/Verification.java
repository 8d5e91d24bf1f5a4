package nl.wijkkroniek.eventstore.verifying;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import nl.wijkkroniek.eventstore.log.CommitScan;

/**
 * Walks a log from its first commit to its last, and finds the first that is not what was recorded there. It reads each once, in
 * batches, and changes nothing; the log may grow meanwhile. What the driver throws when the database does not answer is passed on.
 */
public final class Verification {

  private final MongoDatabase database;
  private final Fingerprint expected;

  private Verification(MongoDatabase database, Fingerprint expected) {
    this.database = database;
    this.expected = expected;
  }

  /** Of the log in this database. */
  public static Verification of(MongoDatabase database) {
    return new Verification(database, Fingerprint.OF_AN_EMPTY_LOG);
  }

  /** The same, which also holds the log against a head it once had: without that, a tail that was cut off does not show. */
  public Verification expect(Fingerprint fingerprint) {
    return new Verification(database, fingerprint);
  }

  /** Walks the log. */
  public Outcome run() {
    return run(progress -> { });
  }

  /**
   * Walks the log.
   *
   * @param progress is told how far it is: at the beginning, at the end, and a few times a second in between
   */
  public Outcome run(Consumer<Progress> progress) {
    var walk = Walk.through(expected);
    try (var commits = new CommitScan(database)) {
      var report = new ProgressReport(commits.reach(), progress);
      while (walk.goesOn() && commits.hasNext()) {
        walk.accept(commits.next());
        report.at(walk.position());
      }
      report.end(walk.position());
    }
    return walk.outcome();
  }
}
