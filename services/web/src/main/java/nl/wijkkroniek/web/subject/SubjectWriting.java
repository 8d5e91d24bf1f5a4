package nl.wijkkroniek.web.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Identity;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.timeline.Happened;
import nl.wijkkroniek.web.timeline.Timeline;
import nl.wijkkroniek.web.timeline.Window;

/**
 * Writes the page of a subject.
 *
 * @param histories what it is written from
 * @param causes what its lines said before is asked of
 * @param reader who asks for it
 * @param texts the reader's language
 * @param address of the page, with what was asked
 * @param now when it is written
 */
record SubjectWriting(Histories histories, Causes causes, Reader reader, Texts texts, Address address, Instant now) {

  SubjectView view(SubjectId subject, Asked asked, Question question) {
    Moment moment = question.moment();
    Lookup lookup = new Lookup(histories, moment, reader);
    Lookup.Sitter sitter = lookup.find(subject);
    Story story = Story.read(histories, subject, moment, reader);
    Names names = Names.in(story.entries(), lookup::name);
    List<Happened> happened = story.happened();
    Window whole = Timeline.whole(happened, LocalDate.ofInstant(now, Texts.HERE));
    Window window = question.window(whole);
    Sheet sheet = Sheet.of(subject, story, new Retold(story.entries(), causes, reader, texts), names, question, window, address, texts);
    return new SubjectView(sitter.drawn(names, texts), same(histories.identity(subject, sitter.position()), names), back(subject.kind()), form(asked, question),
        MomentWords.of(moment, texts), address,
        Address.of(subject).toString(), Timeline.of(happened, window, texts.language(), story.telling(texts)), span(window), sheet.total(), !story.whole(),
        question.stretch() ? address.without("from", "until", "cursor").at("timeline") : null, beside(window.earlier(), whole), beside(window.later(), whole),
        sheet, orderings(question.order()));
  }

  private SubjectView.Same same(Identity identity, Names names) {
    return new SubjectView.Same(identity.duplicateOf() == null ? null : atTheMoment(names.link(identity.duplicateOf())),
        identity.duplicates().stream().map(names::link).map(this::atTheMoment).toList());
  }

  private Link atTheMoment(Link link) {
    return new Link(link.text(), Address.of(link.href()).with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt")).toString());
  }

  /** What is in no list of its own belongs to teams. */
  private Link back(SubjectKind kind) {
    Address list = Address.listOf(kind);
    return list == null || kind == SubjectKind.TEAM ? new Link(texts.say("subject.back"), "/") : new Link(texts.say("subject.back." + kind.code()),
        list.toString());
  }

  private String beside(Window window, Window whole) {
    return window.overlaps(whole) ? address.without("cursor").with("from", window.first()).with("until", window.last()).at("timeline") : null;
  }

  private SubjectView.Form form(Asked asked, Question question) {
    List<SubjectView.Fault> faults = question.faults().entrySet().stream()
        .map(fault -> new SubjectView.Fault(fault.getKey(), label(fault.getKey()), texts.say(fault.getValue()))).toList();
    return new SubjectView.Form(asked, faults, address.path());
  }

  private String label(String field) {
    return texts.say("clocks." + field);
  }

  private String span(Window window) {
    boolean years = window.first().getDayOfYear() == 1 && window.last().plusDays(1).getDayOfYear() == 1;
    DateTimeFormatter day = DateTimeFormatter.ofPattern(years ? "uuuu" : "d MMMM uuuu", texts.language());
    String first = day.format(window.first());
    String last = day.format(window.last());
    return first.equals(last) ? first : first + " – " + last;
  }

  private List<SubjectView.Ordering> orderings(Order shown) {
    return List.of(
        new SubjectView.Ordering(texts.say("order.field"), shown == Order.FIELD ? null : address.without("order", "cursor").at("history")),
        new SubjectView.Ordering(texts.say("order.recording"),
            shown == Order.RECORDING ? null : address.without("cursor").with("order", Order.RECORDING.code()).at("history")));
  }
}
