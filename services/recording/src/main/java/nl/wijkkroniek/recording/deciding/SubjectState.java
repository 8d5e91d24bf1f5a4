package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What a rule needs to know of one subject: a fold over everything recorded that happened to it or names it. Facts arrive in any order, and the fold gives the
 * same whatever that order was.
 */
public sealed interface SubjectState permits Team, Role, Experiment, ReflectionSession, Need, Circle,
    Questionnaire, AlumniDay, Participant {

  SubjectId id();

  /** What is known once this is known too. A happening that neither happened to this subject nor names it changes nothing. */
  SubjectState evolve(Happening happening);

  /** What is known, under this name, once that other subject turns out to be this one. Which of the two is asked makes no other difference than the name. */
  SubjectState and(SubjectState same);

  /** Nothing known yet: any event may be a subject's first. */
  static SubjectState of(SubjectId subject) {
    return switch (subject.kind()) {
      case TEAM -> Team.unknown(subject);
      case ROLE -> Role.unknown(subject);
      case EXPERIMENT -> Experiment.unknown(subject);
      case SESSION -> ReflectionSession.unknown(subject);
      case NEED -> Need.unknown(subject);
      case CIRCLE -> Circle.unknown(subject);
      case QUESTIONNAIRE -> Questionnaire.unknown(subject);
      case ALUMNI_DAY -> AlumniDay.unknown(subject);
      case PARTICIPANT -> Participant.unknown(subject);
    };
  }
}
