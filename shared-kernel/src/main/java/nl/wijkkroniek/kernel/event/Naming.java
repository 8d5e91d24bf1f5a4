package nl.wijkkroniek.kernel.event;

import java.util.Optional;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;

/** What people call a subject: the name, the question or the title that its events tell. */
public final class Naming {

  private Naming() {
  }

  /** What the subject is called from this event on; empty where the event does not say. */
  public static Optional<String> in(SubjectEvent event) {
    return Optional.ofNullable(switch (event) {
      case TeamFounded founded -> founded.name();
      case TeamFirstRecorded first -> first.name();
      case TeamRenamed renamed -> renamed.name();
      case RoleDescribed described -> described.name();
      case RoleRedefined redefined -> redefined.to();
      case ExperimentProposed proposed -> proposed.question();
      case ExperimentStarted started -> started.question();
      case ReflectionSessionOpened opened -> opened.title();
      case NeedWeighed weighed -> weighed.need();
      case LearningCircleFormed formed -> formed.name();
      case QuestionnairePublished published -> published.title();
      case AlumniDayAnnounced announced -> announced.title();
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> null;
    });
  }
}
