package nl.wijkkroniek.recording.deciding;

import java.util.Optional;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the rules need to know of a reflection session. What was said in it is looked up by its event when a rule needs it.
 *
 * @param opened the opening that can have been first, or null
 * @param closed the closing that was over first, or null
 * @param last of all that a closed session no longer takes, what can have begun last, or null
 * @param visibilities to whom a contribution may be read now: as its author chose, or as narrowed since
 * @param withdrawn when a contribution was taken back
 * @param settled when a follow-up was settled
 */
public record ReflectionSession(SubjectId id, Moment opened, Moment closed, Moment last, PMap<EventId, Visibility> visibilities,
    PMap<EventId, Moment> withdrawn, PMap<EventId, Moment> settled) implements SubjectState {

  static ReflectionSession unknown(SubjectId id) {
    return new ReflectionSession(id, null, null, null, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
  }

  @Override
  public ReflectionSession evolve(Happening happening) {
    return switch (happening.data()) {
      case SessionEvent event when happening.subject().equals(id) -> own(event, Moment.of(happening));
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> this;
    };
  }

  @Override
  public ReflectionSession and(SubjectState same) {
    ReflectionSession other = (ReflectionSession) same;
    return new ReflectionSession(id, Moment.firstToBegin(opened, other.opened), Moment.firstOver(closed, other.closed), Moment.lastToBegin(last, other.last),
        Joined.of(visibilities, other.visibilities, ReflectionSession::narrowest), Joined.of(withdrawn, other.withdrawn, Moment::firstOver),
        Joined.of(settled, other.settled, Moment::firstOver));
  }

  /** To whom this contribution may be read now; empty when nothing is known of it. */
  public Optional<Visibility> visibilityOf(EventId contribution) {
    return Optional.ofNullable(visibilities.get(contribution));
  }

  private ReflectionSession own(SessionEvent event, Moment at) {
    return switch (event) {
      case ReflectionSessionOpened _ -> withOpened(at);
      case ContributionMade made -> withVisibility(at.event(), made.visibility());
      case ContributionVisibilityNarrowed narrowed -> withVisibility(narrowed.contribution(), narrowed.visibility());
      case ContributionWithdrawn taken -> withWithdrawn(taken.contribution(), at);
      case InsightDrawn _, FollowUpAgreed _ -> withLast(at);
      case FollowUpSettled done -> withSettled(done.followUp(), at);
      case ReflectionSessionClosed _ -> withClosed(at);
    };
  }

  private ReflectionSession withOpened(Moment at) {
    return new ReflectionSession(id, Moment.firstToBegin(opened, at), closed, last, visibilities, withdrawn, settled);
  }

  private ReflectionSession withClosed(Moment at) {
    return new ReflectionSession(id, opened, Moment.firstOver(closed, at), last, visibilities, withdrawn, settled);
  }

  private ReflectionSession withLast(Moment at) {
    return new ReflectionSession(id, opened, closed, Moment.lastToBegin(last, at), visibilities, withdrawn, settled);
  }

  /** The narrowest that was ever said: visibility never widens by itself, in whatever order things are told. */
  private ReflectionSession withVisibility(EventId contribution, Visibility said) {
    PMap<EventId, Visibility> more = visibilities.plus(contribution, narrowest(visibilities.get(contribution), said));
    return new ReflectionSession(id, opened, closed, last, more, withdrawn, settled);
  }

  private static Visibility narrowest(Visibility known, Visibility said) {
    return known == null || said.narrowerThan(known) ? said : known;
  }

  private ReflectionSession withWithdrawn(EventId contribution, Moment at) {
    PMap<EventId, Moment> more = withdrawn.plus(contribution, Moment.firstOver(withdrawn.get(contribution), at));
    return new ReflectionSession(id, opened, closed, last, visibilities, more, settled);
  }

  private ReflectionSession withSettled(EventId followUp, Moment at) {
    PMap<EventId, Moment> more = settled.plus(followUp, Moment.firstOver(settled.get(followUp), at));
    return new ReflectionSession(id, opened, closed, last, visibilities, withdrawn, more);
  }
}
