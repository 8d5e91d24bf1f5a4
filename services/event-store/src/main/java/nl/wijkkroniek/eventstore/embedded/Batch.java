package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers a query in batches: how large they are, and what is kept between them. */
final class Batch {

  private static final int FIRST = 101;
  /** Decoded it is ten times as large, and every reader has a batch of its own in memory. */
  private static final long BYTES = 1024 * 1024;

  private Batch() {
  }

  /** Where further batches come from. */
  interface Source {

    List<Document> take(long most, long bytes);

    boolean isFinished();
  }

  /** The first batch, with a cursor for the others. */
  static Document first(String namespace, Source source, Number batchSize, boolean single, CursorRegistry cursors) {
    List<Document> documents = source.take(batchSize == null ? FIRST : batchSize.longValue(), BYTES);
    long id = 0;
    if (!source.isFinished() && !single) {
      id = cursors.generateCursorId();
      cursors.add(new SourceCursor(id, source));
    }
    return response(namespace, documents, id);
  }

  static Document none(String namespace) {
    return response(namespace, List.of(), 0);
  }

  private static Document response(String namespace, List<Document> documents, long cursor) {
    Document response = new Document("cursor", new Document("id", cursor).append("ns", namespace).append("firstBatch", documents));
    Utils.markOkay(response);
    return response;
  }

  static Source of(Search search, UnaryOperator<List<Document>> projection) {
    return new Source() {
      @Override
      public List<Document> take(long most, long bytes) {
        return projection.apply(search.take(most, bytes));
      }

      @Override
      public boolean isFinished() {
        return search.isFinished();
      }
    };
  }

  /** Results that were computed and are kept until they are asked for. */
  static Source of(Iterator<Document> results) {
    return new Source() {
      @Override
      public List<Document> take(long most, long bytes) {
        List<Document> batch = new ArrayList<>();
        long size = 0;
        while (results.hasNext() && batch.size() < most && size < bytes) {
          batch.add(results.next());
          size += BsonBytes.encode(batch.getLast()).length;
        }
        return batch;
      }

      @Override
      public boolean isFinished() {
        return !results.hasNext();
      }
    };
  }

  private static final class SourceCursor extends AbstractCursor {

    private final Source source;

    private SourceCursor(long id, Source source) {
      super(id);
      this.source = source;
    }

    @Override
    public boolean isEmpty() {
      return source.isFinished();
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
      return source.take(numberToReturn > 0 ? numberToReturn : Long.MAX_VALUE, BYTES);
    }
  }
}
