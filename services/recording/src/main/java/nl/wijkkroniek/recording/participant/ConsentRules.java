package nl.wijkkroniek.recording.participant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.deciding.Participant.Consent;
import nl.wijkkroniek.recording.deciding.Spell;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold for what somebody allows. Withdrawing is as easy as allowing, but there must have been something to withdraw. */
final class ConsentRules {

  private ConsentRules() {
  }

  static Stream<Finding> of(ConsentGiven given, Participant participant) {
    Spell before = participant.allowed(new Consent(given.purpose(), given.within()));
    return !before.goesOn() ? Stream.empty() : Flag.with(before.last(), "given-already",
        "Deze toestemming is al vastgelegd (%s).".formatted(before.last().on()),
        "This consent is recorded already (%s).".formatted(before.last().on())).stream();
  }

  static Stream<Finding> of(ConsentWithdrawn withdrawn, Participant participant, Told told) {
    Consent taken = new Consent(withdrawn.purpose(), withdrawn.within());
    List<Spell> allowed = participant.touchedBy(taken).stream().map(participant::allowed).toList();
    return allowed.isEmpty() ? Finding.of(neverGiven(withdrawn))
        : Finding.of(ParticipantRules.onlyBegunLater(allowed, told).flatMap(ConsentRules::beforeGiving), withdrawnAlready(taken, allowed, participant));
  }

  private static Optional<Finding> neverGiven(ConsentWithdrawn withdrawn) {
    return Refused.because("purpose",
        "Toestemming hiervoor (%s) is hier niet vastgelegd, dus valt er niets in te trekken: zonder toestemming mag het niet. Controleer doel en waarbinnen."
            .formatted(withdrawn.purpose().code()),
        "Consent to this (%s) is not recorded here, so there is nothing to withdraw: without consent it is not allowed. Check the purpose and within what."
            .formatted(withdrawn.purpose().code()));
  }

  private static Optional<Finding> beforeGiving(Moment given) {
    return Refused.because("occurredon", given.event(),
        "De toestemming werd pas op %s gegeven. Controleer de datum.".formatted(given.on()),
        "The consent was only given on %s. Check the date.".formatted(given.on()));
  }

  private static Optional<Finding> withdrawnAlready(Consent taken, List<Spell> allowed, Participant participant) {
    Moment before = participant.allowed(taken).ended();
    boolean over = before != null && allowed.stream().noneMatch(spell -> spell.last() != null && before.on().certainlyBefore(spell.last().on()));
    return !over ? Optional.empty() : Flag.with(before, "withdrawn-already",
        "Deze toestemming is al ingetrokken (%s).".formatted(before.on()), "This consent was withdrawn already (%s).".formatted(before.on()));
  }
}
