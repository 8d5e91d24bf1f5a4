package nl.wijkkroniek.histories;

/**
 * Which of the subjects other than teams are wanted.
 *
 * @param team slug of the team they belong to or are about; null for any
 * @param state published word of how they stand now; null for any
 * @param municipality a CBS code, of needs and circles: one is found by the codes it was told with and by those of the municipalities that these went into;
 *     null for any
 */
public record BelongingFilter(String team, String state, String municipality) {

  /** All of them. */
  public static final BelongingFilter ALL = new BelongingFilter(null, null);

  /** Wherever they are. */
  public BelongingFilter(String team, String state) {
    this(team, state, null);
  }
}
