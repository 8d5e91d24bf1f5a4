package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.all;
import static nl.wijkkroniek.histories.sentence.Text.bracketed;
import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.each;
import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.NeedEvent.Alternative;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to a need. */
final class NeedSentences {

  private NeedSentences() {
  }

  static Words of(NeedEvent event) {
    return switch (event) {
      case NeedWeighed weighed -> join(
          weighed.need() == null ? say("Er werd afgewogen of er een wijkteam nodig is.", "It was weighed whether a neighbourhood team is needed.")
              : say("Er werd afgewogen of er een wijkteam nodig is: %s", "It was weighed whether a neighbourhood team is needed: %s", ended(weighed.need())),
          say(" Besluit: %s%s.", " Decision: %s%s.", ValueWords.of(weighed.decision()), bracketed(weighed.because())), asked(weighed), alternatives(weighed));
    };
  }

  private static Words asked(NeedWeighed weighed) {
    if (Boolean.FALSE.equals(weighed.teamAskedFor())) {
      return join(say(" Om een team was niet gevraagd", " Nobody had asked for a team"), maybe(", wel om hulp door %s", ", but for help %s had",
          weighed.askedBy()),
          say(".", "."));
    }
    return weighed.askedBy().isEmpty() ? say("", "") : say(" Gevraagd door %s.", " Asked for by %s.", all(weighed.askedBy()));
  }

  private static Words alternatives(NeedWeighed weighed) {
    return weighed.alternatives().isEmpty() ? say("", "") : say(" Afgewogen: %s.", " Weighed: %s.",
        each(weighed.alternatives(), NeedSentences::alternative));
  }

  private static Words alternative(Alternative one) {
    if (one.chosen() == null) {
      return say("%s", "%s", cut(one.what()));
    }
    return Boolean.TRUE.equals(one.chosen()) ? say("%s (gekozen)", "%s (chosen)", cut(one.what()))
        : say("%s (niet gekozen)", "%s (not chosen)", cut(one.what()));
  }
}
