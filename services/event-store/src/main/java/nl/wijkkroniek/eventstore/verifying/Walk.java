package nl.wijkkroniek.eventstore.verifying;

import java.time.Instant;
import java.util.Optional;
import nl.wijkkroniek.eventstore.log.CommitBytes;
import nl.wijkkroniek.eventstore.log.Hash;
import nl.wijkkroniek.eventstore.verifying.Outcome.Broken;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import org.bson.RawBsonDocument;

/** Holds one commit after another against the one before it, wherever they come from. Stops at the first that is wrong. */
public final class Walk {

  private final Fingerprint expected;
  private long position;
  private Hash last;
  private Instant recordedAt = Instant.MIN;
  private long commits;
  private boolean passedExpected;
  private Broken broken;

  private Walk(Fingerprint start, Fingerprint expected) {
    this.position = start.events();
    this.last = start.hash();
    this.expected = expected;
    compare();
  }

  /** From the beginning of a log; on the way it has to pass this head, which it once had. */
  static Walk through(Fingerprint expected) {
    return new Walk(Fingerprint.OF_AN_EMPTY_LOG, expected);
  }

  /** From this place in a log on. */
  public static Walk after(Fingerprint head) {
    return new Walk(head, head);
  }

  boolean goesOn() {
    return broken == null;
  }

  /** Of the event to come. */
  long position() {
    return position;
  }

  /** Takes the next commit. After one that was wrong, do not go on. */
  public void accept(RawBsonDocument document) {
    CommitBytes commit = CommitBytes.of(document);
    commit.misplaced().ifPresentOrElse(
        field -> breaks(position, Fault.MALFORMED,
            "is not in the form in which commits are recorded: %s is missing, or is not where or what it should be".formatted(field)),
        () -> examine(commit));
    if (goesOn()) {
      position += commit.size();
      last = commit.hash();
      recordedAt = commit.recordedAt();
      commits++;
      compare();
    }
  }

  private void examine(CommitBytes commit) {
    if (commit.position() > position) {
      breaks(position, Fault.MISSING, "is missing: the next one found is at position %,d".formatted(commit.position()));
    } else if (commit.position() < position) {
      breaks(commit.position(), Fault.REORDERED, "stands where none belongs: the one before it reaches to position %,d".formatted(position - 1));
    } else if (!commit.hash().equals(commit.computedHash())) {
      breaks(position, Fault.ALTERED, commit.previous().equals(last)
          ? "was altered: its hash is not that of what it holds"
          : "was altered or exchanged for another: its hash is not that of what it holds, nor does it follow from the commit before it");
    } else if (!commit.previous().equals(last)) {
      breaks(position, Fault.REORDERED, "does not follow from the commit before it: one of the two was rewritten, or commits between them were removed");
    } else if (commit.recordedAt().isBefore(recordedAt)) {
      breaks(position, Fault.MALFORMED, "says that it was recorded at %s, before the one before it (%s)".formatted(commit.recordedAt(), recordedAt));
    } else {
      commit.contradiction().ifPresent(contradiction -> breaks(position, Fault.MALFORMED, "contradicts itself: " + contradiction));
    }
  }

  /** A head that the log once had is passed on the way to the present one. */
  private void compare() {
    if (passedExpected || position < expected.events()) {
      return;
    }
    passedExpected = true;
    if (position != expected.events() || !last.equals(expected.hash())) {
      broken = new Broken(expected.events(), Fault.OTHER, "The first %,d events are not those of the fingerprint, although they hang together: ".formatted(expected.events())
          + "the log was rewritten as a whole, or the fingerprint is of another log.");
    }
  }

  private void breaks(long at, Fault fault, String what) {
    broken = new Broken(at, fault, "The commit at position %,d %s.".formatted(at, what));
  }

  /** What is wrong with the last commit; empty as long as nothing is. */
  public Optional<Broken> broken() {
    return Optional.ofNullable(broken);
  }

  /** Of the log up to here. */
  public Fingerprint head() {
    return new Fingerprint(position, last);
  }

  Outcome outcome() {
    if (broken != null) {
      return broken;
    }
    if (!passedExpected) {
      return new Broken(position, Fault.CUT, "The log ends after %,d events, and held %,d when the fingerprint was taken: its tail was cut off."
          .formatted(position, expected.events()));
    }
    return new Whole(head(), commits);
  }
}
