package nl.wijkkroniek.histories;

/**
 * Which experiments, roles or sessions are wanted.
 *
 * @param team slug of the team they belong to or are about; null for any
 * @param state published word of how they stand now; null for any
 */
public record BelongingFilter(String team, String state) {

  /** All of them. */
  public static final BelongingFilter ALL = new BelongingFilter(null, null);
}
