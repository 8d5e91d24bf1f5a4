package nl.wijkkroniek.recording.meetingplace;

import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Name;
import nl.wijkkroniek.recording.deciding.Team;

/** Places are remembered by name: a place that was never said to be opened can still have moved or closed, and is marked. */
public final class MeetingPlaceRules {

  private MeetingPlaceRules() {
  }

  public static Stream<Finding> of(MeetingPlaceMoved moved, Team team) {
    return known(moved.place(), team);
  }

  public static Stream<Finding> of(MeetingPlaceClosed closed, Team team) {
    return known(closed.place(), team);
  }

  private static Stream<Finding> known(String place, Team team) {
    return team.names().contains(new Name(Name.Of.MEETING_PLACE, place)) ? Stream.empty() : Finding.of(Flag.missing("unknown-place",
        "Dat '%s' werd geopend, is nog niet vastgelegd.".formatted(place),
        "That '%s' was opened is not recorded yet.".formatted(place)));
  }
}
