package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;

/**
 * Where a team works.
 *
 * @param municipality as it was told; null when not told
 * @param neighbourhoods those it works in
 */
public record Place(Municipality municipality, List<Neighbourhood> neighbourhoods) {

  /** Nothing told. */
  public static final Place UNKNOWN = new Place(null, List.of());

  public Place {
    neighbourhoods = List.copyOf(neighbourhoods);
  }
}
