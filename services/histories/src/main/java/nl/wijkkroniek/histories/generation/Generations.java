package nl.wijkkroniek.histories.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Which generation of a view is live, and how far it is: one small document, so that both are read in one look and changed in one step. Who works a generation
 * that is live no longer finds out when it says how far it is.
 */
public final class Generations {

  private static final String CODE = "code";
  private static final String STANDSTILL = "standstill";
  private static final String CAN_BE_READ = STANDSTILL + ".canBeRead";

  private final MongoCollection<BsonDocument> views;
  private final String view;

  /** The generations of this view in this database. */
  public Generations(MongoDatabase database, String view) {
    this.views = database.getCollection("views", BsonDocument.class);
    this.view = view;
  }

  /** The name of a collection of one generation of a view. */
  public static String collection(String view, int generation, String part) {
    return view + "_" + generation + "_" + part;
  }

  /** The number of the generation that a collection of that name belongs to; empty when it belongs to none of this view. */
  public static Optional<Integer> number(String view, String collection) {
    Matcher matcher = Pattern.compile(Pattern.quote(view) + "_(\\d+)_\\w+").matcher(collection);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** Which part of its generation a collection of that name holds. */
  public static String part(String collection) {
    return collection.substring(collection.lastIndexOf('_') + 1);
  }

  /**
   * The live generation.
   *
   * @param generation its number; 1 as long as nothing was ever worked in
   * @param position of the last event it holds; -1 for none
   * @param whole position from which on it is whole: what had been recorded when the view was first begun
   */
  public record Live(int generation, long position, long whole) {

    /** Whether it holds all that had been recorded when it was begun. */
    public boolean isComplete() {
      return position >= whole;
    }
  }

  /** What is live now. */
  public Live live() {
    BsonDocument document = views.find(eq("_id", view)).first();
    return document == null ? new Live(1, -1, Long.MAX_VALUE)
        : new Live(document.getNumber("live").intValue(), document.getNumber("position").longValue(), document.getNumber("whole").longValue());
  }

  /**
   * Makes the document where there is none yet.
   *
   * @param code which code makes the first generation
   */
  public void begin(long head, String code) {
    if (views.find(eq("_id", view)).first() == null) {
      try {
        views.insertOne(new BsonDocument("_id", new BsonString(view)).append("live", new BsonInt32(1)).append("position", new BsonInt64(-1))
            .append("whole", new BsonInt64(head - 1)).append(CODE, new BsonDocument("1", new BsonString(code))));
      } catch (MongoWriteException refused) {
        if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw refused;
        }
      }
    }
  }

  /** From its beginning this generation is made by this code. */
  public void madeBy(int generation, String code) {
    views.updateOne(eq("_id", view), set(CODE + "." + generation, code));
  }

  /** Whether this code made this generation; of one that was made before that was noted, it is not known and so not said. */
  public boolean isMadeBy(int generation, String code) {
    return views.find(and(eq("_id", view), eq(CODE + "." + generation, code))).first() != null;
  }

  /** This generation holds everything up to this position; false when it is not the live one, and nothing is said. */
  public boolean reached(int generation, long position) {
    return views.updateOne(and(eq("_id", view), eq("live", generation)), max("position", position)).getMatchedCount() == 1;
  }

  /** Where the view stands still; empty when it holds what it stood still at, or never did. */
  public Optional<Standstill> standstill() {
    BsonDocument document = views.find(eq("_id", view)).first();
    return document == null || !document.containsKey(STANDSTILL) ? Optional.empty()
        : Optional.of(standstill(document.getDocument(STANDSTILL))).filter(stands -> stands.position() > document.getNumber("position").longValue());
  }

  private static Standstill standstill(BsonDocument document) {
    return new Standstill(document.getNumber("position").longValue(), document.getString("type").getValue(), document.getString("release").getValue());
  }

  /** Who works the view cannot read on from here; whether another can is not known yet. */
  public void standStill(Standstill standstill) {
    views.updateOne(eq("_id", view), set(STANDSTILL, new BsonDocument("position", new BsonInt64(standstill.position()))
        .append("type", new BsonString(standstill.type())).append("release", new BsonString(standstill.release()))));
  }

  /** A process that does not work the view can read on from there. */
  public void canReadOn(Standstill from) {
    views.updateOne(and(eq("_id", view), eq(STANDSTILL + ".position", from.position())), set(CAN_BE_READ, true));
  }

  /** Whether another process can read on from where the view stands still. */
  public boolean canBeReadOn() {
    return views.find(and(eq("_id", view), eq(CAN_BE_READ, true))).first() != null;
  }

  /** Makes another generation live, which holds everything up to this position; false when the one that is live holds more, or is another. */
  public boolean switchFrom(int live, int to, long position) {
    return views.updateOne(and(eq("_id", view), eq("live", live), lte("position", position)), combine(set("live", to), set("position", position), unset(CODE + "." + live)))
        .getMatchedCount() == 1;
  }
}
