package nl.wijkkroniek.histories.team;

/**
 * Which teams are wanted.
 *
 * @param municipality a CBS code; a team is found by the code it was told with and by those of the municipalities that one went into; null for any
 * @param state how they stand now; null for either
 */
public record TeamFilter(String municipality, Standing state) {

  /** All of them. */
  public static final TeamFilter ALL = new TeamFilter(null, null);
}
