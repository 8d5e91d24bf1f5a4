package nl.wijkkroniek.eventstore.embedded;

import java.util.List;

/**
 * How a query is answered.
 *
 * @param index     what is read
 * @param multikey  which of its fields had arrays when this was decided
 * @param ranges    the stretches of it that are read, in its order
 * @param backwards whether they are read from the last to the first
 * @param sorted    whether that gives the order that was asked for
 * @param repeats   whether a document may be met more than once
 * @param exact     whether every document that is met passes the filter
 * @param entries   about how many entries the ranges hold
 */
record Plan(ServedIndex index, long multikey, List<KeyRange> ranges, boolean backwards, boolean sorted, boolean repeats, boolean exact, long entries) {

  /** Whether what was decided is still right: an index may have been dropped since, or have met its first array. */
  boolean holds() {
    return !index.isDropped() && index.multikey() == multikey;
  }

  @Override
  public String toString() {
    return "%s in %d range(s) of about %d entries%s%s".formatted(index.getName(), ranges.size(), entries,
        backwards ? ", backwards" : "", sorted ? "" : ", then sorted");
  }
}
