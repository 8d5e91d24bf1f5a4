package nl.wijkkroniek.eventstore.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A set of values, as stretches of their keys that do not overlap, in order. */
record Intervals(List<Interval> list) {

  private static final Intervals NONE = new Intervals(List.of());

  /** A place between keys: just before, or just after, all keys that start with some bytes. */
  record Edge(byte[] start, boolean after) {

    /** The first key that lies beyond this edge, whether there is such a key or not. */
    byte[] bytes() {
      return after ? KeyRange.afterAll(start) : start;
    }

    /** The same place among keys that are written descending. */
    Edge turnedOver() {
      byte[] turned = new byte[start.length];
      for (int i = 0; i < start.length; i++) {
        turned[i] = (byte) ~start[i];
      }
      return new Edge(turned, !after);
    }
  }

  record Interval(Edge from, Edge to) {

    private static final Comparator<Edge> ORDER = (one, other) -> Arrays.compareUnsigned(one.bytes(), other.bytes());

    boolean isPoint() {
      return !from.after && to.after && Arrays.equals(from.start, to.start);
    }

    Interval turnedOver() {
      return new Interval(to.turnedOver(), from.turnedOver());
    }

    private boolean isEmpty() {
      return ORDER.compare(from, to) >= 0;
    }

    private boolean overlaps(Interval next) {
      return ORDER.compare(next.from, to) < 0;
    }

    private static Edge first(Edge one, Edge other) {
      return ORDER.compare(one, other) <= 0 ? one : other;
    }

    private static Edge last(Edge one, Edge other) {
      return ORDER.compare(one, other) >= 0 ? one : other;
    }
  }

  static Intervals point(byte[] key) {
    return new Intervals(List.of(new Interval(new Edge(key, false), new Edge(key, true))));
  }

  static Intervals points(Collection<byte[]> keys) {
    return normal(keys.stream().map(key -> point(key).list.getFirst()).toList());
  }

  /** The values of the type of a key that come after it. */
  static Intervals above(byte[] key, boolean inclusive) {
    return between(new Edge(key, !inclusive), new Edge(new byte[] {key[0]}, true));
  }

  /** The values of the type of a key that come before it. */
  static Intervals below(byte[] key, boolean inclusive) {
    return between(new Edge(new byte[] {key[0]}, false), new Edge(key, inclusive));
  }

  private static Intervals between(Edge from, Edge to) {
    return normal(List.of(new Interval(from, to)));
  }

  Intervals and(Intervals other) {
    List<Interval> both = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < list.size() && theirs < other.list.size()) {
      Interval one = list.get(mine);
      Interval two = other.list.get(theirs);
      both.add(new Interval(Interval.last(one.from, two.from), Interval.first(one.to, two.to)));
      if (Interval.ORDER.compare(one.to, two.to) < 0) {
        mine++;
      } else {
        theirs++;
      }
    }
    return normal(both);
  }

  Intervals or(Intervals other) {
    List<Interval> either = new ArrayList<>(list);
    either.addAll(other.list);
    return normal(either);
  }

  private static Intervals normal(Collection<Interval> intervals) {
    List<Interval> ordered = intervals.stream().filter(interval -> !interval.isEmpty())
        .sorted(Comparator.comparing(Interval::from, Interval.ORDER)).toList();
    List<Interval> normal = new ArrayList<>();
    for (Interval next : ordered) {
      if (!normal.isEmpty() && normal.getLast().overlaps(next)) {
        Interval last = normal.removeLast();
        normal.add(new Interval(last.from, Interval.last(last.to, next.to)));
      } else {
        normal.add(next);
      }
    }
    return normal.isEmpty() ? NONE : new Intervals(List.copyOf(normal));
  }

  /** The same values, in the order of keys that are written descending. */
  Intervals turnedOver() {
    return new Intervals(list.reversed().stream().map(Interval::turnedOver).toList());
  }

  boolean onlyPoints() {
    return list.stream().allMatch(Interval::isPoint);
  }

  boolean onePoint() {
    return list.size() == 1 && onlyPoints();
  }

  boolean contains(byte[] key) {
    return list.stream().anyMatch(interval -> Arrays.compareUnsigned(interval.from.bytes(), key) <= 0
        && Arrays.compareUnsigned(key, interval.to.bytes()) < 0);
  }
}
