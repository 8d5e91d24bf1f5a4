package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.bracketed;
import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.endedBecause;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.name;
import static nl.wijkkroniek.histories.sentence.Text.say;

import java.util.List;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityLeft;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to a learning circle. */
final class CircleSentences {

  private CircleSentences() {
  }

  static Words of(CircleEvent event, SubjectId circle, Names names) {
    return switch (event) {
      case LearningCircleFormed formed -> formed(formed);
      case MunicipalityJoined joined -> join(say("%s ging meedoen aan de leerkring", "%s joined the learning circle", name(joined.municipality())),
          endedBecause(joined.because()));
      case MunicipalityLeft left -> join(say("%s deed niet langer mee aan de leerkring", "%s left the learning circle", name(left.municipality())),
          endedBecause(left.because()));
      case MeetingHeld held -> join(say("%s kwam bijeen", "%s met", names.of(circle)), maybe(" in %s", " in %s", held.place()),
          maybe(" (%s)", " (%s)", held.title()), maybe(", over %s", ", about %s", held.topics()), say(".", "."), maybe(" %s.", " %s.", held.summary()));
      case LearningQuestionRaised raised -> join(say("Leervraag: %s", "Learning question: %s", ended(raised.question())),
          maybe(" Aanleiding: %s.", " Reason: %s.", raised.because()));
      case LearningQuestionAnswered answered -> Boolean.FALSE.equals(answered.provisional())
          ? say("Antwoord op een leervraag: %s", "Answer to a learning question: %s", ended(answered.answer()))
          : say("Voorlopig antwoord op een leervraag: %s", "Provisional answer to a learning question: %s", ended(answered.answer()));
      case LearningQuestionDropped dropped -> join(say("Een leervraag viel van de agenda", "A learning question dropped off the agenda"),
          endedBecause(dropped.because()));
      case LearningQuestionTakenOver taken -> takenOver(taken, circle, names);
      case KnowledgeShared shared -> join(say("Wat werd geleerd, werd gedeeld", "What was learned was shared"), maybe(" met %s", " with %s", shared.with()),
          bracketed(shared.where()), say(": %s", ": %s", ended(shared.what())));
      case LearningCircleClosed closed -> join(say("Leerkring %s werd afgesloten", "Learning circle %s was closed", names.of(circle)),
          endedBecause(closed.because()), maybe(" Geleerd: %s.", " Learned: %s.", closed.learned()));
    };
  }

  private static Words formed(LearningCircleFormed formed) {
    List<String> named = formed.municipalities().stream().map(Text::name).toList();
    Words who = formed.municipalityCount() != null ? say(", met %s gemeenten", ", with %s municipalities", formed.municipalityCount())
        : maybe(", met %s", ", with %s", named);
    return join(say("Leerkring %s begon", "Learning circle %s began", cut(formed.name())), maybe(", georganiseerd door %s", ", organised by %s",
        formed.organiser()),
        who, say(".", "."), maybe(" Bedoeling: %s.", " Purpose: %s.", formed.purpose()));
  }

  private static Words takenOver(LearningQuestionTakenOver taken, SubjectId circle, Names names) {
    Words from = taken.from() == null ? say("%s nam een leervraag over van een andere kring", "%s took over a learning question from another circle",
        names.of(circle))
        : say("%s nam een leervraag over van %s", "%s took over a learning question from %s", names.of(circle), names.of(taken.from()));
    return join(from, bracketed(taken.because()), taken.wording() == null ? say(".", ".") : say(": %s", ": %s", ended(taken.wording())));
  }
}
