package nl.wijkkroniek.histories.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * One index on disk, of this process alone. What is written can be found as soon as {@link #show} returns, and outlives a crash as soon as {@link #keep} does; what
 * was not kept is worked again. Written by one thread; asked by any.
 */
final class SearchIndex implements AutoCloseable {

  /** Megabytes of what was written lately; the rest is on disk, and read through the page cache. */
  private static final double MEMORY = 32;
  /** Megabytes of a piece of index that stays in memory until it is kept, and of all such pieces: while one event comes after another, each makes a small one. */
  private static final double LARGEST_CACHED = 4;
  private static final double MOST_CACHED = 16;

  private final Directory directory;
  private final ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Reached written;
  private volatile Reached shown;

  /** Opens the index in this folder where it is one of this release, and otherwise begins one there. */
  SearchIndex(Path folder, Reached beginning) {
    try {
      directory = new NRTCachingDirectory(FSDirectory.open(folder), LARGEST_CACHED, MOST_CACHED);
      Reached before = kept(directory);
      written = before == null ? beginning : before;
      shown = written;
      IndexWriterConfig config = new IndexWriterConfig(Analysis.ofIndex()).setSimilarity(new PlainScore()).setRAMBufferSizeMB(MEMORY).setCommitOnClose(false).setMergeScheduler(merging)
          .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
          .setOpenMode(before == null ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
      writer = new IndexWriter(directory, config);
      searchers = searchers(writer);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Where what was kept cannot be read, the lock on the folder is let go of. */
  private static SearcherManager searchers(IndexWriter writer) throws IOException {
    try {
      return new SearcherManager(writer, new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
          IndexSearcher searcher = new IndexSearcher(reader);
          searcher.setSimilarity(new PlainScore());
          return searcher;
        }
      });
    } catch (IOException | RuntimeException | Error unreadable) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      throw unreadable;
    }
  }

  /** How far the index in this folder is; null where there is none that this release made. */
  static Reached in(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      return kept(directory);
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static Reached kept(Directory directory) {
    try {
      List<IndexCommit> commits = DirectoryReader.indexExists(directory) ? DirectoryReader.listCommits(directory) : List.of();
      return commits.isEmpty() ? null : Reached.of(commits.getLast().getUserData());
    } catch (IOException | NumberFormatException damaged) {
      return null;
    }
  }

  /** How far what was written is. */
  Reached written() {
    return written;
  }

  /** How far what can be found is. */
  Reached shown() {
    return shown;
  }

  /** Puts these in the place of what has these identifiers; null takes it out. */
  void put(Map<String, Document> documents, Reached reached) {
    try {
      for (Map.Entry<String, Document> one : documents.entrySet()) {
        Term id = new Term(Field.ID, one.getKey());
        if (one.getValue() == null) {
          writer.deleteDocuments(id);
        } else {
          writer.updateDocument(id, one.getValue());
        }
      }
      written = reached;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** What was written can be found from here on. */
  void show() {
    Reached now = written;
    try {
      searchers.maybeRefreshBlocking();
      shown = now;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What was written outlives a crash from here on. */
  void keep() {
    try {
      writer.setLiveCommitData(written.asText().entrySet());
      writer.commit();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** No word of what was taken out, or put in another's place, is in its files any more when this returns. */
  void purge() {
    try {
      do {
        writer.forceMergeDeletes(true);
        // It passes over the pieces that are being merged already, which may have begun with what was taken out since.
        merging.sync();
        keep();
        show();
        writer.deleteUnusedFiles();
      } while (holdsWhatWasTakenOut());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private boolean holdsWhatWasTakenOut() throws IOException {
    try (DirectoryReader kept = DirectoryReader.open(directory)) {
      return kept.hasDeletions();
    }
  }

  /** It is the one that is asked from here on. */
  void serve() {
    written = written.serving();
    keep();
  }

  /** Asks it. */
  <T> T ask(Question<T> question) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is asked of an index as it is at one moment. */
  @FunctionalInterface
  interface Question<T> {

    T of(IndexSearcher searcher) throws IOException;
  }

  /** What was not kept is lost. Of what cannot be closed, the rest is, so that nothing holds on to the folder. */
  @Override
  public void close() {
    try {
      IOUtils.close(searchers, writer::rollback, directory);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
