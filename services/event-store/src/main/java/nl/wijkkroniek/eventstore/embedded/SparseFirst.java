package nl.wijkkroniek.eventstore.embedded;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file of the store, of which the parts that are least in use are freed first: they cost least and bring most. The original weighs how old they are as
 * well, so that old ones which are nearly full go before new ones which are nearly empty, and one of those that is more than may be moved at a time holds up all.
 */
final class SparseFirst extends SingleFileStore {

  private final long most;

  private SparseFirst(Map<String, Object> settings, long most) {
    super(settings);
    this.most = most;
  }

  /** @param most bytes that are moved at a time, at most */
  static SparseFirst open(Path file, int cacheMegabytes, long most) {
    SparseFirst opened = new SparseFirst(Map.of("cacheSize", cacheMegabytes, "autoCompactFillRate", 0), most);
    opened.open(file.toString(), false, null);
    return opened;
  }

  /** Asked by the store when it is about to free something. */
  @Override
  public Collection<SFChunk> getRewriteCandidates() {
    List<SFChunk> candidates = new ArrayList<>();
    long size = 0;
    for (SFChunk chunk : sparseFirst()) {
      size += chunk.maxLenLive;
      if (size > most) {
        break;
      }
      candidates.add(chunk);
    }
    return candidates;
  }

  private List<SFChunk> sparseFirst() {
    return StreamSupport.stream(getChunksFromLayoutMap().spliterator(), false)
        .filter(chunk -> chunk.maxLenLive > 0)
        .sorted(Comparator.comparingDouble(chunk -> (double) chunk.maxLenLive / chunk.maxLen))
        .collect(toCollection(ArrayList::new));
  }
}
