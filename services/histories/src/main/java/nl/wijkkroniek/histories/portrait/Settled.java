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
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What was folded, to be written together: present states first, and only then that they are no longer behind. */
final class Settled {

  private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;
  /** About what is kept of a subject beside its state. */
  private static final int SUMMARY = 1024;

  private final Views views;
  private final Map<SubjectKind, List<WriteModel<BsonDocument>>> kept = new EnumMap<>(SubjectKind.class);
  private final List<WriteModel<BsonDocument>> notes = new ArrayList<>();
  private int bytes;

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
    bytes += SUMMARY + (portrait.get(Portraits.PRESENT) instanceof RawBsonDocument present ? sizeOf(present) : 0);
    if (bytes >= BYTES_AT_ONCE) {
      write();
    }
  }

  static int sizeOf(RawBsonDocument document) {
    return document.getByteBuffer().remaining();
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
    bytes = 0;
  }

  private static void write(MongoCollection<BsonDocument> collection, List<WriteModel<BsonDocument>> writes) {
    if (!writes.isEmpty()) {
      collection.bulkWrite(List.copyOf(writes));
    }
  }
}
