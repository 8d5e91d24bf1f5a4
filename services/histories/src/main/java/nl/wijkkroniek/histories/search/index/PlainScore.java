package nl.wijkkroniek.histories.search.index;

import java.util.stream.IntStream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Weighs a word by how often it stands in a text and how long the text is, as BM25 does, but not by how rare it is elsewhere. So a weight depends on nothing but
 * the text and the question, and it is a whole number, so that sums are exact: a place in a list means the same in every process, and next week. That is what
 * cursors rest on. Questions ask for all their words, so how rare one is would say little.
 */
final class PlainScore extends Similarity {

  private static final float WEIGHT = 20;
  private static final float SATURATION = 1.2f;
  private static final float LENGTH_COUNTS = 0.5f;
  private static final float USUAL_LENGTH = 30;
  private static final int NORMS = 256;
  private static final float[] DAMPING = damping();

  private static float[] damping() {
    float[] damping = new float[NORMS];
    IntStream.range(0, NORMS).forEach(norm -> damping[norm] =
        SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * SmallFloat.byte4ToInt((byte) norm) / USUAL_LENGTH));
    return damping;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return Math.max(1, Math.round(boost * WEIGHT * frequency / (frequency + DAMPING[(int) norm & (NORMS - 1)])));
      }
    };
  }
}
