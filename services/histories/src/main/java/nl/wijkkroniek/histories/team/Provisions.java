package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Lists.inPlaceOf;
import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.without;
import static nl.wijkkroniek.histories.Lists.withoutFirst;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;

/**
 * Places and provisions.
 *
 * @param meetingPlaces those that are open, with where they are now
 * @param replaced what the team was to replace, and whether it really disappeared
 * @param collective provisions for the whole neighbourhood that did not end
 */
public record Provisions(List<MeetingPlace> meetingPlaces, OldForNew replaced, List<Stated<CollectiveProvisionStarted>> collective) {

  /** Nothing told. */
  public static final Provisions NONE = new Provisions(List.of(), OldForNew.NONE, List.of());

  public Provisions {
    meetingPlaces = List.copyOf(meetingPlaces);
    collective = List.copyOf(collective);
  }

  /** As they are after this event. */
  Provisions evolve(TeamEvent event, Told told) {
    return switch (event) {
      case MeetingPlaceOpened opened ->
          withPlaces(inPlaceOf(meetingPlaces, same(PlaceNames.now(meetingPlaces, MeetingPlace::names, opened.place())),
              new MeetingPlace(opened.place(), opened.kind(), opened.address(), List.of(opened.place()), told)));
      case MeetingPlaceMoved moved -> withPlaces(inPlaceOf(meetingPlaces, same(meant(moved.place())), moved(moved, told)));
      case MeetingPlaceClosed closed -> withPlaces(without(meetingPlaces, same(meant(closed.place()))));
      case ProvisionReplaced provision -> new Provisions(meetingPlaces, replaced.with(provision, told), collective);
      case CollectiveProvisionStarted started -> new Provisions(meetingPlaces, replaced, plus(collective, new Stated<>(started, told)));
      case CollectiveProvisionEnded ended -> new Provisions(meetingPlaces, replaced,
          withoutFirst(collective, started -> started.data().what().equalsIgnoreCase(ended.what())));
      case TeamEvent _ -> this;
    };
  }

  private MeetingPlace moved(MeetingPlaceMoved moved, Told told) {
    return meant(moved.place()).map(place -> new MeetingPlace(place.place(), place.kind(), moved.to(), plus(place.names(), moved.to()), place.told()))
        .orElseGet(() -> new MeetingPlace(moved.place(), null, moved.to(), List.of(moved.place(), moved.to()), told));
  }

  private Optional<MeetingPlace> meant(String name) {
    return PlaceNames.meant(meetingPlaces, MeetingPlace::names, name);
  }

  private static Predicate<MeetingPlace> same(Optional<MeetingPlace> meant) {
    return place -> meant.filter(found -> found == place).isPresent();
  }

  private Provisions withPlaces(List<MeetingPlace> now) {
    return new Provisions(now, replaced, collective);
  }

  /**
   * A place where residents and professionals meet.
   *
   * @param place its name when it was opened
   * @param kind of place; null when not told
   * @param address where it is now, or what it is called there; null when not told
   * @param names by which it is known: the first, and where it moved to, the last one last
   * @param told the opening, or the moving where no opening was told
   */
  public record MeetingPlace(String place, String kind, String address, List<String> names, Told told) {
    public MeetingPlace {
      names = List.copyOf(names);
    }
  }
}
