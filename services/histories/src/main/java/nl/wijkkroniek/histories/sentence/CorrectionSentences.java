package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.endedBecause;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say when something told turns out to be wrong. */
final class CorrectionSentences {

  private CorrectionSentences() {
  }

  static Words of(CorrectionEvent event, Happening told, Names names) {
    return switch (event) {
      case EventCorrected corrected -> join(say("Gecorrigeerd, nu %s: ", "Corrected, now %s: ", DateWords.of(corrected.occurredOn())),
          Sentence.of(told.corrected(corrected), names), say(" Reden: %s.", " Reason: %s.", Text.cut(corrected.reason())));
      case EventRetracted retracted -> say("Iets dat eerder was vastgelegd, is teruggenomen: %s.", "Something recorded earlier was taken back: %s.",
          Text.cut(retracted.reason()));
      case DuplicateRecognised duplicate -> join(say("Dit bleek hetzelfde te zijn als %s", "This turned out to be the same as %s", names.of(duplicate.of())),
          endedBecause(duplicate.because()));
    };
  }
}
