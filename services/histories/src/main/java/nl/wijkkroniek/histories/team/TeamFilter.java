package nl.wijkkroniek.histories.team;

import java.util.List;

/**
 * Which teams are wanted.
 *
 * @param municipality a CBS code; a team is found by the code it was told with and by those of the municipalities that one went into; null for any
 * @param state how they stand; null for either
 * @param withoutPartners partners none of which they have, by name or field, whatever the capitals and accents
 * @param withoutLifeDomains life domains none of which is in their scope
 */
public record TeamFilter(String municipality, Standing state, List<String> withoutPartners, List<String> withoutLifeDomains) {

  /** All of them. */
  public static final TeamFilter ALL = new TeamFilter(null, null);

  public TeamFilter {
    withoutPartners = List.copyOf(withoutPartners);
    withoutLifeDomains = List.copyOf(withoutLifeDomains);
  }

  /** Whatever they have. */
  public TeamFilter(String municipality, Standing state) {
    this(municipality, state, List.of(), List.of());
  }

  /** Whether it matters what they have not. */
  public boolean asksForAbsence() {
    return !withoutPartners.isEmpty() || !withoutLifeDomains.isEmpty();
  }
}
