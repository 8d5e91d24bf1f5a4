package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The results of a query in an order that no index gives: they are looked through first, and then fetched one by one. */
final class SortedWalk implements Walk {

  private final Filter filter;
  /** What the filter looks at; null where that may be anything. */
  private final Fields judging;
  private final List<byte[]> positions;
  private Snapshot snapshot;
  private int next;
  private byte[] bytes;
  private Document document;

  private SortedWalk(Filter filter, List<byte[]> positions) {
    this.filter = filter;
    this.judging = filter.fields().map(Fields::only).orElse(null);
    this.positions = positions;
  }

  private record Candidate(byte[] sortKey, byte[] position) {
  }

  /**
   * @param all  all results, in the moment they are to be sorted in
   * @param most how many of the first are needed; 0 for all
   */
  static SortedWalk of(Walk all, Filter filter, KeyPattern sort, long most) {
    Comparator<Candidate> order = Comparator.comparing(Candidate::sortKey, Arrays::compareUnsigned)
        .thenComparing(Candidate::position, Arrays::compareUnsigned);
    PriorityQueue<Candidate> first = new PriorityQueue<>(order.reversed());
    while (all.next()) {
      first.add(new Candidate(sort.sortKeyOf(all.document()), all.position()));
      if (most > 0 && first.size() > most) {
        first.remove();
      }
    }
    List<byte[]> positions = new ArrayList<>(first.size());
    while (!first.isEmpty()) {
      positions.add(first.remove().position());
    }
    return new SortedWalk(filter, positions.reversed());
  }

  @Override
  public void at(Snapshot moment) {
    snapshot = moment;
  }

  @Override
  public boolean next() {
    while (hasMore()) {
      bytes = snapshot.documents().get(positions.get(next++));
      if (bytes != null) {
        document = null;
        if (filter.passes(judging == null ? document() : BsonBytes.decode(judging.of(bytes)))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean hasMore() {
    return next < positions.size();
  }

  @Override
  public Document document() {
    if (document == null) {
      document = BsonBytes.decode(bytes);
    }
    return document;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public byte[] position() {
    return positions.get(next - 1);
  }

  @Override
  public void leave() {
    snapshot = null;
    document = null;
    bytes = null;
  }
}
