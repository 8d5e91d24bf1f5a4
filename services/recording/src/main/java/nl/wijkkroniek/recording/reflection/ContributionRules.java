package nl.wijkkroniek.recording.reflection;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold for what people say in a session, how widely it may be read, and what is concluded from it. */
public final class ContributionRules {

  private ContributionRules() {
  }

  public static Stream<Finding> made(ReflectionSession session, Told told) {
    return Finding.of(beforeOpening(session, told), late(session, told));
  }

  public static Stream<Finding> of(ContributionVisibilityNarrowed narrowed, ReflectionSession session, Told told) {
    return Finding.of(
        saidHere(narrowed.contribution(), session, told),
        notAfter(narrowed.contribution(), told),
        session.visibilityOf(narrowed.contribution()).flatMap(now -> mustNarrow(narrowed.visibility(), now)));
  }

  public static Stream<Finding> of(ContributionWithdrawn withdrawn, ReflectionSession session, Told told) {
    return Finding.of(
        saidHere(withdrawn.contribution(), session, told),
        notAfter(withdrawn.contribution(), told),
        Optional.ofNullable(session.withdrawn().get(withdrawn.contribution())).flatMap(ContributionRules::withdrawnAlready));
  }

  public static Stream<Finding> of(InsightDrawn drawn, ReflectionSession session, Told told) {
    return Stream.concat(Finding.of(SessionRules.afterClosing(session, told)), drawn.restsOn().stream().flatMap(said -> restsOn(said, session, told)));
  }

  private static Stream<Finding> restsOn(EventId said, ReflectionSession session, Told told) {
    return Finding.of(
        quotable(said, session, told),
        Optional.ofNullable(session.withdrawn().get(said)).flatMap(taken -> cannotBeQuoted(said, taken)),
        notAfter(said, told));
  }

  /** What widens or narrows who may read it is told where it was said, also when that session turned out to be another. */
  private static Optional<Finding> saidHere(EventId contribution, ReflectionSession session, Told told) {
    return told.toldHere(contribution, ContributionMade.class).isPresent() ? Optional.empty() : noContribution("contribution", contribution, session);
  }

  private static Optional<Finding> quotable(EventId contribution, ReflectionSession session, Told told) {
    return told.sameSubjects(contribution, ContributionMade.class).isPresent() ? Optional.empty() : noContribution("restsOn", contribution, session);
  }

  private static Optional<Finding> noContribution(String field, EventId contribution, ReflectionSession session) {
    return Refused.because(field,
        "%s is geen bijdrage aan %s. Noem een bijdrage die in deze sessie is vastgelegd.".formatted(contribution, session.id()),
        "%s is not a contribution to %s. Name a contribution recorded in this session.".formatted(contribution, session.id()));
  }

  private static Optional<Finding> notAfter(EventId contribution, Told told) {
    Optional<Moment> made = told.facts().event(contribution).map(Moment::of);
    return made.filter(told::certainlyBefore).flatMap(later -> Refused.because("occurredon", later.event(),
        "De bijdrage werd pas op %s gedaan. Controleer de datum.".formatted(later.on()),
        "The contribution was only made on %s. Check the date.".formatted(later.on())));
  }

  private static Optional<Finding> mustNarrow(Visibility asked, Visibility now) {
    if (asked.narrowerThan(now)) {
      return Optional.empty();
    }
    return asked == now
        ? Refused.because("visibility",
            "De zichtbaarheid is al '%s'; er verandert niets.".formatted(now.code()),
            "The visibility is '%s' already; nothing changes.".formatted(now.code()))
        : Refused.because("visibility",
            "De zichtbaarheid is nu '%s' en wordt nooit ruimer. Kies iets dat nauwer is, of doe een nieuwe bijdrage.".formatted(now.code()),
            "The visibility is '%s' now and never widens. Choose something narrower, or make a new contribution.".formatted(now.code()));
  }

  private static Optional<Finding> withdrawnAlready(Moment withdrawn) {
    return Refused.because("contribution", withdrawn.event(),
        "Deze bijdrage is al ingetrokken (%s); er verandert niets.".formatted(withdrawn.on()),
        "This contribution was withdrawn already (%s); nothing changes.".formatted(withdrawn.on()));
  }

  private static Optional<Finding> cannotBeQuoted(EventId said, Moment withdrawn) {
    return Refused.because("restsOn", withdrawn.event(),
        "De bijdrage %s is ingetrokken en kan niet worden aangehaald. Laat haar weg.".formatted(said),
        "The contribution %s was withdrawn and cannot be quoted. Leave it out.".formatted(said));
  }

  private static Optional<Finding> beforeOpening(ReflectionSession session, Told told) {
    return !told.certainlyBefore(session.opened()) ? Optional.empty() : Flag.with(session.opened(), "before-opening",
        "De sessie begon pas later (%s).".formatted(session.opened().on()),
        "The session only opened later (%s).".formatted(session.opened().on()));
  }

  private static Optional<Finding> late(ReflectionSession session, Told told) {
    return session.closed() == null || told.certainlyBefore(session.closed()) ? Optional.empty() : Flag.with(session.closed(), "late",
        "Een late bijdrage: de sessie was al gesloten (%s).".formatted(session.closed().on()),
        "A late contribution: the session was closed already (%s).".formatted(session.closed().on()));
  }
}
