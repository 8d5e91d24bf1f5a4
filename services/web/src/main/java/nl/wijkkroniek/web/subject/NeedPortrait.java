package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.kernel.event.NeedEvent.Alternative;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a need is shown: what was decided and why, who asked, and what else was weighed. Weighed again, the last is shown first.
 *
 * @param need how it stood
 * @param names what it and others are called
 * @param texts the reader's language
 */
record NeedPortrait(NeedState need, Names names, Texts texts) {

  Portrait drawn() {
    return new Portrait(texts.say("kind.need"), need.title(), need.state().code(), texts.say("need", need.state()), lead(), where(), null, facts());
  }

  private String lead() {
    return need.weighings().isEmpty() ? null : need.weighings().getLast().data().because();
  }

  private List<Link> where() {
    return Stream.concat(Stream.ofNullable(need.municipality()).map(Links::to), need.neighbourhoods().stream().map(each -> new Link(each.name(),
        null))).toList();
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    need.weighings().reversed().forEach(weighing -> facts.add(texts.say("fact.weighed", texts.say(weighing.told().on())), weighed(weighing)));
    facts.add(texts.say("fact.teams"), need.teams().stream().map(names::line));
    facts.add(texts.say("fact.sessions"), need.sessions().stream().map(names::line));
    return facts.all();
  }

  private Stream<Line> weighed(Stated<NeedWeighed> weighing) {
    NeedWeighed said = weighing.data();
    Line decision = Line.of(texts.say("decision", said.decision()), said.because(), asked(said),
        said.askedBy().isEmpty() ? null : texts.say("need.askedBy", String.join(", ", said.askedBy())));
    return Stream.concat(Stream.of(decision), said.alternatives().stream().map(this::alternative));
  }

  private String asked(NeedWeighed said) {
    return said.teamAskedFor() == null ? null : texts.say(said.teamAskedFor() ? "need.teamAskedFor" : "need.noTeamAskedFor");
  }

  private Line alternative(Alternative one) {
    String chosen = one.chosen() == null ? null : texts.say(one.chosen() ? "alternative.chosen" : "alternative.rejected");
    return Line.of(texts.say("alternative", one.what()), Stream.of(chosen, one.because()).filter(Objects::nonNull).toArray(String[]::new));
  }
}
