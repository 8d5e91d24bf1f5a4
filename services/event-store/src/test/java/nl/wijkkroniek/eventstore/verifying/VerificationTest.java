package nl.wijkkroniek.eventstore.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.log.CommitBytes;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.Hash;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWithoutHashes;
import nl.wijkkroniek.eventstore.log.LogWithoutLinks;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.StoreRefused;
import nl.wijkkroniek.eventstore.verifying.Outcome.Broken;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private MongoDatabase database;
  private LogWriter writer;

  @BeforeEach
  void open() {
    database = SERVER.freshDatabase();
    writer = writer();
  }

  private LogWriter writer() {
    return new LogWriter(database, Clock.fixed(NOON, ZoneOffset.UTC), LogListener.NONE, LogWriter.PATIENCE);
  }

  private MongoCollection<BsonDocument> log() {
    return database.getCollection("log", BsonDocument.class);
  }

  /** Positions 0, 1-2 and 3. */
  private void recordThree() {
    writer.append(new CommitDraft(List.of(event(0)), "key", "digest"));
    writer.append(new CommitDraft(List.of(event(1), event(2)), null, null));
    writer.append(new CommitDraft(List.of(event(3)), null, null));
  }

  private static EventDraft event(long number) {
    return new EventDraft("e-" + number, "TeamFounded", "1", "team/x", "team", number, NOON, Set.of("team/x"),
        new BsonDocument("name", new BsonString("Carnisse")), new BsonDocument());
  }

  private Outcome verify() {
    return Verification.of(database).run();
  }

  @Test
  void givenNoLogAtAll_whenVerified_thenItIsWholeAndEmpty() {
    var nothing = SERVER.freshDatabase();

    assertThat(Verification.of(nothing).run()).isEqualTo(new Whole(Fingerprint.OF_AN_EMPTY_LOG, 0));
    assertThat(Verification.of(nothing).expect(Fingerprint.OF_AN_EMPTY_LOG).run()).isInstanceOf(Whole.class);
  }

  @Test
  void givenALog_whenVerified_thenItsHeadIsThatOfTheLastCommit() {
    recordThree();

    BsonDocument last = log().find(Filters.eq("_id", 3L)).first();
    assertThat(verify()).isEqualTo(new Whole(new Fingerprint(4, Hash.parse(hex(last.getBinary("hash")))), 3));
  }

  private static String hex(BsonBinary bytes) {
    return HexFormat.of().formatHex(bytes.getData());
  }

  @Test
  void givenTheFirstCommit_whenLookedAt_thenItsPreviousIsThirtyTwoZerosAndEachNextNamesTheOneBefore() {
    recordThree();

    List<BsonDocument> commits = log().find().into(new ArrayList<>());
    assertThat(commits.get(0).getBinary("prev").getData()).isEqualTo(new byte[32]);
    assertThat(commits.get(1).getBinary("prev")).isEqualTo(commits.get(0).getBinary("hash"));
    assertThat(commits.get(2).getBinary("prev")).isEqualTo(commits.get(1).getBinary("hash"));
  }

  @Test
  void givenALaterHead_whenHeldAgainstAnEarlierFingerprint_thenItIsWhole() {
    recordThree();
    Fingerprint earlier = head();
    writer.append(new CommitDraft(List.of(event(4)), null, null));

    assertThat(Verification.of(database).expect(earlier).run()).isInstanceOf(Whole.class);
    assertThat(Verification.of(database).expect(Fingerprint.OF_AN_EMPTY_LOG).run()).isInstanceOf(Whole.class);
  }

  private Fingerprint head() {
    return ((Whole) verify()).head();
  }

  @Test
  void givenAFingerprintOfAnotherLog_whenExpected_thenItSaysThatTheLogWasRewrittenOrIsAnother() {
    recordThree();
    Fingerprint head = head();

    assertThat(Verification.of(database).expect(new Fingerprint(1, head.hash())).run()).isInstanceOfSatisfying(Broken.class, broken -> {
      assertThat(broken.fault()).isEqualTo(Fault.OTHER);
      assertThat(broken.position()).isEqualTo(1);
    });
    assertThat(Verification.of(database).expect(new Fingerprint(2, head.hash())).run()).extracting("fault").isEqualTo(Fault.OTHER);
    assertThat(Verification.of(database).expect(new Fingerprint(0, head.hash())).run()).extracting("fault").isEqualTo(Fault.OTHER);
  }

  @Test
  void givenALogCutToNothing_whenHeldAgainstItsFingerprint_thenItSaysHowMuchThereWas() {
    recordThree();
    Fingerprint head = head();
    log().deleteMany(new BsonDocument());

    assertThat(verify()).isInstanceOf(Whole.class);
    assertThat(Verification.of(database).expect(head).run())
        .isEqualTo(new Broken(0, Fault.CUT, "The log ends after 0 events, and held 4 when the fingerprint was taken: its tail was cut off."));
  }

  /** Whoever can write can also hash: then the next commit tells. */
  private void forge(long position, UnaryOperator<BsonDocument> change) {
    BsonDocument changed = change.apply(log().find(Filters.eq("_id", position)).first());
    Hash hash = CommitBytes.of(new RawBsonDocument(changed, new BsonDocumentCodec())).computedHash();
    changed.put("hash", new BsonBinary(HexFormat.of().parseHex(hash.toString())));
    log().replaceOne(Filters.eq("_id", position), changed);
  }

  @Test
  void givenACommitThatWasChangedAndHashedAnew_whenVerified_thenTheNextOneDoesNotFollow() {
    recordThree();
    forge(1, commit -> commit.append("digest", new BsonString("forged")));

    assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> {
      assertThat(broken.position()).isEqualTo(3);
      assertThat(broken.fault()).isEqualTo(Fault.REORDERED);
    });
  }

  @Test
  void givenALastCommitThatWasChangedAndHashedAnew_whenVerified_thenOnlyTheFingerprintTells() {
    recordThree();
    Fingerprint head = head();
    forge(3, commit -> commit.append("digest", new BsonString("forged")));

    assertThat(verify()).isInstanceOf(Whole.class);
    assertThat(Verification.of(database).expect(head).run()).extracting("fault").isEqualTo(Fault.OTHER);
  }

  @Test
  void givenCommitsThatContradictThemselves_whenVerified_thenItSaysWhatContradictsWhat() {
    recordThree();

    assertContradiction(commit -> commit.append("n", new BsonInt32(2)), "n says 2 and it holds 1");
    assertContradiction(commit -> commit.append("at", new BsonDateTime(NOON.toEpochMilli() - 1)), "before the one before it");
    assertContradiction(commit -> commit.append("ids", list("other")), "ids are not those of its events");
    assertContradiction(commit -> commit.append("streams", list("team/x@9")), "streams are not those of its events");
    assertContradiction(commit -> commit.append("streams", new BsonString("team/x@3")), "cannot be read");
    assertContradiction(commit -> commit.append("events", new BsonArray()), "n says 1 and it holds 0");
  }

  private static BsonArray list(String text) {
    return new BsonArray(List.of(new BsonString(text)));
  }

  private void assertContradiction(UnaryOperator<BsonDocument> change, String sentence) {
    BsonDocument original = log().find(Filters.eq("_id", 3L)).first();
    forge(3, change);
    assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> {
      assertThat(broken.fault()).isEqualTo(Fault.MALFORMED);
      assertThat(broken.position()).isEqualTo(3);
      assertThat(broken.sentence()).startsWith("The commit at position 3 ").contains(sentence);
    });
    log().replaceOne(Filters.eq("_id", 3L), original);
  }

  @Test
  void givenALog_whenVerified_thenProgressBeginsAtNothingAndEndsAtTheHead() {
    recordThree();
    List<Progress> told = new ArrayList<>();

    Verification.of(database).run(told::add);

    assertThat(told.getFirst()).extracting(Progress::done, Progress::total, Progress::perSecond).containsExactly(0L, 4L, 0.0);
    assertThat(told.getLast()).extracting(Progress::done, Progress::total).containsExactly(4L, 4L);
    assertThat(told.getLast().perSecond()).isPositive();
    assertThat(told.getLast().left()).isZero();
  }

  @Test
  void givenALogWithoutHashes_whenOpened_thenItIsRefusedInOneSentence() {
    recordThree();
    log().updateOne(Filters.eq("_id", 3L), new BsonDocument("$unset", new BsonDocument("hash", new BsonString(""))));

    assertThatThrownBy(this::writer).isInstanceOf(LogWithoutHashes.class).hasMessageContaining("4 events").hasMessageContaining("no hash");
  }

  @Test
  void givenALogThatKeepsNotWhatItsEventsName_whenOpened_thenItIsRefusedInOneSentence() {
    recordThree();
    log().dropIndex("links");

    assertThatThrownBy(this::writer).isInstanceOf(LogWithoutLinks.class).hasMessageContaining("import the chronicles again");
  }

  @Test
  void givenALogWhoseHashesVanish_whenSomethingIsAppended_thenItIsRefusedAndNothingIsWritten() {
    recordThree();
    var other = writer();
    log().updateOne(Filters.eq("_id", 3L), new BsonDocument("$unset", new BsonDocument("hash", new BsonString(""))));

    assertThatThrownBy(() -> other.append(new CommitDraft(List.of(event(4)), null, null))).isInstanceOf(StoreRefused.class);
    assertThat(log().countDocuments()).isEqualTo(3);
  }

  @Test
  void givenTheSameTwoCommits_whenHashedByOtherSoftware_thenTheHashesAreTheSame() {
    // made with Python's hashlib over the bytes of this document, as CommitBytes describes them
    BsonDocument commit = BsonDocument.parse("""
        {"_id": {"$numberLong": "41"}, "n": 1, "at": {"$date": "2026-11-20T12:00:00.123Z"},
         "prev": {"$binary": {"base64": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "subType": "00"}},
         "hash": {"$binary": {"base64": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "subType": "00"}},
         "ids": ["e-1"], "events": [{"id": "e-1"}]}""");

    CommitBytes bytes = CommitBytes.of(new RawBsonDocument(commit, new BsonDocumentCodec()));

    assertThat(bytes.misplaced()).isEmpty();
    assertThat(bytes.computedHash()).hasToString("20cccb0149a46607ef4c2119624a9965d9d7b4f2d10fc2a67260386fb640b6c1");
  }
}
