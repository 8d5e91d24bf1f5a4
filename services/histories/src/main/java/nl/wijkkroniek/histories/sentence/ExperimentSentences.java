package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.endedBecause;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to an experiment. */
final class ExperimentSentences {

  private ExperimentSentences() {
  }

  static Words of(ExperimentEvent event, SubjectId experiment, Names names) {
    return switch (event) {
      case ExperimentProposed proposed -> join(say("Een experiment werd voorgesteld: %s", "An experiment was proposed: %s", ended(proposed.question())),
          expected(proposed.expectation()));
      case ExperimentStarted started -> join(say("Het experiment begon: %s", "The experiment started: %s",
          ended(started.question() == null ? names.of(experiment) : started.question())), expected(started.expectation()));
      case ObservationNoted noted -> say("Gezien%s: %s", "Seen%s: %s", layer(noted.layer()), ended(noted.observation()));
      case ExperimentAdjusted adjusted -> join(say("Het experiment werd bijgesteld: %s", "The experiment was adjusted: %s", ended(adjusted.what())),
          maybe(" Nieuwe verwachting: %s.", " New expectation: %s.", adjusted.expectation()), ValueWords.why(adjusted.motive(), adjusted.because()));
      case ExperimentPaused paused -> join(say("Het experiment werd stilgelegd", "The experiment was paused"), endedBecause(paused.because()));
      case ExperimentResumed resumed -> join(say("Het experiment ging weer verder", "The experiment went on again"), endedBecause(resumed.because()));
      case ExperimentDeepened deepened -> say("Het geleerde werd verdiept: %s", "What was learned was deepened: %s", ended(deepened.what()));
      case ExperimentBroadened broadened -> join(say("Het geleerde werd verbreed", "What was learned was broadened"),
          maybe(" naar %s", " to %s", broadened.where()), say(": %s", ": %s", ended(broadened.what())));
      case ExperimentScaledUp scaledUp -> join(say("Het geleerde werd opgeschaald", "What was learned was scaled up"),
          maybe(" naar %s", " to %s", scaledUp.where()), say(": %s", ": %s", ended(scaledUp.what())));
      case ExperimentConcluded concluded -> join(say("Het experiment is afgerond: %s", "The experiment was concluded: %s", ValueWords.of(concluded.outcome())),
          endedBecause(concluded.because()), maybe(" Geleerd: %s.", " Learned: %s.", concluded.learned()));
    };
  }

  private static Words expected(String expectation) {
    return maybe(" Verwachting: %s.", " Expectation: %s.", expectation);
  }

  private static Words layer(Layer layer) {
    return layer == null ? say("", "") : say(" (%s)", " (%s)", ValueWords.of(layer));
  }
}
