package nl.wijkkroniek.histories.comparison;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.team.PlaceNames;

/** Which meeting place is meant, by whatever name: each has a key of its own, by which what is told of it is one course. */
final class MeetingPlaces {

  private final List<Known> places = new ArrayList<>();
  private int opened;

  private record Known(String key, List<String> names) {
  }

  /** The key of a place that opens: of the one that is called so already, or of a new one. */
  String opened(String name) {
    return PlaceNames.now(places, Known::names, name).orElseGet(() -> anew(name)).key();
  }

  /** The key of a place that moves, and is spoken of by this from then on. */
  String moved(String name, String to) {
    Known place = PlaceNames.meant(places, Known::names, name).orElseGet(() -> anew(name));
    place.names().add(to);
    return place.key();
  }

  /** The key of a place that closes; another that opens under the name later is another. */
  String closed(String name) {
    Known place = PlaceNames.meant(places, Known::names, name).orElseGet(() -> anew(name));
    places.remove(place);
    return place.key();
  }

  private Known anew(String name) {
    Known place = new Known(String.valueOf(opened++), new ArrayList<>(List.of(name)));
    places.add(place);
    return place;
  }
}
