package nl.wijkkroniek.recording.chronicle.importing;

import static nl.wijkkroniek.recording.chronicle.importing.ImportCollections.ID;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Every import there was, with where it stands. */
final class ImportRegister {

  private static final String CHUNKS = "chunks";
  private static final String LEAVE_OUT = "leaveOut";

  private final MongoCollection<Document> imports;

  /** Opens the collection, making its index where it is not there yet. */
  ImportRegister(MongoDatabase database) {
    this.imports = ImportCollections.imports(database);
    imports.createIndex(Indexes.ascending(StatusDocument.STATE));
  }

  /**
   * What must be known to record an import that was checked, also after a crash.
   *
   * @param chunks how many chunks wait in the spool
   * @param leaveOut the numbers of the lines that are recorded already
   */
  record Plan(int chunks, BitSet leaveOut) {
  }

  void begin(ImportStatus status) {
    imports.insertOne(StatusDocument.of(status));
  }

  /** Writes where it stands now. */
  void save(ImportStatus status) {
    imports.updateOne(Filters.eq(ID, status.id()), new Document("$set", StatusDocument.of(status)));
  }

  /** From here it will be recorded to the end; false when somebody took it for dead meanwhile, and broke it off. */
  boolean beginRecording(ImportStatus status, Plan plan) {
    Document planned = StatusDocument.of(status).append(CHUNKS, plan.chunks()).append(LEAVE_OUT, new Binary(plan.leaveOut().toByteArray()));
    Bson stillChecking = Filters.and(Filters.eq(ID, status.id()), Filters.eq(StatusDocument.STATE, ImportState.CHECKING.code()));
    return imports.updateOne(stillChecking, new Document("$set", planned)).getMatchedCount() == 1;
  }

  Plan plan(String importId) {
    Document found = imports.find(Filters.eq(ID, importId)).projection(Projections.include(CHUNKS, LEAVE_OUT)).first();
    return new Plan(found.getInteger(CHUNKS), BitSet.valueOf(found.get(LEAVE_OUT, Binary.class).getData()));
  }

  void remove(String importId) {
    imports.deleteOne(Filters.eq(ID, importId));
  }

  Optional<ImportStatus> find(String importId) {
    return Optional.ofNullable(statuses(Filters.eq(ID, importId)).first()).map(StatusDocument::read);
  }

  /** Those that are not finished, oldest first. */
  List<ImportStatus> underWay() {
    List<String> states = Arrays.stream(ImportState.values()).filter(ImportState::isUnderWay).map(ImportState::code).toList();
    return read(statuses(Filters.in(StatusDocument.STATE, states)).sort(Sorts.ascending(ID)));
  }

  /** The newest of those before this one, newest first; null for the newest of all. */
  List<ImportStatus> newest(String before, int most) {
    Bson which = before == null ? Filters.empty() : Filters.lt(ID, before);
    return read(statuses(which).sort(Sorts.descending(ID)).limit(most));
  }

  private FindIterable<Document> statuses(Bson which) {
    return imports.find(which).projection(Projections.exclude(LEAVE_OUT));
  }

  private static List<ImportStatus> read(FindIterable<Document> found) {
    return found.map(StatusDocument::read).into(new ArrayList<>());
  }
}
