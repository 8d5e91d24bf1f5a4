package nl.wijkkroniek.recording.deciding;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent;
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
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * What the rules need to know of a team.
 *
 * @param founded the founding that can have been first, or null
 * @param firstOver of all it did, what was over first, or null
 * @param last of all that has no place after its end, what can have begun last, or null
 * @param endings how it ended; more than one where memories differ
 * @param names its partners, meeting places and collective provisions, ever
 * @param departed the joinings that a leaving has ended
 * @param belonging roles and experiments that named it as theirs
 */
public record Team(SubjectId id, Moment founded, Moment firstOver, Moment last, PSet<Ending> endings, PSet<Name> names, PSet<EventId> departed,
    PSet<SubjectId> belonging) implements SubjectState {

  static Team unknown(SubjectId id) {
    return new Team(id, null, null, null, OrderedPSet.empty(), HashTreePSet.empty(), HashTreePSet.empty(), OrderedPSet.empty());
  }

  @Override
  public Team evolve(Happening happening) {
    return switch (happening.data()) {
      case TeamEvent event when happening.subject().equals(id) -> own(event, Moment.of(happening));
      case TeamsMerged merged when merged.from().contains(id) -> ended(new Ending(Moment.of(happening),
          new Words("is opgegaan in " + happening.subject(), "went into " + happening.subject()), OrderedPSet.singleton(happening.subject())));
      case RoleDescribed described when id.equals(described.team()) -> withBelonging(happening.subject());
      case RoleRedefined redefined when id.equals(redefined.team()) -> withBelonging(happening.subject());
      case ExperimentProposed proposed when id.equals(proposed.team()) -> withBelonging(happening.subject());
      case ExperimentStarted started when id.equals(started.team()) -> withBelonging(happening.subject());
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> this;
    };
  }

  @Override
  public Team and(SubjectState same) {
    Team other = (Team) same;
    return new Team(id, Moment.firstToBegin(founded, other.founded), Moment.firstOver(firstOver, other.firstOver), Moment.lastToBegin(last, other.last),
        endings.plusAll(other.endings), names.plusAll(other.names), departed.plusAll(other.departed), belonging.plusAll(other.belonging));
  }

  /** Who went into a team, or was divided into teams, that turned out to be itself, did not end by that. */
  Team goingOnAs(Set<SubjectId> same) {
    Team team = this;
    for (Ending ending : endings) {
      team = ending.into().stream().anyMatch(same::contains) ? team.without(ending).did(ending.at()) : team;
    }
    return team;
  }

  /** An end that certainly came before this day in the field. */
  public Optional<Ending> endedBefore(Told told) {
    return endings.stream().filter(ending -> told.certainlyAfter(ending.at())).findFirst();
  }

  /** An end it had, if any. */
  public Optional<Ending> ended() {
    return endings.stream().findFirst();
  }

  private Team own(TeamEvent event, Moment at) {
    return switch (event) {
      case TeamFounded _ -> did(at).withFounded(at);
      case TeamFirstRecorded _, TeamRenamed _, NeighbourhoodsChanged _, PurposeRestated _, VisionAgreed _, SurroundingsDescribed _, AssignmentGiven _,
          MandateAgreed _, ScopeSet _, MemberJoined _, SpecialistBroughtIn _, PartnerLeft _, CollectiveProvisionEnded _, TeamAdjusted _,
          TeamsMerged _ -> did(at);
      case MemberLeft left -> did(at).withDeparted(left.joined());
      case SpecialistLeft left -> did(at).withDeparted(left.broughtIn());
      case PartnerJoined joined -> did(at).withName(Name.Of.PARTNER, joined.partner());
      case CollectiveProvisionStarted started -> did(at).withName(Name.Of.COLLECTIVE_PROVISION, started.what());
      case MeetingPlaceOpened opened -> did(at).withName(Name.Of.MEETING_PLACE, opened.place());
      case MeetingPlaceMoved moved -> did(at).withName(Name.Of.MEETING_PLACE, moved.to());
      case MeetingPlaceClosed _, ProvisionReplaced _ -> over(at);
      case TeamSplit split when split.into().contains(id) -> did(at);
      case TeamSplit split -> ended(new Ending(at, dividedInto(split.into()), OrderedPSet.from(split.into())));
      case TeamDissolved _ -> ended(new Ending(at, new Words("is opgeheven", "was dissolved"), OrderedPSet.empty()));
    };
  }

  private static Words dividedInto(List<SubjectId> parts) {
    String names = parts.stream().map(SubjectId::toString).collect(joining(", "));
    return new Words("is gesplitst in " + names, "was split into " + names);
  }

  private Team did(Moment at) {
    return new Team(id, founded, Moment.firstOver(firstOver, at), Moment.lastToBegin(last, at), endings, names, departed, belonging);
  }

  private Team over(Moment at) {
    return new Team(id, founded, Moment.firstOver(firstOver, at), last, endings, names, departed, belonging);
  }

  private Team withFounded(Moment at) {
    return new Team(id, Moment.firstToBegin(founded, at), firstOver, last, endings, names, departed, belonging);
  }

  private Team ended(Ending ending) {
    return new Team(id, founded, Moment.firstOver(firstOver, ending.at()), last, endings.plus(ending), names, departed, belonging);
  }

  private Team without(Ending ending) {
    return new Team(id, founded, firstOver, last, endings.minus(ending), names, departed, belonging);
  }

  private Team withName(Name.Of of, String name) {
    return new Team(id, founded, firstOver, last, endings, names.plus(new Name(of, name)), departed, belonging);
  }

  private Team withDeparted(EventId joining) {
    return joining == null ? this : new Team(id, founded, firstOver, last, endings, names, departed.plus(joining), belonging);
  }

  private Team withBelonging(SubjectId subject) {
    return belonging.contains(subject) ? this : new Team(id, founded, firstOver, last, endings, names, departed, belonging.plus(subject));
  }
}
