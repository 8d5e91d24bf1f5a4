package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.histories.team.OldForNew.Replaced;

/**
 * Of how many provisions it is known what became of them.
 *
 * @param gone that disappeared
 * @param stillThere that stayed, beside what was to replace them
 * @param unclear of which it was told that it is unclear
 * @param notTold of which nobody told
 */
public record Balance(int gone, int stillThere, int unclear, int notTold) {

  /** Of none. */
  public static final Balance EMPTY = new Balance(0, 0, 0, 0);

  /** Of these. */
  static Balance of(List<Replaced> provisions) {
    return provisions.stream().map(Balance::one).reduce(EMPTY, Balance::plus);
  }

  private static Balance one(Replaced provision) {
    return switch (provision.disappeared()) {
      case null -> new Balance(0, 0, 0, 1);
      case GONE -> new Balance(1, 0, 0, 0);
      case STILL_THERE -> new Balance(0, 1, 0, 0);
      case UNCLEAR -> new Balance(0, 0, 1, 0);
    };
  }

  /** Of these and those. */
  public Balance plus(Balance other) {
    return new Balance(gone + other.gone, stillThere + other.stillThere, unclear + other.unclear, notTold + other.notTold);
  }
}
