package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.experiment.Expectation;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How an experiment is shown: what is tried, what was expected and whether beforehand, what was seen, how it ended and how far what it taught has travelled.
 *
 * @param experiment how it stood
 * @param names what it and others are called
 * @param texts the reader's language
 */
record ExperimentPortrait(ExperimentState experiment, Names names, Texts texts) {

  Portrait drawn() {
    String name = experiment.question() == null ? experiment.id().slug() : experiment.question();
    return new Portrait(texts.say("kind.experiment"), name, experiment.state().code(), texts.say("stage", experiment.state()), null,
        experiment.teams().stream().map(names::link).toList(), experiment.conclusion() == null ? null : farewell(experiment.conclusion()), facts());
  }

  private Portrait.Farewell farewell(Stated<ExperimentConcluded> conclusion) {
    ExperimentConcluded data = conclusion.data();
    Facts facts = new Facts()
        .add(texts.say("farewell.outcome"), texts.say("outcome", data.outcome()))
        .add(texts.say("farewell.learned"), data.learned())
        .add(texts.say("farewell.reason"), data.because());
    return new Portrait.Farewell(texts.say("farewell.concluded", texts.say(conclusion.told().on())), facts.all());
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    expectation(facts, experiment.expectation(), experiment.started() != null);
    facts.add(texts.say("fact.learningGoals"), experiment.learningGoals().stream().map(Line::of));
    facts.add(texts.say("fact.proposed"), on(experiment.proposed()));
    facts.add(texts.say("fact.started"), on(experiment.started()));
    facts.add(texts.say("fact.observations"), experiment.observations().stream().map(seen -> Line.of(seen.observation(), texts.say(seen.told().on()),
        seen.layer() == null ? null : texts.say("layer", seen.layer()))));
    facts.add(texts.say("fact.adjustments"), experiment.adjustments().stream()
        .map(each -> Line.of(each.data().what(), texts.say(each.told().on()), each.data().because())));
    facts.add(texts.say("fact.deepened"), experiment.deepened().stream().map(each -> Line.of(each.data().what(), texts.say(each.told().on()))));
    facts.add(texts.say("fact.broadened"), experiment.broadened().stream()
        .map(each -> Line.of(each.data().what(), each.data().where(), texts.say(each.told().on()))));
    facts.add(texts.say("fact.scaledUp"), experiment.scaledUp().stream()
        .map(each -> Line.of(each.data().what(), each.data().where(), texts.say(each.told().on()))));
    facts.add(texts.say("fact.sessions"), experiment.sessions().stream().map(names::line));
    return facts.all();
  }

  private void expectation(Facts facts, Expectation expectation, boolean hasStarted) {
    facts.add(texts.say("fact.expectation"), expectation.wording(), texts.say(when(expectation, hasStarted)));
    facts.add(texts.say("fact.revisions"), expectation.revisions().stream().map(revision -> Line.of(revision.wording(), texts.say(revision.told().on()),
        revision.reconstructed() ? texts.say("expectation.reconstructed") : null)));
  }

  private static String when(Expectation expectation, boolean hasStarted) {
    if (expectation.reconstructed()) {
      return "expectation.reconstructed";
    }
    return expectation.sealed() ? "expectation.sealed" : hasStarted ? "expectation.afterwards" : "expectation.open";
  }

  private Stream<Line> on(Told told) {
    return Stream.ofNullable(told).map(each -> Line.of(texts.say(each.on())));
  }
}
