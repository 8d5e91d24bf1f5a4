package nl.wijkkroniek.recording.chronicle.importing;

import static nl.wijkkroniek.recording.chronicle.importing.ImportCollections.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.telling.ImportGuard;
import org.bson.Document;

/** The subjects on which nobody else records while an import runs, for every process to see. */
final class Claims implements ImportGuard {

  private static final String SUBJECTS = "subjects";
  private static final int SUBJECTS_A_DOCUMENT = 5_000;

  private final MongoCollection<Document> claims;

  /** Opens the collection, making its index where it is not there yet. */
  Claims(MongoDatabase database) {
    this.claims = ImportCollections.claims(database);
    claims.createIndex(Indexes.ascending(SUBJECTS));
  }

  @Override
  public Optional<String> importing(SubjectId subject) {
    Document claim = claims.find(Filters.eq(SUBJECTS, subject.toString())).projection(Projections.include(ID)).first();
    return Optional.ofNullable(claim).map(found -> ImportCollections.importOf(found.getString(ID)));
  }

  /** Gives back all that this import claimed. */
  void release(String importId) {
    ImportCollections.removeNumbered(claims, importId);
  }

  /** What one import claims, a little more with each chunk it is checked by. */
  Claiming of(String importId) {
    return new Claiming(importId);
  }

  /** The claims of one import. */
  final class Claiming {

    private final String importId;
    private int documents;

    private Claiming(String importId) {
      this.importId = importId;
    }

    /** Claims these, that it did not claim before. From when this returns, whoever asks is told. */
    void claim(Collection<SubjectId> subjects) {
      List<String> names = subjects.stream().map(SubjectId::toString).toList();
      List<Document> more = new ArrayList<>();
      for (int from = 0; from < names.size(); from += SUBJECTS_A_DOCUMENT) {
        List<String> some = names.subList(from, Math.min(names.size(), from + SUBJECTS_A_DOCUMENT));
        more.add(new Document(ID, ImportCollections.numbered(importId, documents++)).append(SUBJECTS, some));
      }
      if (!more.isEmpty()) {
        claims.insertMany(more);
      }
    }
  }
}
