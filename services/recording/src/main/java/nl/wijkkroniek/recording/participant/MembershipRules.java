package nl.wijkkroniek.recording.participant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.AlumniDay;
import nl.wijkkroniek.recording.deciding.Circle;
import nl.wijkkroniek.recording.deciding.Experiment;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Need;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.deciding.Participant.Membership;
import nl.wijkkroniek.recording.deciding.Questionnaire;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.Role;
import nl.wijkkroniek.recording.deciding.Spell;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold between joining something and leaving it. People leave what nobody wrote down that they joined: that is marked. */
final class MembershipRules {

  private MembershipRules() {
  }

  static Stream<Finding> of(ParticipantJoined joined, Participant participant, Told told) {
    Spell before = participant.memberships().getOrDefault(new Membership(joined.what(), joined.as()), null);
    return Finding.of(afterItsEnd(joined.what(), told), joinedAlready(before));
  }

  static Stream<Finding> of(ParticipantLeft left, Participant participant, Told told) {
    List<Spell> parts = participant.leftWith(new Membership(left.what(), left.as()));
    return parts.isEmpty() ? Finding.of(joiningUnknown(left.what()))
        : Finding.of(ParticipantRules.onlyBegunLater(parts, told).flatMap(MembershipRules::beforeJoining), leftAlready(parts));
  }

  /** A team that is no more takes nobody in; a closed circle or session may, as a memory, and that is marked. */
  private static Optional<Finding> afterItsEnd(SubjectId what, Told told) {
    return switch (told.facts().stateOf(what)) {
      case Team team -> EndingRules.namedAfterItsEnd("what", team.id(), told);
      case Circle circle -> afterClosing(circle.course().closed(), told);
      case ReflectionSession session -> afterClosing(session.closed(), told);
      case Role _, Experiment _, Need _, Questionnaire _, AlumniDay _, Participant _ -> Optional.empty();
    };
  }

  private static Optional<Finding> afterClosing(Moment closed, Told told) {
    return !told.certainlyAfter(closed) ? Optional.empty() : Flag.with(closed, "after-closing",
        "Dit was toen al afgesloten (%s).".formatted(closed.on()), "This was closed by then (%s).".formatted(closed.on()));
  }

  private static Optional<Finding> joinedAlready(Spell before) {
    return before == null || !before.goesOn() ? Optional.empty() : Flag.with(before.last(), "joined-already",
        "Dat deze deelnemer aansloot, is al vastgelegd (%s).".formatted(before.last().on()),
        "That this participant joined is recorded already (%s).".formatted(before.last().on()));
  }

  private static Optional<Finding> joiningUnknown(SubjectId what) {
    return Flag.missing("joining-unknown",
        "Dat deze deelnemer aansloot bij %s, is nog niet vastgelegd.".formatted(what), "That this participant joined %s is not recorded yet.".formatted(what));
  }

  private static Optional<Finding> beforeJoining(Moment joined) {
    return Refused.because("occurredon", joined.event(),
        "Niemand vertrekt voor de eigen komst, en die was op %s. Controleer de datum.".formatted(joined.on()),
        "Nobody leaves before they came, and that was on %s. Check the date.".formatted(joined.on()));
  }

  private static Optional<Finding> leftAlready(List<Spell> parts) {
    return parts.stream().anyMatch(Spell::goesOn) ? Optional.empty() : Flag.with(parts.stream().map(Spell::ended).toList(), "left-already",
        "Dit vertrek is al eens vastgelegd.", "This leaving was recorded before.");
  }
}
