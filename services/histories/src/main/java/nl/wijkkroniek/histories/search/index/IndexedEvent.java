package nl.wijkkroniek.histories.search.index;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** An event, or an experiment as a whole, as it stands in the index. */
final class IndexedEvent {

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);
  /** How often a beginning stands in a text says nothing. */
  private static final FieldType BEGINNINGS = type(IndexOptions.DOCS, true);

  private IndexedEvent() {
  }

  /**
   * An event that may be found.
   *
   * @param entry what may leave of it
   * @param owners the subjects in whose history it stands
   * @param names what these are or were called
   * @param allCodes of a municipality: its own code and those of what it went into
   */
  static Document of(StoredEntry entry, Collection<SubjectId> owners, Collection<String> names, Function<String, Collection<String>> allCodes) {
    Happening told = entry.happening();
    OwnText own = OwnText.of(told.data());
    Document document = identified(told.id().toString());
    document.add(new LongPoint(Field.POSITION, entry.event().position()));
    document.add(new NumericDocValuesField(Field.POSITION, entry.event().position()));
    word(document, Field.KIND, told.subject().kind().code());
    word(document, Field.TYPE, EventType.of(told.data()).name());
    owners.forEach(owner -> word(document, Field.OWNER, owner.toString()));
    own.municipalities().stream().map(allCodes).flatMap(Collection::stream).distinct().forEach(code -> word(document, Field.MUNICIPALITY, code));
    document.add(new IntPoint(Field.EARLIEST, Field.day(told.occurredOn().earliest())));
    document.add(new IntPoint(Field.LATEST, Field.day(told.occurredOn().latest())));
    Motives.of(told.data()).ifPresent(motive -> word(document, Field.MOTIVE, motive.code()));
    own.texts().forEach(text -> text(document, text));
    names.forEach(name -> {
      text(document, Field.NAME, name, WORDS);
      text(document, Field.START, name, BEGINNINGS);
    });
    return document;
  }

  /** An experiment as a whole: all that its own events say. */
  static Document whole(SubjectId experiment, List<StoredEntry> own) {
    Document document = identified(experiment.toString());
    for (StoredEntry entry : own) {
      SubjectEvent data = entry.happening().data();
      OwnText.of(data).texts().forEach(text -> text(document, Field.WHOLE, text, WORDS));
      Motives.of(data).ifPresent(motive -> word(document, Field.MOTIVE, motive.code()));
      if (data instanceof ExperimentConcluded concluded) {
        word(document, Field.OUTCOME, concluded.outcome().code());
      }
    }
    return document;
  }

  private static Document identified(String id) {
    Document document = new Document();
    document.add(new StringField(Field.ID, id, Store.YES));
    return document;
  }

  private static void word(Document document, String field, String word) {
    document.add(new StringField(field, word, Store.NO));
  }

  private static void text(Document document, String text) {
    text(document, Field.DUTCH, text, WORDS);
    text(document, Field.ENGLISH, text, WORDS);
    text(document, Field.START, text, BEGINNINGS);
  }

  private static void text(Document document, String field, String text, FieldType type) {
    document.add(new org.apache.lucene.document.Field(field, text, type));
  }

  private static FieldType type(IndexOptions options, boolean anyLength) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(anyLength);
    type.freeze();
    return type;
  }
}
