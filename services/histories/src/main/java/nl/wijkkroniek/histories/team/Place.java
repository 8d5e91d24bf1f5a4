package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
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

  /** As it is after this event. */
  Place evolve(TeamEvent event) {
    return switch (event) {
      case TeamFounded founded -> told(founded.municipality(), founded.neighbourhoods());
      case TeamFirstRecorded first -> told(first.municipality(), first.neighbourhoods());
      case NeighbourhoodsChanged changed -> told(changed.municipality(), changed.neighbourhoods());
      case TeamEvent _ -> this;
    };
  }

  private Place told(Municipality now, List<Neighbourhood> there) {
    return new Place(now == null ? municipality : now, there.isEmpty() ? neighbourhoods : there);
  }
}
