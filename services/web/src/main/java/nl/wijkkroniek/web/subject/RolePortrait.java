package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a role is shown: its tasks, and what it became, step by step.
 *
 * @param role how it stood
 * @param names what it and others are called
 * @param texts the reader's language
 */
record RolePortrait(RoleState role, Names names, Texts texts) {

  Portrait drawn() {
    String name = role.name() == null ? role.id().slug() : role.name();
    return new Portrait(texts.say("kind.role"), name, role.state().code(), texts.say("role", role.state()), null,
        role.teams().stream().map(names::link).toList(), role.retirement() == null ? null : farewell(role.retirement()), facts());
  }

  private Portrait.Farewell farewell(Stated<RoleRetired> retirement) {
    Facts facts = new Facts()
        .add(texts.say("farewell.reason"), retirement.data().because())
        .add(texts.say("farewell.work"), retirement.data().tasksGoTo());
    return new Portrait.Farewell(texts.say("farewell.retired", texts.say(retirement.told().on())), facts.all());
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    facts.add(texts.say("fact.tasks"), role.tasks().stream().map(Line::of));
    role.redefinitions().forEach(step -> facts.add(texts.say("fact.redefined", texts.say(step.told().on())), redefinition(step)));
    facts.add(texts.say("fact.handedOver"), role.handedOver().stream().map(each -> Line.of(texts.say(each.on()))));
    facts.add(texts.say("fact.sessions"), role.sessions().stream().map(names::line));
    return facts.all();
  }

  private Stream<Line> redefinition(RoleState.Redefinition step) {
    Stream<Line> became = Stream.of(Line.of(step.from() == null ? step.to() : texts.say("redefinition.became", step.from(), step.to()),
        step.motive() == null ? null : texts.say("motive", step.motive()), step.because()));
    return Stream.of(became,
        step.takenUp().stream().map(task -> Line.of(texts.say("redefinition.takenUp", task))),
        step.letGo().stream().map(task -> Line.of(texts.say("redefinition.letGo", task))),
        step.contests().stream().map(words -> Line.of(texts.say("redefinition.contested", words))),
        Stream.ofNullable(step.settled()).map(how -> Line.of(texts.say("redefinition.settled", how)))).flatMap(each -> each);
  }
}
