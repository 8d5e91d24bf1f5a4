package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;

/**
 * Places and provisions.
 *
 * @param meetingPlaces those that are open, with where they are now
 * @param replaced what the team was to replace, with the last that was told of whether it disappeared
 * @param collective provisions for the whole neighbourhood that did not end
 */
public record Provisions(List<MeetingPlace> meetingPlaces, List<Stated<ProvisionReplaced>> replaced, List<Stated<CollectiveProvisionStarted>> collective) {

  /** Nothing told. */
  public static final Provisions NONE = new Provisions(List.of(), List.of(), List.of());

  public Provisions {
    meetingPlaces = List.copyOf(meetingPlaces);
    replaced = List.copyOf(replaced);
    collective = List.copyOf(collective);
  }

  /** A place where residents and professionals meet; {@code told} is the opening, or the moving where no opening was told. */
  public record MeetingPlace(String place, String kind, String address, Told told) {
  }
}
