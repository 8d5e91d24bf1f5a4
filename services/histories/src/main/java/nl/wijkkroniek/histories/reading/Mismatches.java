package nl.wijkkroniek.histories.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
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
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/** Finds what certainly does not fit, by what was known at the moment asked for. */
final class Mismatches {

  private Mismatches() {
  }

  static List<Flag> of(StoredEntry entry, Surroundings surroundings) {
    Happening happening = entry.happening();
    List<Flag> flags = new ArrayList<>();
    if (isAfterDissolution(entry, surroundings)) {
      flags.add(Flag.AFTER_DISSOLUTION);
    }
    if (stopsWithItsSubject(happening.data()) && certainlyAfter(surroundings.endings(happening.subject()), happening)) {
      flags.add(afterTheEnd(happening.subject().kind()));
    }
    if (surroundings.beginning(happening.subject()).anyMatch(beginning -> happening.occurredOn().certainlyBefore(beginning.on()))) {
      flags.add(Flag.BEFORE_BEGINNING);
    }
    if (surroundings.dates(happening.causedBy()).anyMatch(cause -> happening.occurredOn().certainlyBefore(cause))) {
      flags.add(Flag.BEFORE_CAUSE);
    }
    if (surroundings.isRetracted(happening.causedBy())) {
      flags.add(Flag.CAUSE_RETRACTED);
    }
    return flags;
  }

  private static boolean isAfterDissolution(StoredEntry entry, Surroundings surroundings) {
    Happening happening = entry.happening();
    return entry.owner().kind() == SubjectKind.TEAM && entry.via() != Via.NAMED && stopsWithTheTeam(happening.data())
        && certainlyAfter(surroundings.endings(entry.owner()), happening) && !wentOnElsewhere(entry, surroundings);
  }

  /** What also belongs to a team that was still there may well have gone on in it; and what names no team now, in those that its teams went into. */
  private static boolean wentOnElsewhere(StoredEntry entry, Surroundings surroundings) {
    Happening happening = entry.happening();
    List<SubjectId> teams = surroundings.owners(happening.subject()).stream().filter(owner -> owner.kind() == SubjectKind.TEAM).toList();
    return teams.stream().filter(team -> !team.equals(entry.owner())).anyMatch(team -> wasThere(team, happening, surroundings))
        || mayBeCarriedOn(happening) && surroundings.successors(teams).anyMatch(team -> wasThere(team, happening, surroundings));
  }

  private static boolean wasThere(SubjectId team, Happening happening, Surroundings surroundings) {
    return !certainlyAfter(surroundings.endings(team), happening);
  }

  private static boolean mayBeCarriedOn(Happening happening) {
    return switch (happening.data()) {
      case RoleDescribed described -> described.team() == null;
      case RoleRedefined redefined -> redefined.team() == null;
      case ExperimentProposed proposed -> proposed.team() == null;
      case ExperimentStarted started -> started.team() == null;
      case RoleEvent _, ExperimentEvent _ -> true;
      case TeamEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _, ParticipantEvent _, CorrectionEvent _ -> false;
    };
  }

  private static boolean certainlyAfter(Stream<Mark> endings, Happening happening) {
    return endings.filter(ending -> !ending.event().equals(happening.id())).anyMatch(ending -> ending.on().certainlyBefore(happening.occurredOn()));
  }

  /** Sessions about a team, closing its places, the balance of what it replaced, and what an experiment taught elsewhere may come after its end. */
  private static boolean stopsWithTheTeam(SubjectEvent event) {
    return switch (event) {
      case MeetingPlaceClosed _, ProvisionReplaced _, ExperimentDeepened _, ExperimentBroadened _, ExperimentScaledUp _ -> false;
      case TeamEvent _, RoleEvent _, ExperimentEvent _ -> true;
      case SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _, ParticipantEvent _, CorrectionEvent _ -> false;
    };
  }

  /**
   * What an experiment taught travels on after it; a closed session still takes late contributions and settled follow-ups, and
   * what a circle learned is passed on long after.
   */
  private static boolean stopsWithItsSubject(SubjectEvent event) {
    return switch (event) {
      case TeamEvent _ -> false;
      case RoleEvent _ -> true;
      case ExperimentProposed _, ExperimentStarted _, ExperimentPaused _, ExperimentResumed _, ExperimentAdjusted _, ObservationNoted _ -> true;
      case ExperimentEvent _ -> false;
      case ReflectionSessionOpened _, InsightDrawn _, FollowUpAgreed _ -> true;
      case KnowledgeShared _ -> false;
      case CircleEvent _ -> true;
      case PresentationProgrammed _, TimelinePresented _ -> true;
      case SessionEvent _, NeedEvent _, QuestionnaireEvent _, AlumniDayEvent _, ParticipantEvent _, CorrectionEvent _ -> false;
    };
  }

  private static Flag afterTheEnd(SubjectKind kind) {
    return switch (kind) {
      case ROLE -> Flag.AFTER_RETIREMENT;
      case EXPERIMENT -> Flag.AFTER_CONCLUSION;
      case SESSION, CIRCLE, ALUMNI_DAY -> Flag.AFTER_CLOSING;
      case TEAM, NEED, QUESTIONNAIRE, PARTICIPANT -> Flag.AFTER_DISSOLUTION;
    };
  }
}
