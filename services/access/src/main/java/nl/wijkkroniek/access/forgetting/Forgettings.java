package nl.wijkkroniek.access.forgetting;

import static com.mongodb.client.model.Filters.eq;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.access.forgetting.Forgetting.Counts;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.Document;

/**
 * Who asked to be forgotten, and how far that is. It is told again from the log at any time: what is here is only what need not be done twice, and the receipts. It
 * holds no name and no text.
 */
public final class Forgettings {

  private static final String ID = "_id";
  private static final String RECEIPT = "receipt";
  private static final String PARTICIPANT = "participant";
  private static final String ASKED = "asked";
  private static final String DONE = "done";
  private static final String TEXTS = "texts";
  private static final String NAMES = "names";
  private static final String MENTIONS = "mentions";

  private final MongoCollection<Document> forgettings;
  private final Clock clock;

  public Forgettings(MongoDatabase database, Clock clock) {
    this.forgettings = database.getCollection("access_forgettings");
    this.clock = clock;
  }

  /** It was asked for in the log; nothing changes where that is known already. */
  public void asked(String receipt, long position, SubjectId participant, Instant recordedAt) {
    forgettings.updateOne(eq(ID, position), Updates.combine(Updates.setOnInsert(RECEIPT, receipt), Updates.setOnInsert(PARTICIPANT, participant.toString()),
        Updates.setOnInsert(ASKED, Date.from(recordedAt)), Updates.setOnInsert(DONE, new Document())), new UpdateOptions().upsert(true));
  }

  /** This step is done. */
  void done(Forgetting of, Step step, Counts counts) {
    forgettings.updateOne(eq(ID, of.position()), Updates.combine(Updates.set(DONE + "." + step.code(), Date.from(clock.instant())),
        Updates.set(TEXTS, counts.texts()), Updates.set(NAMES, counts.names()), Updates.set(MENTIONS, counts.mentions())));
  }

  /** The one of this receipt. */
  public Optional<Forgetting> of(String receipt) {
    return Optional.ofNullable(forgettings.find(eq(RECEIPT, receipt)).first()).map(Forgettings::read);
  }

  /** All of them, the latest first. */
  public List<Forgetting> all() {
    return forgettings.find().map(Forgettings::read).into(new ArrayList<>()).stream().sorted(Comparator.comparing(Forgetting::position).reversed()).toList();
  }

  /** Those of which something is still to be done, the first asked first. */
  public List<Forgetting> unfinished() {
    return all().reversed().stream().filter(one -> one.next().isPresent()).toList();
  }

  private static Forgetting read(Document found) {
    Map<Step, Instant> done = found.get(DONE, Document.class).entrySet().stream()
        .collect(toMap(step -> Coded.parse(Step.class, DONE, step.getKey()), step -> ((Date) step.getValue()).toInstant()));
    return new Forgetting(found.getString(RECEIPT), found.getLong(ID), SubjectId.parse(found.getString(PARTICIPANT)), found.getDate(ASKED).toInstant(), done,
        new Counts(number(found, TEXTS), number(found, NAMES), number(found, MENTIONS)));
  }

  private static long number(Document found, String field) {
    return found.get(field, Number.class) == null ? 0 : found.get(field, Number.class).longValue();
  }
}
