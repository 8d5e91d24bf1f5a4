package nl.wijkkroniek.eventstore.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.Share;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.verifying.Outcome.Broken;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody with the password of the database changes one thing somewhere; each time it is found, and put right again. */
class TamperingTest {

  private static final Share SHARE = Share.of(50, 20_141_112);
  private static final int COMMITS = 40;

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private enum Kind { CHANGED, DELETED, SWAPPED, MOVED, INSERTED, CUT }

  private final Random random = new Random(SHARE.seed());
  private final Tampering tampering = new Tampering(random);
  private final List<BsonDocument> recorded = new ArrayList<>();
  private MongoDatabase database;
  private MongoCollection<BsonDocument> log;
  private Fingerprint head;

  @BeforeEach
  void record() {
    database = SERVER.freshDatabase();
    var writer = new LogWriter(database, Clock.systemUTC(), LogListener.NONE, LogWriter.PATIENCE);
    for (int commit = 0; commit < COMMITS; commit++) {
      writer.append(draft(commit));
    }
    log = database.getCollection("log", BsonDocument.class);
    log.find().sort(Sorts.ascending("_id")).into(recorded);
    head = assertWhole();
  }

  /** Some with a key, some of several events, some outside any history, all with something of every type. */
  private CommitDraft draft(int commit) {
    List<EventDraft> events = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(event -> event(commit, event)).toList();
    return random.nextBoolean() ? new CommitDraft(events, "key-" + commit, "d".repeat(64)) : new CommitDraft(events, null, null);
  }

  private EventDraft event(int commit, int event) {
    String subject = random.nextInt(5) == 0 ? null : "team/" + commit + "-" + event % 2;
    var payload = BsonDocument.parse("""
        {"name": "Carnisse", "members": %d, "inhabitants": {"$numberLong": "%d"}, "share": %s, "whole": 3.0, "sure": %b, "until": null,
         "profiles": ["specialist", "resident", {"other": [1, 2, [3, 4]]}], "place": {"street": "Zuidplein", "number": 12}}"""
        .formatted(random.nextInt(), random.nextInt(), random.nextDouble(), random.nextBoolean()));
    return new EventDraft("urn:" + commit + "#" + event, "TeamFounded", "1", subject, "team", event / 2, Instant.ofEpochMilli(commit),
        subject == null ? Set.of() : Set.of(subject, "team/all"), payload, BsonDocument.parse("{\"occurredOn\": \"2013~\", \"causedBy\": [\"a#1\", \"a#2\"]}"));
  }

  @Test
  void givenALog_whenAnythingInItIsTamperedWith_thenItIsFoundWhereItIs() {
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    for (int round = 0; round < SHARE.rounds(); round++) {
      Kind kind = random.nextInt(3) > 0 ? Kind.CHANGED : Kind.values()[random.nextInt(Kind.values().length)];
      String what = "round %d of seed %d, %s".formatted(round, SHARE.seed(), kind);
      switch (kind) {
        case CHANGED -> change(what);
        case DELETED -> delete(what);
        case SWAPPED -> swap(what);
        case MOVED -> move(what);
        case INSERTED -> insert(what);
        case CUT -> cut(what);
      }
      assertThat(assertWhole()).as(what + ", put right again").isEqualTo(head);
      found.merge(kind, 1, Integer::sum);
    }
    SHARE.report("%d tamperings, all found: %s".formatted(SHARE.rounds(), found));
  }

  private void change(String what) {
    BsonDocument original = draw(COMMITS);
    Tampering.Kind kind = Tampering.Kind.values()[random.nextInt(Tampering.Kind.values().length)];
    BsonDocument tampered = tampering.of(original, kind);
    replace(original, tampered);
    assertBroken(what + " " + kind + "\n" + original.toJson() + "\n" + tampered.toJson(), position(original), Fault.ALTERED, Fault.MALFORMED);
    replace(tampered, original);
  }

  private void delete(String what) {
    BsonDocument original = draw(COMMITS - 1);
    remove(original);
    assertBroken(what, position(original), Fault.MISSING);
    log.insertOne(original);
  }

  private void swap(String what) {
    int one = random.nextInt(COMMITS - 1);
    int other = one + 1 + random.nextInt(COMMITS - one - 1);
    BsonDocument first = recorded.get(one);
    BsonDocument second = recorded.get(other);
    remove(first);
    remove(second);
    log.insertMany(List.of(under(second, first.get("_id")), under(first, second.get("_id"))));
    assertBroken(what, position(first), Fault.ALTERED);
    remove(first);
    remove(second);
    log.insertMany(List.of(first, second));
  }

  private void move(String what) {
    BsonDocument original = draw(COMMITS - 1);
    BsonDocument moved = under(original, new BsonInt64(head.events()));
    remove(original);
    log.insertOne(moved);
    assertBroken(what, position(original), Fault.MISSING);
    remove(moved);
    log.insertOne(original);
  }

  private void insert(String what) {
    BsonDocument like = draw(COMMITS);
    BsonValue id = random.nextBoolean() ? new BsonString("between") : new BsonInt64(-1);
    BsonDocument inserted = under(like, id);
    inserted.put("ids", new BsonString("inserted"));
    inserted.put("key", new BsonString("inserted"));
    inserted.put("streams", new BsonString("inserted"));
    log.insertOne(inserted);
    assertBroken(what, id.isString() ? head.events() : -1, Fault.MALFORMED, Fault.REORDERED);
    remove(inserted);
  }

  private void cut(String what) {
    List<BsonDocument> tail = recorded.subList(1 + random.nextInt(COMMITS - 1), COMMITS);
    tail.forEach(this::remove);
    assertThat(Verification.of(database).run()).as(what).isInstanceOf(Whole.class);
    assertThat(Verification.of(database).expect(head).run()).as(what).isInstanceOfSatisfying(Broken.class, broken -> {
      assertThat(broken.fault()).isEqualTo(Fault.CUT);
      assertThat(broken.position()).isEqualTo(position(tail.getFirst()));
    });
    log.insertMany(tail);
  }

  private BsonDocument draw(int among) {
    return recorded.get(random.nextInt(among));
  }

  private static long position(BsonDocument commit) {
    return commit.getInt64("_id").getValue();
  }

  private static BsonDocument under(BsonDocument commit, BsonValue id) {
    BsonDocument copy = commit.clone();
    copy.put("_id", id);
    return copy;
  }

  private void remove(BsonDocument commit) {
    assertThat(log.deleteOne(Filters.eq("_id", commit.get("_id"))).getDeletedCount()).isOne();
  }

  /** The embedded server's own replacement keeps fields in their old order, so it cannot change that alone. */
  private void replace(BsonDocument commit, BsonDocument other) {
    remove(commit);
    log.insertOne(other);
  }

  private void assertBroken(String what, long position, Fault... faults) {
    assertThat(Verification.of(database).run()).as(what).isInstanceOfSatisfying(Broken.class, broken -> {
      assertThat(broken.fault()).as(what).isIn((Object[]) faults);
      assertThat(broken.position()).as(what).isEqualTo(position);
      assertThat(broken.sentence()).contains("%,d".formatted(position));
    });
  }

  private Fingerprint assertWhole() {
    return switch (Verification.of(database).run()) {
      case Whole whole -> whole.head();
      case Broken broken -> throw new AssertionError(broken.sentence());
    };
  }
}
