package nl.wijkkroniek.eventstore.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/** Chooses what a query reads: of all indexes, and the collection itself, the one that is expected to take the least. */
final class Planner {

  /** Reading a document by way of an index costs about this many times what reading it in passing does. */
  private static final double THROUGH_INDEX = 3;
  private static final double SORTING = 3;
  /** What passing an entry costs whose document was judged at another of its keys. */
  private static final double PASSING = 0.002;
  private static final int RANGES_COUNTED = 8;

  private final Filter filter;
  private final List<KeyPattern.Field> sort;
  private final long wanted;
  private final Object hint;

  Planner(Query query) {
    this.filter = query.filter();
    this.sort = query.sort().fields();
    this.wanted = query.wanted();
    this.hint = query.hint();
  }

  Plan choose(List<ServedIndex> indexes) {
    List<Filter.KeyBound> bounds = filter.bounds();
    List<Plan> plans = new ArrayList<>();
    for (ServedIndex index : indexes) {
      plan(index, bounds).ifPresent(plans::add);
    }
    if (plans.stream().anyMatch(this::isHinted)) {
      plans.removeIf(plan -> !isHinted(plan));
    }
    long documents = indexes.stream().filter(IdIndex.class::isInstance).mapToLong(index -> index.entries().sizeAsLong()).max().orElse(1);
    long fewest = plans.stream().mapToLong(Plan::entries).min().orElseThrow();
    return plans.stream().min(Comparator.comparingDouble(plan -> cost(plan, fewest, documents))).orElseThrow();
  }

  private boolean isHinted(Plan plan) {
    return hint != null && plan.index().isMeantBy(hint);
  }

  /** No more documents pass than the shortest plan reads, so a sorted plan meets one at least every so many entries. */
  private double cost(Plan plan, long fewest, long documents) {
    double read = documentsRead(plan, documents);
    if (wanted > 0 && plan.sorted()) {
      read = Math.min(read, (double) wanted * plan.entries() / Math.max(fewest, 1));
    }
    double weight = plan.index() instanceof IdIndex ? 1 : THROUGH_INDEX;
    return plan.sorted() ? weight * read : (weight + SORTING) * read;
  }

  /** A document with many keys is read once, and keys that are asked for together tend to be of few documents. */
  private static double documentsRead(Plan plan, long documents) {
    double keysADocument = plan.repeats() ? Math.max(1, (double) plan.index().entries().sizeAsLong() / Math.max(1, documents)) : 1;
    return plan.entries() / keysADocument + (keysADocument > 1 ? PASSING * plan.entries() : 0);
  }

  private Optional<Plan> plan(ServedIndex index, List<Filter.KeyBound> bounds) {
    long multikey = index.multikey();
    IndexFit fit = new IndexFit(index.components().fields(), multikey, bounds);
    Optional<Boolean> backwards = fit.order(sort);
    boolean ofUse = fit.isBounded() || !sort.isEmpty() && backwards.isPresent();
    boolean complete = !index.leavesOut() || fit.meetsNoAbsent();
    if (!(index instanceof IdIndex) && !(ofUse && complete)) {
      return Optional.empty();
    }
    List<KeyRange> ranges = fit.ranges();
    return Optional.of(new Plan(index, multikey, ranges, backwards.orElse(false), backwards.isPresent(), fit.repeats(),
        filter.isItsBounds() && fit.isWhole(bounds), entries(index.entries(), ranges)));
  }

  private static long entries(MVMap<byte[], ?> map, List<KeyRange> ranges) {
    List<KeyRange> counted = ranges.subList(0, Math.min(RANGES_COUNTED, ranges.size()));
    long sum = counted.stream().mapToLong(range -> place(map, range.to()) - place(map, range.from())).sum();
    return counted.isEmpty() ? 0 : Math.max(sum, 0) * ranges.size() / counted.size();
  }

  private static long place(MVMap<byte[], ?> map, byte[] key) {
    long index = map.getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }
}
