package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.all;
import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens around an alumni day. A remark is told in its own words: it only comes here when it was released. */
final class AlumniDaySentences {

  private AlumniDaySentences() {
  }

  static Words of(AlumniDayEvent event, SubjectId day, Names names) {
    return switch (event) {
      case AlumniDayAnnounced announced -> join(say("%s werd aangekondigd", "%s was announced", announced.title() == null ? names.of(day)
          : cut(announced.title())),
          announced.day() == null ? say("", "") : say(" voor %s", " for %s", DateWords.of(announced.day())), maybe(" in %s", " in %s", announced.place()),
          maybe(", door %s", ", by %s", announced.organiser()), say(".", "."));
      case PresentationProgrammed programmed -> programmed(programmed, names);
      case TimelinePresented shown -> join(say("Op %s werd de tijdlijn getoond van %s", "At %s the timeline was shown of %s", names.of(day),
              all(shown.subjects(), names::of)),
          shown.asOf() == null ? say("", "") : say(", zoals het was %s", ", as it was %s", DateWords.asOf(shown.asOf())),
          maybe(" (%s)", " (%s)", shown.title()), say(".", "."));
      case RemarkMade made -> say("Een bezoeker merkte op: %s", "A visitor remarked: %s", ended(made.text()));
      case RemarkReleased _ -> say("Een opmerking van een bezoeker werd vrijgegeven.", "A visitor's remark was released.");
      case AlumniDayClosed closed -> join(say("%s werd afgesloten", "%s was closed", names.of(day)),
          closed.summary() == null ? say(".", ".") : say(": %s", ": %s", ended(closed.summary())));
    };
  }

  private static Words programmed(PresentationProgrammed programmed, Names names) {
    return join(say("Op het programma kwam: %s", "On the programme came: %s", cut(programmed.title())), maybe(", door %s", ", by %s", programmed.by()),
        programmed.circle() == null ? say("", "") : say(", van leerkring %s", ", of learning circle %s", names.of(programmed.circle())),
        programmed.about().isEmpty() ? say("", "") : say(", over %s", ", about %s", all(programmed.about(), names::of)),
        maybe(" (%s)", " (%s)", programmed.time()), say(".", "."));
  }
}
