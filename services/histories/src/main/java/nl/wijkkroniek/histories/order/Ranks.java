package nl.wijkkroniek.histories.order;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every rank a happening had, and since which event was known it has it. A beginning that is recorded late moves what it begins; what was known before has to be
 * told in the order it had then.
 *
 * @param all oldest first; the first since the happening itself
 */
public record Ranks(List<Since> all) {

  public Ranks {
    all = List.copyOf(all);
  }

  /**
   * A rank from a position on.
   *
   * @param position of the event by which it came
   * @param rank the rank
   */
  public record Since(long position, Rank rank) {
  }

  /** The first rank. */
  public static Ranks since(long position, Rank rank) {
    return new Ranks(List.of(new Since(position, rank)));
  }

  /** The rank when events up to this position were known. */
  public Rank at(long known) {
    return all.stream().filter(since -> since.position() <= known).reduce((earlier, later) -> later).orElse(all.getFirst()).rank();
  }

  /** The rank of now. */
  public Since last() {
    return all.getLast();
  }

  /** With another rank from this position on; one that is there already stays. */
  public Ranks then(long position, Rank rank) {
    return position <= last().position() ? this : new Ranks(Stream.concat(all.stream(), Stream.of(new Since(position, rank))).toList());
  }
}
