package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.alumniday.AlumniDayState.Presentation;
import nl.wijkkroniek.histories.alumniday.AlumniDayState.Timeline;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How an alumni day is shown: the programme, the timelines that were shown, which lead to how they were then, and the remarks that were released.
 *
 * @param day how it stood
 * @param names what it and others are called
 * @param texts the reader's language
 */
record AlumniDayPortrait(AlumniDayState day, Names names, Texts texts) {

  Portrait drawn() {
    return new Portrait(texts.say("kind.alumniday"), day.name(), day.state().code(), texts.say("alumniday", day.state()), day.summary(), where(), null,
        facts());
  }

  private List<Link> where() {
    return Stream.of(day.day() == null ? null : texts.say(day.day()), day.place(), day.organiser()).filter(Objects::nonNull).map(text -> new Link(text,
        null)).toList();
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    facts.add(texts.say("fact.programme"), day.presentations().stream().flatMap(this::presentation));
    day.timelines().forEach(timeline -> facts.add(timeline.title() == null ? texts.say("fact.timelines") : timeline.title(), timeline(timeline)));
    facts.add(texts.say("fact.remarks"), day.remarks().stream().map(remark -> Line.of(remark.text(), texts.say(remark.told().on()))));
    facts.add(texts.say("fact.announced"), Stream.ofNullable(day.announced()).map(told -> Line.of(texts.say(told.on()))));
    facts.add(texts.say("fact.closed"), Stream.ofNullable(day.closed()).map(told -> Line.of(texts.say(told.on()))));
    return facts.all();
  }

  private Stream<Line> presentation(Presentation presentation) {
    Line said = Line.of(presentation.title(), presentation.time(), presentation.place(), presentation.by().isEmpty() ? null : String.join(", ",
        presentation.by()));
    return Stream.concat(Stream.of(said), Stream.concat(Stream.ofNullable(presentation.circle()), presentation.about().stream()).map(names::line));
  }

  private Stream<Line> timeline(Timeline timeline) {
    String frozen = Stream.of(timeline.asOf() == null ? null : texts.say("alumniday.asOf", texts.asOf(timeline.asOf())), 
        texts.say(timeline.imported() ? "alumniday.frozen.imported" : "alumniday.frozen"))
        .filter(Objects::nonNull).collect(Collectors.joining(", "));
    return timeline.subjects().stream().map(subject -> new Line(names.of(subject), frozen, then(subject, timeline)));
  }

  /** The page of the subject at the moment at which its timeline was frozen. */
  private static String then(SubjectId subject, Timeline timeline) {
    Address page = Address.of(subject);
    return page == null ? null : page.with("asOf", timeline.asOf() == null ? null : timeline.asOf().text()).with("knownAt", timeline.knownAt()).toString();
  }
}
