package nl.wijkkroniek.recording.participant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.deciding.Spell;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold for a participant: what was allowed can be withdrawn, and who asked to be forgotten is left alone. */
public final class ParticipantRules {

  private ParticipantRules() {
  }

  public static Stream<Finding> of(ParticipantEvent event, Participant participant, Told told) {
    return event instanceof ParticipantForgotten ? forgotten(participant, told)
        : Stream.concat(Finding.of(afterForgetting(participant.forgotten(), told)), ownRules(event, participant, told));
  }

  private static Stream<Finding> ownRules(ParticipantEvent event, Participant participant, Told told) {
    return switch (event) {
      case ParticipantRegistered _ -> Finding.of(registeredAlready(participant.registered()));
      case ParticipantJoined joined -> MembershipRules.of(joined, participant, told);
      case ParticipantLeft left -> MembershipRules.of(left, participant, told);
      case ConsentGiven given -> ConsentRules.of(given, participant);
      case ConsentWithdrawn withdrawn -> ConsentRules.of(withdrawn, participant, told);
      case ParticipantForgotten _ -> Stream.empty();
    };
  }

  private static Optional<Finding> registeredAlready(Moment registered) {
    return registered == null ? Optional.empty() : Flag.with(registered, "registered-already",
        "Deze deelnemer is al ingeschreven (%s).".formatted(registered.on()), "This participant is registered already (%s).".formatted(registered.on()));
  }

  /** A memory of before may still be told, and is marked; whatever may be of later is refused, for this is a wish and not a memory. */
  private static Optional<Finding> afterForgetting(Moment forgotten, Told told) {
    if (forgotten == null) {
      return Optional.empty();
    }
    return told.certainlyBefore(forgotten) ? Flag.with(forgotten, "forgotten-since",
        "Deze deelnemer is sindsdien vergeten (%s).".formatted(forgotten.on()), "This participant was forgotten since (%s).".formatted(forgotten.on()))
        : Refused.because("occurredon", forgotten.event(),
            "Deze deelnemer is op verzoek vergeten (%s); daarna wordt niets vastgelegd. Wie weer meedoet, wordt opnieuw ingeschreven onder een ander kenmerk."
                .formatted(forgotten.on()),
            "It was asked to forget this participant (%s); nothing after that is recorded. Who takes part again is registered anew, under a new identifier."
                .formatted(forgotten.on()));
  }

  private static Stream<Finding> forgotten(Participant participant, Told told) {
    return Finding.of(forgottenAlready(participant.forgotten()), laterHappenings(participant.last(), told));
  }

  private static Optional<Finding> forgottenAlready(Moment forgotten) {
    return forgotten == null ? Optional.empty() : Refused.because("type", forgotten.event(),
        "Dit is al gevraagd (%s). Er is niets meer te vragen.".formatted(forgotten.on()),
        "This was asked already (%s). There is nothing left to ask.".formatted(forgotten.on()));
  }

  private static Optional<Finding> laterHappenings(Moment last, Told told) {
    return !told.certainlyBefore(last) ? Optional.empty() : Flag.with(last, EndingRules.LATER_HAPPENINGS,
        "Er is al iets vastgelegd dat later gebeurde (%s).".formatted(last.on()),
        "Something that happened later is recorded already (%s).".formatted(last.on()));
  }

  /** The first beginning, when what is told certainly comes before every one that is known. */
  static Optional<Moment> onlyBegunLater(List<Spell> begun, Told told) {
    return begun.stream().allMatch(spell -> told.certainlyBefore(spell.first()))
        ? begun.stream().map(Spell::first).min(Comparator.comparing(begin -> begin.on().earliest())) : Optional.empty();
  }
}
