package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.deadletter.UnfoldedStates;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * What was folded by other code than runs now, as after an upgrade: it may say less, or in another form. It is folded anew, and nobody waits for it; until then its
 * state is folded for each who asks.
 */
final class FoldedByAnother {

  private static final int AT_ONCE = 1_000;

  private final Views views;
  private final BsonString code;

  /** @param code which code runs now */
  FoldedByAnother(Views views, BsonString code) {
    this.views = views;
    this.code = code;
  }

  /** Notes all of it as still to be folded. */
  void foldAnew() {
    Views.KINDS.forEach(kind -> Stream.of(eq(FoldingOn.BY, null), lt(FoldingOn.BY, code), gt(FoldingOn.BY, code)).forEach(others -> foldAnew(kind, others)));
  }

  private void foldAnew(SubjectKind kind, Bson others) {
    List<WriteModel<BsonDocument>> notes = new ArrayList<>();
    for (BsonDocument kept : views.subjects(kind).find(others).projection(Projections.include("seen"))) {
      notes.add(note(new SubjectId(kind, kept.getString("_id").getValue()), kept));
      if (notes.size() == AT_ONCE) {
        write(notes);
      }
    }
    write(notes);
  }

  private static WriteModel<BsonDocument> note(SubjectId subject, BsonDocument kept) {
    return new UpdateOneModel<>(eq("_id", subject.toString()), Updates.combine(Updates.setOnInsert("since", UnfoldedStates.UNAWAITED),
        Updates.setOnInsert("seen", kept.get("seen"))), new UpdateOptions().upsert(true));
  }

  private void write(List<WriteModel<BsonDocument>> notes) {
    if (!notes.isEmpty()) {
      views.behind().bulkWrite(List.copyOf(notes), new BulkWriteOptions().ordered(false));
      notes.clear();
    }
  }
}
