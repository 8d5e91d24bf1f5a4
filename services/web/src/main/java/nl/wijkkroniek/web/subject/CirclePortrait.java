package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a learning circle is shown: its learning agenda, who takes part, what it met about and what it passed on.
 *
 * @param circle how it stood
 * @param agenda its questions
 * @param names what it and others are called
 * @param texts the reader's language
 */
record CirclePortrait(CircleState circle, Agenda agenda, Names names, Texts texts) {

  Portrait drawn() {
    return new Portrait(texts.say("kind.circle"), circle.title(), circle.state().code(), texts.say("circle", circle.state()), circle.purpose(),
        Stream.ofNullable(circle.organiser()).map(organiser -> new Link(organiser, null)).toList(), circle.closing() == null ? null
        : farewell(circle.closing()),
        facts(), new AgendaWriting(agenda, names, texts).questions());
  }

  private Portrait.Farewell farewell(Stated<LearningCircleClosed> closing) {
    Facts facts = new Facts()
        .add(texts.say("farewell.learned"), closing.data().learned())
        .add(texts.say("farewell.reason"), closing.data().because());
    return new Portrait.Farewell(texts.say("farewell.closed", texts.say(closing.told().on())), facts.all());
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    facts.add(texts.say("fact.formed"), Stream.ofNullable(circle.formed()).map(told -> Line.of(texts.say(told.on()))));
    facts.add(texts.say("fact.municipalities"), municipalities());
    facts.add(texts.say("fact.meetings"), circle.meetings().stream().map(this::meeting));
    facts.add(texts.say("fact.knowledge"), circle.knowledge().stream().map(Stated::data).map(shared -> Line.of(shared.what(),
        shared.with().isEmpty() ? null : texts.say("knowledge.with", String.join(", ", shared.with())), shared.where())));
    facts.add(texts.say("fact.sessions"), circle.sessions().stream().map(names::line));
    return facts.all();
  }

  private Stream<Line> municipalities() {
    Stream<Line> count = Stream.ofNullable(circle.municipalityCount()).map(number -> Line.of(texts.say("circle.municipalities", texts.say(number))));
    return Stream.concat(count, circle.municipalities().stream().map(Links::to).map(link -> new Line(link.text(), null, link.href())));
  }

  private Line meeting(Stated<MeetingHeld> meeting) {
    MeetingHeld held = meeting.data();
    String when = texts.say(meeting.told().on());
    String topics = held.topics().isEmpty() ? null : String.join(", ", held.topics());
    return Line.of(held.title() == null ? when : held.title(),
        Stream.of(held.title() == null ? null : when, held.place(), topics, held.summary()).filter(Objects::nonNull).toArray(String[]::new));
  }
}
