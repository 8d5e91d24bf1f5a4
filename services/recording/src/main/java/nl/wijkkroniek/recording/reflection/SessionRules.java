package nl.wijkkroniek.recording.reflection;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold between the opening of a session, its follow-ups and its closing. */
public final class SessionRules {

  private SessionRules() {
  }

  public static Stream<Finding> opened(ReflectionSession session, Told told) {
    return Finding.of(afterClosing(session, told), openedAlready(session));
  }

  public static Stream<Finding> agreed(ReflectionSession session, Told told) {
    return Finding.of(afterClosing(session, told));
  }

  public static Stream<Finding> of(FollowUpSettled settled, ReflectionSession session, Told told) {
    Optional<Happening> agreed = told.sameSubjects(settled.followUp(), FollowUpAgreed.class);
    return agreed.isEmpty() ? Finding.of(notAgreedHere(settled, session))
        : Finding.of(beforeAgreed(Moment.of(agreed.get()), told), settledAlready(session.settled().get(settled.followUp())));
  }

  public static Stream<Finding> closed(ReflectionSession session, Told told) {
    return Finding.of(closedAlready(session), beforeOpening(session, told), laterHappenings(session, told));
  }

  /** A closed session takes nothing new that is certainly later, but for what its participants may always still do. */
  static Optional<Finding> afterClosing(ReflectionSession session, Told told) {
    return !told.certainlyAfter(session.closed()) ? Optional.empty() : Refused.because("occurredon", session.closed().event(),
        "Deze sessie was toen al gesloten (%s). Controleer de datum, of open een nieuwe sessie.".formatted(session.closed().on()),
        "This session was closed by then (%s). Check the date, or open a new session.".formatted(session.closed().on()));
  }

  private static Optional<Finding> openedAlready(ReflectionSession session) {
    return session.opened() == null ? Optional.empty() : Flag.with(session.opened(), "opened-already",
        "Dat deze sessie begon, is al vastgelegd (%s).".formatted(session.opened().on()),
        "That this session opened is recorded already (%s).".formatted(session.opened().on()));
  }

  private static Optional<Finding> notAgreedHere(FollowUpSettled settled, ReflectionSession session) {
    return Refused.because("followUp",
        "%s is geen vervolg dat in %s is afgesproken. Leg eerst de afspraak vast, of noem de goede.".formatted(settled.followUp(), session.id()),
        "%s is not a follow-up agreed in %s. Record the agreement first, or name the right one.".formatted(settled.followUp(), session.id()));
  }

  private static Optional<Finding> beforeAgreed(Moment agreed, Told told) {
    return !told.certainlyBefore(agreed) ? Optional.empty() : Refused.because("occurredon", agreed.event(),
        "Dit vervolg werd pas op %s afgesproken en kan niet eerder afgerond zijn. Controleer de datum.".formatted(agreed.on()),
        "This follow-up was agreed on %s and cannot have been settled earlier. Check the date.".formatted(agreed.on()));
  }

  private static Optional<Finding> settledAlready(Moment settled) {
    return settled == null ? Optional.empty() : Flag.with(settled, "settled-already",
        "Wat er van dit vervolg kwam, is al eens vastgelegd (%s).".formatted(settled.on()),
        "What came of this follow-up was recorded before (%s).".formatted(settled.on()));
  }

  private static Optional<Finding> closedAlready(ReflectionSession session) {
    return session.closed() == null ? Optional.empty() : Refused.because("type", session.closed().event(),
        "Deze sessie is al gesloten (%s). Een late bijdrage kan nog wel.".formatted(session.closed().on()),
        "This session is closed already (%s). A late contribution is still welcome.".formatted(session.closed().on()));
  }

  private static Optional<Finding> beforeOpening(ReflectionSession session, Told told) {
    return !told.certainlyBefore(session.opened()) ? Optional.empty() : Refused.because("occurredon", session.opened().event(),
        "Een sessie sluit niet voor ze begint, en deze begon op %s. Controleer de datum.".formatted(session.opened().on()),
        "A session does not close before it opens, and this one opened on %s. Check the date.".formatted(session.opened().on()));
  }

  private static Optional<Finding> laterHappenings(ReflectionSession session, Told told) {
    return !told.certainlyBefore(session.last()) ? Optional.empty() : Flag.with(session.last(), EndingRules.LATER_HAPPENINGS,
        "In deze sessie is al iets vastgelegd dat later gebeurde (%s).".formatted(session.last().on()),
        "Something that happened in this session later is recorded already (%s).".formatted(session.last().on()));
  }
}
