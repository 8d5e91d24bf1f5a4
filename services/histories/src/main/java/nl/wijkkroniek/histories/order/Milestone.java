package nl.wijkkroniek.histories.order;

import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;

/** Whether an event tells how its subject began or ended. */
public final class Milestone {

  private Milestone() {
  }

  /** Whether its subject begins with it. */
  public static boolean begins(SubjectEvent event) {
    return switch (event) {
      case TeamFounded _, TeamFirstRecorded _ -> true;
      case RoleDescribed _ -> true;
      case ExperimentProposed _, ExperimentStarted _ -> true;
      case ReflectionSessionOpened _ -> true;
      case LearningCircleFormed _ -> true;
      case QuestionnairePublished _ -> true;
      case AlumniDayAnnounced _ -> true;
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> false;
    };
  }

  /** Whether its own subject ends with it; a split or a merger has to be asked of {@code Kin}. */
  public static boolean ends(SubjectEvent event) {
    return switch (event) {
      case TeamDissolved _ -> true;
      case RoleRetired _ -> true;
      case ExperimentConcluded _ -> true;
      case ReflectionSessionClosed _ -> true;
      case LearningCircleClosed _ -> true;
      case AlumniDayClosed _ -> true;
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> false;
    };
  }
}
