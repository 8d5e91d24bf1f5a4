package nl.wijkkroniek.histories.team;

/**
 * Which teams are wanted.
 *
 * @param municipality a CBS code; the code of a municipality that merged away and that of its successor find the same teams; null for any
 * @param state how they stand now; null for either
 */
public record TeamFilter(String municipality, Standing state) {

  /** All of them. */
  public static final TeamFilter ALL = new TeamFilter(null, null);
}
