package nl.wijkkroniek.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that are not changed but made anew, as folding needs them. */
public final class Lists {

  private Lists() {
  }

  /** The list with this at its end. */
  public static <T> List<T> plus(List<T> list, T last) {
    return plusAll(list, List.of(last));
  }

  /** The list with these at its end, as far as they are not in it yet. */
  public static <T> List<T> plusNew(List<T> list, List<T> others) {
    return plusAll(list, others.stream().filter(other -> !list.contains(other)).distinct().toList());
  }

  /** The list with these at its end. Copied once: whoever keeps it asks for a copy that cannot be changed, which this is already. */
  public static <T> List<T> plusAll(List<T> list, List<T> others) {
    if (others.isEmpty()) {
      return list;
    }
    List<T> all = new ArrayList<>(list.size() + others.size());
    all.addAll(list);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** The list without what this holds for. */
  public static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
    List<T> kept = new ArrayList<>(list);
    return kept.removeIf(unwanted) ? kept : list;
  }

  /** The list without the first one that this holds for. */
  public static <T> List<T> withoutFirst(List<T> list, Predicate<T> unwanted) {
    List<T> kept = new ArrayList<>(list);
    list.stream().filter(unwanted).findFirst().ifPresent(kept::remove);
    return kept;
  }

  /** The list with this in the place of the first one that the condition holds for, or at its end. */
  public static <T> List<T> inPlaceOf(List<T> list, Predicate<T> former, T now) {
    List<T> changed = new ArrayList<>(list);
    int place = list.stream().filter(former).findFirst().map(list::indexOf).orElse(list.size());
    if (place < changed.size()) {
      changed.set(place, now);
    } else {
      changed.add(now);
    }
    return changed;
  }
}
