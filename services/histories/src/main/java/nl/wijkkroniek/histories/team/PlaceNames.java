package nl.wijkkroniek.histories.team;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * By which names a meeting place is known. Where it moved to is how it is spoken of from then on, as recording takes it too; whether that is a name or an address
 * nobody says.
 */
public final class PlaceNames {

  private PlaceNames() {
  }

  /** The first of these that is called so now. What moved away left its name behind: what is opened under that is another place. */
  public static <P> Optional<P> now(List<P> places, Function<P, List<String>> names, String name) {
    return places.stream().filter(place -> names.apply(place).getLast().equalsIgnoreCase(name)).findFirst();
  }

  /** The one that is meant by this name: that is called so now, or else ever was. */
  public static <P> Optional<P> meant(List<P> places, Function<P, List<String>> names, String name) {
    return now(places, names, name).or(() -> places.stream().filter(place -> names.apply(place).stream().anyMatch(name::equalsIgnoreCase)).findFirst());
  }
}
