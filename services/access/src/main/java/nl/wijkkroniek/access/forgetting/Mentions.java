package nl.wijkkroniek.access.forgetting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.Document;

/** Where others wrote about somebody who is forgotten: only where, so that the steward can look and settle it. */
public final class Mentions {

  private static final String ID = "_id";
  private static final String REQUEST = "request";
  private static final String EVENT = "event";
  private static final String POSITION = "position";
  private static final String FIELD = "field";
  private static final String SETTLED = "settled";
  private static final String AT = "at";

  private final MongoCollection<Document> mentions;
  private final Clock clock;

  public Mentions(MongoDatabase database, Clock clock) {
    this.mentions = database.getCollection("access_mentions");
    this.clock = clock;
  }

  /** How one was settled. */
  public enum Settling implements Coded {
    CORRECTED("corrected"),
    TAKEN_BACK("taken-back"),
    MADE_UNREADABLE("made-unreadable"),
    LEFT("left");

    private final String code;

    Settling(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * One place where they are mentioned.
   *
   * @param id what it is settled by
   * @param request position of the request to be forgotten
   * @param event in which
   * @param position of that event
   * @param field where a name stands on its own, which can be made unreadable; null where it stands in a text
   */
  public record Mention(String id, long request, EventId event, long position, String field) {

    public static Mention in(Forgetting request, EventId event, long position, String field) {
      return new Mention(request.position() + " " + position + (field == null ? "" : " " + field), request.position(), event, position, field);
    }
  }

  /** Puts it to the steward; one that is known stays as it is. */
  public void put(Mention mention) {
    mentions.updateOne(eq(ID, mention.id()), Updates.combine(Updates.setOnInsert(REQUEST, mention.request()), Updates.setOnInsert(EVENT, mention.event().toString()),
        Updates.setOnInsert(POSITION, mention.position()), Updates.setOnInsert(FIELD, mention.field())), new UpdateOptions().upsert(true));
  }

  /** How many were found for this request. */
  public long of(Forgetting request) {
    return mentions.countDocuments(eq(REQUEST, request.position()));
  }

  /** Those that nobody settled, in the order of the log. */
  public List<Mention> open() {
    return mentions.find(eq(SETTLED, null)).map(Mentions::read).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(Mention::position).thenComparing(Mention::id)).toList();
  }

  /** The one with this id, as long as nobody settled it. */
  public Optional<Mention> open(String id) {
    return Optional.ofNullable(mentions.find(and(eq(ID, id), eq(SETTLED, null))).first()).map(Mentions::read);
  }

  /** It is settled. */
  public void settle(Mention mention, Settling how) {
    mentions.updateOne(eq(ID, mention.id()), Updates.combine(Updates.set(SETTLED, how.code()), Updates.set(AT, Date.from(clock.instant()))));
  }

  private static Mention read(Document found) {
    return new Mention(found.getString(ID), found.getLong(REQUEST), EventId.parse(found.getString(EVENT)), found.getLong(POSITION), found.getString(FIELD));
  }
}
