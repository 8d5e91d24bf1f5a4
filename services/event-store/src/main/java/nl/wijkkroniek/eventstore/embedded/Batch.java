package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

    /** Documents as they are sent. */
    List<byte[]> take(long most, long bytes);

    boolean isFinished();
  }

  /** The first batch, with a cursor for the others. */
  static Document first(String namespace, Source source, Number batchSize, boolean single, CursorRegistry cursors) {
    List<byte[]> documents = source.take(batchSize == null ? FIRST : batchSize.longValue(), BYTES);
    long id = 0;
    if (!source.isFinished() && !single) {
      id = cursors.generateCursorId();
      cursors.add(new SourceCursor(id, source));
    }
    return response(namespace, "firstBatch", documents, id);
  }

  /** Another batch, where the cursor is one of those that {@link #first} made. */
  static Optional<Document> next(String namespace, long cursor, Number batchSize, CursorRegistry cursors) {
    if (!(cursors.getCursor(cursor) instanceof SourceCursor open)) {
      return Optional.empty();
    }
    List<byte[]> documents = open.take(batchSize);
    if (open.isEmpty()) {
      cursors.remove(open);
    }
    return Optional.of(response(namespace, "nextBatch", documents, open.isEmpty() ? 0 : cursor));
  }

  static Document none(String namespace) {
    return response(namespace, "firstBatch", List.of(), 0);
  }

  private static Document response(String namespace, String name, List<byte[]> documents, long cursor) {
    Document response = new Document(AnswerEncoder.CURSOR,
        new Document("id", cursor).append("ns", namespace).append(name, new RawArray(documents)));
    Utils.markOkay(response);
    return response;
  }

  static Source of(Search search) {
    return new Source() {
      @Override
      public List<byte[]> take(long most, long bytes) {
        return search.take(most, bytes, Walk::bytes);
      }

      @Override
      public boolean isFinished() {
        return search.isFinished();
      }
    };
  }

  static Source of(Search search, Fields fields) {
    return new Source() {
      @Override
      public List<byte[]> take(long most, long bytes) {
        return search.take(most, bytes, walk -> fields.of(walk.bytes()));
      }

      @Override
      public boolean isFinished() {
        return search.isFinished();
      }
    };
  }

  static Source of(Search search, UnaryOperator<List<Document>> projection) {
    return new Source() {
      @Override
      public List<byte[]> take(long most, long bytes) {
        return projection.apply(search.take(most, bytes, Walk::document)).stream().map(BsonBytes::encode).toList();
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
      public List<byte[]> take(long most, long bytes) {
        List<byte[]> batch = new ArrayList<>();
        long size = 0;
        while (results.hasNext() && batch.size() < most && size < bytes) {
          batch.add(BsonBytes.encode(results.next()));
          size += batch.getLast().length;
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

    private synchronized List<byte[]> take(Number batchSize) {
      long most = batchSize == null || batchSize.longValue() <= 0 ? Long.MAX_VALUE : batchSize.longValue();
      return source.take(most, BYTES);
    }

    @Override
    public List<Document> takeDocuments(int numberToReturn) {
      return take(numberToReturn).stream().map(BsonBytes::decode).toList();
    }
  }
}
