package nl.wijkkroniek.recording.composition;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Name;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold when a member, a specialist or a partner leaves: a leaving that names its joining must be able to be its end. */
public final class CompositionRules {

  private CompositionRules() {
  }

  public static Stream<Finding> of(MemberLeft left, Team team, Told told) {
    return left.joined() == null ? Stream.empty() : Stream.concat(
        leaving("joined", left.joined(), MemberJoined.class, team, told),
        told.sameSubjects(left.joined(), MemberJoined.class).flatMap(joining -> otherProfile(left, joining)).stream());
  }

  public static Stream<Finding> of(SpecialistLeft left, Team team, Told told) {
    return left.broughtIn() == null ? Stream.empty() : leaving("broughtIn", left.broughtIn(), SpecialistBroughtIn.class, team, told);
  }

  public static Stream<Finding> of(PartnerLeft left, Team team) {
    return team.names().contains(new Name(Name.Of.PARTNER, left.partner())) ? Stream.empty() : Finding.of(Flag.missing("unknown-partner",
        "Dat %s partner werd, is nog niet vastgelegd.".formatted(left.partner()),
        "That %s became a partner is not recorded yet.".formatted(left.partner())));
  }

  private static Stream<Finding> leaving(String field, EventId joining, Class<? extends SubjectEvent> type, Team team, Told told) {
    Optional<Happening> joined = told.sameSubjects(joining, type);
    return joined.isEmpty() ? Finding.of(notOfThisTeam(field, joining, team))
        : Finding.of(beforeJoining(Moment.of(joined.get()), told), leftAlready(joining, team));
  }

  private static Optional<Finding> notOfThisTeam(String field, EventId joining, Team team) {
    return Refused.because(field,
        "%s is geen toetreding tot %s die hier bekend is. Laat dit veld leeg, of noem de goede.".formatted(joining, team.id()),
        "%s is not a joining of %s that is known here. Leave this field empty, or name the right one.".formatted(joining, team.id()));
  }

  private static Optional<Finding> beforeJoining(Moment joined, Told told) {
    return !told.certainlyBefore(joined) ? Optional.empty() : Refused.because("occurredon", joined.event(),
        "Niemand vertrekt voor de eigen komst, en die was op %s. Controleer de datum.".formatted(joined.on()),
        "Nobody leaves before they came, and that was on %s. Check the date.".formatted(joined.on()));
  }

  private static Optional<Finding> leftAlready(EventId joining, Team team) {
    return !team.departed().contains(joining) ? Optional.empty() : Flag.missing("left-already",
        "Dit vertrek is al eens vastgelegd.", "This leaving was recorded before.");
  }

  private static Optional<Finding> otherProfile(MemberLeft left, Happening joining) {
    boolean same = joining.data() instanceof MemberJoined joined && joined.profile() == left.profile();
    return same ? Optional.empty() : Flag.with(Moment.of(joining), "other-profile",
        "Bij de komst stond een ander profiel.", "The profile at the joining was another one.");
  }
}
