package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to a participant: always "a participant", never which one. */
final class ParticipantSentences {

  private ParticipantSentences() {
  }

  static Words of(ParticipantEvent event, Names names) {
    return switch (event) {
      case ParticipantRegistered registered -> join(say("Een deelnemer werd ingeschreven", "A participant was registered"),
          registered.legalBasis() == null ? say("", "") : say(", op grond van %s", ", on the ground of %s", ValueWords.of(registered.legalBasis())),
          say(".", "."));
      case ParticipantJoined joined -> join(say("Een deelnemer sloot aan bij %s", "A participant joined %s", names.of(joined.what())), as(joined.as()),
          say(".", "."));
      case ParticipantLeft left -> left.as() == null ? say("Een deelnemer verliet %s.", "A participant left %s.", names.of(left.what()))
          : say("Een deelnemer verliet %s als %s.", "A participant left %s as %s.", names.of(left.what()), ValueWords.of(left.as()));
      case ConsentGiven given -> join(say("Een deelnemer gaf toestemming voor %s", "A participant consented to %s", ValueWords.of(given.purpose())),
          within(given.within(), names), say(".", "."));
      case ConsentWithdrawn taken -> join(say("Een deelnemer trok de toestemming in voor %s", "A participant withdrew consent to %s",
          ValueWords.of(taken.purpose())), within(taken.within(), names), say(".", "."));
      case ParticipantForgotten forgotten -> switch (forgotten.askedBy()) {
        case SELF -> say("Een deelnemer vroeg vergeten te worden.", "A participant asked to be forgotten.");
        case STEWARD -> say("De beheerder vroeg een deelnemer te vergeten.", "The steward asked that a participant be forgotten.");
      };
    };
  }

  private static Words as(Part part) {
    return part == null ? say("", "") : say(", als %s", ", as %s", ValueWords.of(part));
  }

  private static Words within(SubjectId within, Names names) {
    return within == null ? say("", "") : say(", binnen %s", ", within %s", names.of(within));
  }
}
