package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a reflection session is shown: how it was held, what was said as far as anybody may read it, what it concluded and what that leads to.
 *
 * @param session how it stood
 * @param names what it and others are called
 * @param texts the reader's language
 */
record SessionPortrait(SessionState session, Names names, Texts texts) {

  Portrait drawn() {
    String name = session.title() == null ? session.id().slug() : session.title();
    return new Portrait(texts.say("kind.session"), name, session.state().code(), texts.say("session", session.state()), session.summary(),
        session.about().stream().map(names::link).toList(), null, facts());
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    facts.add(texts.say("fact.insights"), session.insights().stream().map(each -> Line.of(each.data().text(), texts.say(each.told().on()))));
    facts.add(texts.say("fact.followUps"), session.followUps().stream().map(this::followUp));
    facts.add(texts.say("fact.contributions"), session.contributions().stream().map(said -> Line.of(said.text(),
        said.layer() == null ? null : texts.say("layer", said.layer()), said.prompt())));
    facts.add(texts.say("fact.method"), Stream.ofNullable(session.method()).map(method -> Line.of(texts.say("method", method))));
    facts.add(texts.say("fact.prompts"), session.prompts().stream().map(Line::of));
    facts.add(texts.say("fact.opened"), Stream.ofNullable(session.opened()).map(told -> Line.of(texts.say(told.on()))));
    facts.add(texts.say("fact.closed"), Stream.ofNullable(session.closed()).map(told -> Line.of(texts.say(told.on()))));
    return facts.all();
  }

  private Line followUp(SessionState.FollowUp followUp) {
    Line line = Line.of(followUp.what(), followUp.kind() == null ? null : texts.say("followUp", followUp.kind()),
        followUp.until() == null ? null : texts.say("fact.until", texts.say(followUp.until())),
        followUp.settled() == null ? texts.say("followUp.unsettled") : texts.say("followUp.settled", followUp.settled().how()));
    return followUp.leadsTo() == null ? line : new Line(line.text(), line.note(), names.link(followUp.leadsTo()).href());
  }
}
