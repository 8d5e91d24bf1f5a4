package nl.wijkkroniek.recording.rules;

import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.recording.adjustment.RearrangementRules;
import nl.wijkkroniek.recording.composition.CompositionRules;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.dissolution.DissolutionRules;
import nl.wijkkroniek.recording.dissolution.EndingRules;
import nl.wijkkroniek.recording.founding.FoundingRules;
import nl.wijkkroniek.recording.meetingplace.MeetingPlaceRules;
import nl.wijkkroniek.recording.provision.ProvisionRules;

/** Which rules apply to what happens to a team. */
final class TeamRules {

  private TeamRules() {
  }

  static Stream<Finding> of(TeamEvent event, Team team, Told told) {
    return Stream.of(
        mayFollowTheEnd(event, team, told) ? Stream.<Finding>empty() : Finding.of(EndingRules.afterItsEnd(team, told)),
        ownRules(event, team, told),
        event instanceof TeamFounded ? Stream.<Finding>empty() : Finding.of(FoundingRules.beforeFounding(team, told)))
        .flatMap(found -> found);
  }

  /** Closing places and drawing up what came of replaced provisions takes until after a team has ended; a second end has a rule of its own. */
  private static boolean mayFollowTheEnd(TeamEvent event, Team team, Told told) {
    return event instanceof MeetingPlaceClosed || event instanceof ProvisionReplaced || event instanceof TeamDissolved
        || event instanceof TeamSplit split && RearrangementRules.isAnEnd(split, team, told);
  }

  private static Stream<Finding> ownRules(TeamEvent event, Team team, Told told) {
    return switch (event) {
      case TeamFounded founded -> FoundingRules.of(founded, team, told);
      case TeamFirstRecorded recorded -> FoundingRules.of(recorded, told);
      case NeighbourhoodsChanged changed -> FoundingRules.of(changed, told);
      case MemberLeft left -> CompositionRules.of(left, team, told);
      case SpecialistLeft left -> CompositionRules.of(left, team, told);
      case PartnerLeft left -> CompositionRules.of(left, team);
      case MeetingPlaceMoved moved -> MeetingPlaceRules.of(moved, team);
      case MeetingPlaceClosed closed -> MeetingPlaceRules.of(closed, team);
      case CollectiveProvisionEnded ended -> ProvisionRules.of(ended, team);
      case TeamSplit split -> RearrangementRules.of(split, team, told);
      case TeamsMerged merged -> RearrangementRules.of(merged, team, told);
      case TeamDissolved dissolved -> DissolutionRules.of(dissolved, team, told);
      case TeamRenamed _, PurposeRestated _, VisionAgreed _, SurroundingsDescribed _, AssignmentGiven _, MandateAgreed _, ScopeSet _, MemberJoined _,
          SpecialistBroughtIn _, PartnerJoined _, MeetingPlaceOpened _, ProvisionReplaced _, CollectiveProvisionStarted _, TeamAdjusted _ -> Stream.empty();
    };
  }
}
