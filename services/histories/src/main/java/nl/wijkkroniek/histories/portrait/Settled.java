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

  /** Of states as long as the histories of roles with hundreds of steps this is a few megabytes. */
  private static final int AT_ONCE = 25;

  private final Views views;
  private final Map<SubjectKind, List<WriteModel<BsonDocument>>> kept = new EnumMap<>(SubjectKind.class);
  private final List<WriteModel<BsonDocument>> notes = new ArrayList<>();

  Settled(Views views) {
    this.views = views;
  }

  /** What is to be kept of a subject that was behind. */
  void folded(BsonDocument behind, SubjectKind kind, BsonDocument portrait) {
    kept.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new ReplaceOneModel<>(eq("_id", portrait.get("_id")), portrait, new ReplaceOptions().upsert(true)));
    note(new DeleteOneModel<>(asSeen(behind)));
  }

  /** It stays behind until the next event of its history. */
  void putOff(BsonDocument behind, RuntimeException unfoldable) {
    note(UnfoldedStates.putOff(asSeen(behind), unfoldable));
  }

  private void note(WriteModel<BsonDocument> note) {
    notes.add(note);
    if (notes.size() >= AT_ONCE) {
      write();
    }
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
  }

  private static void write(MongoCollection<BsonDocument> collection, List<WriteModel<BsonDocument>> writes) {
    if (!writes.isEmpty()) {
      collection.bulkWrite(List.copyOf(writes));
    }
  }
}
