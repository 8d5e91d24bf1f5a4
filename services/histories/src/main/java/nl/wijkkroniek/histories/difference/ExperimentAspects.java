package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.difference.Aspect.many;
import static nl.wijkkroniek.histories.difference.Aspect.one;
import static nl.wijkkroniek.histories.difference.Aspect.oneOf;
import static nl.wijkkroniek.histories.difference.Aspect.subjects;
import static nl.wijkkroniek.histories.difference.Aspect.texts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.difference.Aspect.Said;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.sentence.ValueWords;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.words.Words;

/** What is said of an experiment when it changed: what it asks, how far it was, and how what it taught travelled. */
final class ExperimentAspects {

  static final List<Facet<ExperimentState>> ALL = List.of(
      Facet.of("question", ExperimentState::question, "de vraag", "the question",
          one(ExperimentState::question, new Words("De vraag werd, in plaats van „%s”: „%s”", "The question became, instead of “%s”: “%s”"),
              new Words("De vraag: %s", "The question: %s"))),
      Facet.of("state", ExperimentState::state, "de stand", "how it stands",
          oneOf(experiment -> new Said(experiment.state(), Aspects.standing(experiment.state().code())), Aspects.STANDING, Aspects.STANDS)),
      Facet.of("proposed", ExperimentState::proposed, "het voorstel", "the proposal",
          Aspects.since(ExperimentState::proposed, new Words("Voorgesteld", "Proposed"))),
      Facet.of("started", ExperimentState::started, "de start", "the start", Aspects.since(ExperimentState::started, new Words("Begonnen", "Started"))),
      Facet.of("expectation", ExperimentState::expectation, "de verwachting", "the expectation",
          one(experiment -> experiment.expectation().wording(), new Words("De verwachting werd, in plaats van „%s”: „%s”",
              "The expectation became, instead of “%s”: “%s”"), new Words("Verwacht: %s", "Expected: %s")),
          oneOf(experiment -> experiment.expectation().wording() == null ? null : sealed(experiment.expectation().sealed()),
              new Words("De verwachting: eerst %s, nu %s", "The expectation: first %s, now %s"), new Words("De verwachting: %s", "The expectation: %s")),
          texts(experiment -> experiment.expectation().revisions(), each -> each.wording(), new Words("Ook zo verwacht: %s", "Also expected: %s"),
              new Words("Niet ook zo verwacht: %s", "Not also expected: %s"))),
      Facet.of("learningGoals", ExperimentState::learningGoals, "de leerdoelen", "the learning goals",
          texts(ExperimentState::learningGoals, Function.identity(), new Words("Leerdoel: %s", "Learning goal: %s"),
              new Words("Leerdoel nog niet: %s", "Learning goal not yet: %s"))),
      Facet.of("observations", ExperimentState::observations, "wat er gezien is", "what was seen",
          many(experiment -> experiment.observations().stream().map(ExperimentAspects::observed).toList(), new Words("Gezien: %s", "Observed: %s"),
              new Words("Nog niet gezien: %s", "Not observed yet: %s"))),
      Facet.of("adjustments", ExperimentState::adjustments, "hoe het is bijgesteld", "how it was adjusted",
          many(experiment -> experiment.adjustments().stream().map(ExperimentAspects::adjusted).toList(), new Words("Bijgesteld: %s", "Adjusted: %s"),
              new Words("Nog niet bijgesteld: %s", "Not adjusted yet: %s"))),
      Facet.of("conclusion", ExperimentState::conclusion, "de afronding", "the conclusion",
          many(experiment -> experiment.conclusion() == null || experiment.conclusion().data().outcome() == null ? List.of()
              : List.of(new Said(experiment.conclusion().data().outcome(), ValueWords.of(experiment.conclusion().data().outcome()))),
              new Words("Uitkomst: %s", "Outcome: %s"), new Words("Uitkomst nog niet: %s", "Outcome not yet: %s")),
          concluded(ExperimentConcluded::learned, "Ervan geleerd", "Learned from it"), concluded(ExperimentConcluded::because, "Waarom zo", "Why so")),
      Facet.of("deepened", ExperimentState::deepened, "het verdiepen", "the deepening",
          many(experiment -> experiment.deepened().stream().map(each -> Said.text(each.data().what())).toList(), new Words("Verdiept: %s", "Deepened: %s"),
              new Words("Nog niet verdiept: %s", "Not deepened yet: %s"))),
      Facet.of("broadened", ExperimentState::broadened, "het verbreden", "the broadening",
          many(experiment -> experiment.broadened().stream().map(ExperimentAspects::broadened).toList(), new Words("Verbreed: %s", "Broadened: %s"),
              new Words("Nog niet verbreed: %s", "Not broadened yet: %s"))),
      Facet.of("scaledUp", ExperimentState::scaledUp, "het opschalen", "the scaling up",
          many(experiment -> experiment.scaledUp().stream().map(ExperimentAspects::scaledUp).toList(), new Words("Opgeschaald: %s", "Scaled up: %s"),
              new Words("Nog niet opgeschaald: %s", "Not scaled up yet: %s"))),
      Facet.of("teams", ExperimentState::teams, "de teams", "the teams", subjects(ExperimentState::teams, Aspects.OF_TEAM, Aspects.NOT_OF_TEAM)),
      Facet.of("sessions", ExperimentState::sessions, "de reflectiesessies", "the reflection sessions",
          subjects(ExperimentState::sessions, Aspects.SESSION_HELD, Aspects.NO_SESSION)));

  private ExperimentAspects() {
  }

  private static Said sealed(boolean sealed) {
    return new Said(sealed, sealed ? new Words("vooraf vastgelegd", "sealed beforehand") : new Words("niet vooraf vastgelegd", "not sealed beforehand"));
  }

  private static Said observed(ExperimentState.Observation seen) {
    return new Said(Arrays.asList(seen.observation(), seen.layer()), Phrase.of(seen.observation()).with(seen.layer() == null ? null : ValueWords.of(seen.layer()))
        .words(), seen.observation());
  }

  private static Said adjusted(Stated<ExperimentAdjusted> adjusted) {
    ExperimentAdjusted data = adjusted.data();
    return new Said(data, Phrase.of(data.what()).with(data.motive() == null ? null : ValueWords.of(data.motive())).with("omdat", "because", data.because())
        .with("verwacht", "expected", data.expectation()).words(), data.what());
  }

  private static Aspect<ExperimentState> concluded(Function<ExperimentConcluded, String> read, String nl, String en) {
    return one(experiment -> experiment.conclusion() == null ? null : read.apply(experiment.conclusion().data()),
        new Words(nl + ": van „%s” naar „%s”", en + ": from “%s” to “%s”"), new Words(nl + ": %s", en + ": %s"));
  }

  private static Said broadened(Stated<ExperimentBroadened> broadened) {
    return new Said(broadened.data(), Phrase.of(broadened.data().what()).with(broadened.data().where()).words(), broadened.data().what());
  }

  private static Said scaledUp(Stated<ExperimentScaledUp> scaledUp) {
    return new Said(scaledUp.data(), Phrase.of(scaledUp.data().what()).with(scaledUp.data().where()).words(), scaledUp.data().what());
  }
}
