package nl.wijkkroniek.eventstore.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a filter and an order come to on one index. */
final class IndexFit {

  private static final int MOST_RANGES = 10_000;
  private static final Comparator<Intervals> NARROWEST = Comparator.comparing((Intervals keys) -> !keys.onlyPoints())
      .thenComparing(keys -> keys.list().size());

  private final List<KeyPattern.Field> components;
  private final long multikey;
  private final Intervals[] reach;
  /** How many components, from the first, the ranges are bounded by. */
  private final int used;

  IndexFit(List<KeyPattern.Field> components, long multikey, List<Filter.KeyBound> bounds) {
    this.components = components;
    this.multikey = multikey;
    this.reach = new Intervals[components.size()];
    for (int component = 0; component < reach.length; component++) {
      reach[component] = reachOf(component, bounds);
    }
    leaveOneOnTheSameArray();
    this.used = countUsed();
  }

  /** Of a field with arrays each condition may be met by another element: then only one of them can bound the keys. */
  private Intervals reachOf(int component, List<Filter.KeyBound> bounds) {
    List<Intervals> own = boundsOf(component, bounds);
    return (isMultikey(component) ? own.stream().min(NARROWEST) : own.stream().reduce(Intervals::and)).orElse(null);
  }

  private List<Intervals> boundsOf(int component, List<Filter.KeyBound> bounds) {
    String path = components.get(component).path().name();
    return bounds.stream().filter(bound -> bound.path().equals(path)).map(Filter.KeyBound::keys).toList();
  }

  /** Conditions on two fields of the documents in one array may be met by different documents. */
  private void leaveOneOnTheSameArray() {
    for (int component = 0; component < reach.length; component++) {
      for (int later = component + 1; later < reach.length; later++) {
        if (reach[component] != null && isMultikey(component) && isMultikey(later) && root(component).equals(root(later))) {
          reach[later] = null;
        }
      }
    }
  }

  private String root(int component) {
    return components.get(component).path().parts().getFirst();
  }

  private int countUsed() {
    long ranges = 1;
    for (int component = 0; component < reach.length; component++) {
      if (reach[component] == null || ranges * reach[component].list().size() > MOST_RANGES) {
        return component;
      }
      if (!reach[component].onlyPoints()) {
        return component + 1;
      }
      ranges *= reach[component].list().size();
    }
    return reach.length;
  }

  /** Whether the ranges are all that these bounds ask: then an entry in them need not be looked at any closer. */
  boolean isWhole(List<Filter.KeyBound> bounds) {
    for (int component = 0; component < reach.length; component++) {
      if (isMultikey(component) && boundsOf(component, bounds).size() > 1) {
        return false;
      }
    }
    return bounds.stream().allMatch(bound -> isUsed(bound.path()));
  }

  private boolean isUsed(String path) {
    for (int component = 0; component < used; component++) {
      if (reach[component] != null && components.get(component).path().name().equals(path)) {
        return true;
      }
    }
    return false;
  }

  boolean isBounded() {
    return used > 0;
  }

  /** Whether only documents with one of the fields can pass. Those without any are not in a sparse index. */
  boolean meetsNoAbsent() {
    byte[] absent = KeyWriter.keyOf(null);
    return Arrays.stream(reach, 0, reach.length - 1).filter(Objects::nonNull).anyMatch(keys -> !keys.contains(absent));
  }

  List<KeyRange> ranges() {
    List<byte[]> starts = List.of(new byte[0]);
    for (int component = 0; component < used; component++) {
      Intervals keys = components.get(component).ascending() ? reach[component] : reach[component].turnedOver();
      if (!keys.onlyPoints()) {
        return within(starts, keys);
      }
      starts = extended(starts, keys);
    }
    return starts.stream().map(KeyRange::startingWith).toList();
  }

  private static List<KeyRange> within(List<byte[]> starts, Intervals keys) {
    List<KeyRange> ranges = new ArrayList<>();
    for (byte[] start : starts) {
      keys.list().forEach(interval -> ranges.add(new KeyRange(
          OrderedIndex.entry(start, interval.from().bytes()), OrderedIndex.entry(start, interval.to().bytes()))));
    }
    return ranges;
  }

  private static List<byte[]> extended(List<byte[]> starts, Intervals points) {
    List<byte[]> extended = new ArrayList<>();
    for (byte[] start : starts) {
      points.list().forEach(point -> extended.add(OrderedIndex.entry(start, point.from().start())));
    }
    return extended;
  }

  /** Whether entries come in the order asked for when read forwards (false) or backwards (true); empty when in neither. */
  Optional<Boolean> order(List<KeyPattern.Field> sort) {
    Boolean backwards = null;
    int component = 0;
    for (KeyPattern.Field field : sort) {
      if (isConstant(field)) {
        continue;
      }
      while (component < reach.length && isFixed(component)) {
        component++;
      }
      if (component == reach.length) {
        break;
      }
      KeyPattern.Field kept = components.get(component);
      boolean opposite = kept.ascending() != field.ascending();
      if (!kept.path().equals(field.path()) || isMultikey(component) || backwards != null && backwards != opposite) {
        return Optional.empty();
      }
      backwards = opposite;
      component++;
    }
    return Optional.of(backwards != null && backwards);
  }

  private boolean isConstant(KeyPattern.Field field) {
    for (int component = 0; component < reach.length; component++) {
      if (components.get(component).path().equals(field.path()) && isFixed(component) && !isMultikey(component)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a document may be met at more than one of its keys. */
  boolean repeats() {
    for (int component = 0; component < reach.length; component++) {
      if (isMultikey(component) && !isFixed(component)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every document that passes is met at one and the same key of this component. */
  private boolean isFixed(int component) {
    return reach[component] != null && reach[component].onePoint() && (component < used || !isMultikey(component));
  }

  private boolean isMultikey(int component) {
    return (multikey & 1L << component) != 0;
  }
}
