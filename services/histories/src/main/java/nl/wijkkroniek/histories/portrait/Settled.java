package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.histories.deadletter.UnfoldedStates;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What was folded, to be written together: present states first, and only then that they are no longer behind. */
final class Settled {

  /** A state is about as long as its history. So many lines are a few megabytes. */
  private static final int LINES_AT_ONCE = 5_000;

  private final Views views;
  private final Map<SubjectKind, List<WriteModel<BsonDocument>>> kept = new EnumMap<>(SubjectKind.class);
  private final List<WriteModel<BsonDocument>> notes = new ArrayList<>();
  private int lines;

  Settled(Views views) {
    this.views = views;
  }

  /**
   * What is to be kept of a subject that was behind.
   *
   * @param length of its history; none where nothing holds of it any more, or it turned out to be another: then nothing is kept, and no list shows it
   */
  void folded(BsonDocument behind, SubjectKind kind, BsonDocument portrait, int length) {
    Bson same = eq("_id", portrait.get("_id"));
    kept.computeIfAbsent(kind, _ -> new ArrayList<>())
        .add(length == 0 ? new DeleteOneModel<>(same) : new ReplaceOneModel<>(same, portrait, new ReplaceOptions().upsert(true)));
    notes.add(new DeleteOneModel<>(asSeen(behind)));
    lines += length;
    if (lines >= LINES_AT_ONCE) {
      write();
    }
  }

  /** It stays behind until the next event of its history. */
  void putOff(BsonDocument behind, RuntimeException unfoldable) {
    notes.add(UnfoldedStates.putOff(asSeen(behind), unfoldable));
  }

  /** What happened to it since it was looked at has to be folded as well. */
  private static Bson asSeen(BsonDocument behind) {
    return and(eq("_id", behind.get("_id")), eq("seen", behind.get("seen")));
  }

  void write() {
    kept.forEach((kind, portraits) -> write(views.subjects(kind), portraits));
    kept.clear();
    write(views.behind(), notes);
    notes.clear();
    lines = 0;
  }

  private static void write(MongoCollection<BsonDocument> collection, List<WriteModel<BsonDocument>> writes) {
    if (!writes.isEmpty()) {
      collection.bulkWrite(List.copyOf(writes));
    }
  }
}
