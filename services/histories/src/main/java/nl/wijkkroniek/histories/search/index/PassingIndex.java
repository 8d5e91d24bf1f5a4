package nl.wijkkroniek.histories.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** An index of some events that is there for as long as one question takes, in memory alone. What it finds weighs as it would in the index that is kept. */
public final class PassingIndex implements AutoCloseable {

  private final Set<EventId> held;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PassingIndex(Map<EventId, Document> documents) {
    held = Set.copyOf(documents.keySet());
    try {
      IndexWriterConfig once = new IndexWriterConfig(Analysis.ofIndex()).setSimilarity(new PlainScore()).setUseCompoundFile(false).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, once)) {
        writer.addDocuments(documents.values());
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new PlainScore());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether this event is in it. */
  public boolean holds(EventId event) {
    return held.contains(event);
  }

  /** Asks it. */
  public <T> T ask(SearchProcessor.Question<T> question) {
    try {
      return question.of(searcher);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
