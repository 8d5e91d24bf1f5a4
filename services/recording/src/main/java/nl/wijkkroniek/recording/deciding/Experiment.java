package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * What the rules need to know of an experiment.
 *
 * @param teams the teams it was said to be an experiment of
 * @param started the start that can have been first, or null
 * @param concluded the conclusion that was over first, or null
 * @param lastUnderway of all that needs a running experiment, what can have begun last, or null
 * @param last of all that has no place after the end of its team, what can have begun last, or null
 * @param paused whether it ever rested
 */
public record Experiment(SubjectId id, PSet<SubjectId> teams, Moment started, Moment concluded, Moment lastUnderway, Moment last, boolean paused)
    implements SubjectState {

  static Experiment unknown(SubjectId id) {
    return new Experiment(id, OrderedPSet.empty(), null, null, null, null, false);
  }

  @Override
  public Experiment evolve(Happening happening) {
    return switch (happening.data()) {
      case ExperimentEvent event when happening.subject().equals(id) -> own(event, Moment.of(happening));
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> this;
    };
  }

  @Override
  public Experiment and(SubjectState same) {
    Experiment other = (Experiment) same;
    return new Experiment(id, teams.plusAll(other.teams), Moment.firstToBegin(started, other.started), Moment.firstOver(concluded, other.concluded),
        Moment.lastToBegin(lastUnderway, other.lastUnderway), Moment.lastToBegin(last, other.last), paused || other.paused);
  }

  private Experiment own(ExperimentEvent event, Moment at) {
    Experiment did = withLast(at);
    return switch (event) {
      case ExperimentProposed proposed -> did.withTeam(proposed.team());
      case ExperimentStarted start -> did.withTeam(start.team()).withStarted(at);
      case ObservationNoted _, ExperimentAdjusted _, ExperimentResumed _ -> did.underway(at);
      case ExperimentPaused _ -> did.underway(at).withPause();
      case ExperimentDeepened _, ExperimentBroadened _, ExperimentScaledUp _ -> this;
      case ExperimentConcluded _ -> did.withConcluded(at);
    };
  }

  private Experiment withTeam(SubjectId team) {
    return team == null ? this : new Experiment(id, teams.plus(team), started, concluded, lastUnderway, last, paused);
  }

  private Experiment withStarted(Moment at) {
    return new Experiment(id, teams, Moment.firstToBegin(started, at), concluded, lastUnderway, last, paused);
  }

  private Experiment withConcluded(Moment at) {
    return new Experiment(id, teams, started, Moment.firstOver(concluded, at), lastUnderway, last, paused);
  }

  private Experiment underway(Moment at) {
    return new Experiment(id, teams, started, concluded, Moment.lastToBegin(lastUnderway, at), last, paused);
  }

  private Experiment withPause() {
    return new Experiment(id, teams, started, concluded, lastUnderway, last, true);
  }

  private Experiment withLast(Moment at) {
    return new Experiment(id, teams, started, concluded, lastUnderway, Moment.lastToBegin(last, at), paused);
  }
}
