package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.bracketed;
import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.each;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.name;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to a questionnaire. */
final class QuestionnaireSentences {

  private QuestionnaireSentences() {
  }

  static Words of(QuestionnaireEvent event) {
    return switch (event) {
      case QuestionnairePublished published -> join(say("Vragenlijst %s kwam uit", "Questionnaire %s was published", cut(published.title())),
          published.year() == null ? say("", "") : say(" over %s", " about %s", published.year()), maybe(", van %s", ", by %s", published.by()), say(".", "."),
          published.dimensions().isEmpty() ? say("", "") : say(" Gevraagd naar: %s.", " Asked about: %s.", each(published.dimensions(), ValueWords::of)));
      case DesignChoicesReported reported -> join(say("%s vertelde hoe de teams zijn ingericht", "%s told how its teams are designed",
          name(reported.municipality())),
          reported.year() == null ? say("", "") : say(" in %s", " in %s", reported.year()), say(": %s.", ": %s.", each(reported.choices(),
          QuestionnaireSentences::choice)));
    };
  }

  private static Words choice(DesignChoice choice) {
    Words chosen = say("%s: %s", "%s: %s", ValueWords.of(choice.dimension()), cut(choice.choice()));
    return join(chosen, choice.motives().isEmpty() ? bracketed(choice.because()) : say(" (%s)", " (%s)", each(choice.motives(), ValueWords::of)));
  }
}
