package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.endedBecause;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to a role. Somebody's own reasons are left to the one who opens the event itself. */
final class RoleSentences {

  private RoleSentences() {
  }

  static Words of(RoleEvent event, SubjectId role, Names names) {
    return switch (event) {
      case RoleDescribed described -> join(say("De rol %s werd beschreven", "The role of %s was described", cut(described.name())),
          maybe(": %s", ": %s", described.tasks()), say(".", "."));
      case RoleRedefined redefined -> redefined(redefined);
      case RedefinitionContested _ -> say("Wat de rol %s werd, is omstreden.", "What the role of %s became is contested.", names.of(role));
      case RedefinitionSettled settled ->
          say("Over de rol %s werd men het eens: %s", "The role of %s was settled: %s", names.of(role), ended(settled.how()));
      case RoleHandedOver _ -> say("De rol %s ging naar iemand anders.", "The role of %s went to somebody else.", names.of(role));
      case RoleRetired retired -> join(say("De rol %s verviel", "The role of %s was retired", names.of(role)), endedBecause(retired.because()),
          maybe(" De taken gaan naar %s.", " Its tasks go to %s.", retired.tasksGoTo()));
    };
  }

  private static Words redefined(RoleRedefined redefined) {
    Words became = redefined.from() == null
        ? say("De rol werd %s.", "The role became %s.", cut(redefined.to()))
        : say("De rol %s werd %s.", "The role of %s became %s.", cut(redefined.from()), cut(redefined.to()));
    return join(became, maybe(" Erbij: %s.", " Taken up: %s.", redefined.takenUp()), maybe(" Losgelaten: %s.", " Let go: %s.", redefined.letGo()),
        ValueWords.why(redefined.motive(), redefined.because()),
        Boolean.TRUE.equals(redefined.contested()) ? say(" Dit is omstreden.", " This is contested.") : say("", ""));
  }
}
