package nl.wijkkroniek.web.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.difference.Change;
import nl.wijkkroniek.histories.difference.Difference;
import nl.wijkkroniek.histories.difference.Differences;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Faults;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What changed in a subject between two moments that the reader chooses. */
@Controller
class ChangesPage {

  private static final int ON_A_PAGE = 50;

  private final Differences differences;
  private final MessageSource messages;
  private final Clock clock;

  ChangesPage(Differences differences, MessageSource messages, Clock clock) {
    this.differences = differences;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * The two moments, as they were typed. Any part may be null.
   *
   * @param cursor where the page begins
   */
  record Between(String fromAsOf, String fromKnownAt, String toAsOf, String toKnownAt, String cursor) {

    private Asked from() {
      return new Asked(fromAsOf, fromKnownAt, null, null, null, null);
    }

    private Asked to() {
      return new Asked(toAsOf, toKnownAt, null, null, null, null);
    }

    private boolean isAsked() {
      return !from().equals(Asked.NOTHING) || !to().equals(Asked.NOTHING);
    }

    private Cursor place() {
      return cursor == null ? Cursor.START : new Cursor(cursor);
    }
  }

  /** A change as it is shown. */
  public record Row(String manner, String code, String when, String what, String href) {
  }

  @GetMapping("/{section:teams|experiments|roles|sessions|needs|circles|questionnaires|alumnidays}/{slug}/changes")
  ModelAndView changes(@PathVariable String section, @PathVariable String slug, Between between, HttpServletRequest request, Locale language) {
    SubjectId subject = Address.subject(Address.kind(section), slug);
    Texts texts = new Texts(messages, language);
    Instant now = clock.instant();
    Question from = Question.of(between.from(), now);
    Question to = Question.of(between.to(), now);
    Map<String, Words> faults = new LinkedHashMap<>();
    from.faults().forEach((field, reason) -> faults.put(field.equals("asOf") ? "fromAsOf" : "fromKnownAt", reason));
    to.faults().forEach((field, reason) -> faults.put(field.equals("asOf") ? "toAsOf" : "toKnownAt", reason));
    if (!faults.isEmpty()) {
      return page(subject, difference(request, subject, Moment.NOW, Moment.NOW, Cursor.START), between, faults, request, texts);
    }
    try {
      return page(subject, difference(request, subject, from.moment(), to.moment(), between.place()), between, faults, request, texts);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.INVALID || between.isAsked() && refusal.kind() == Refusal.Kind.UNKNOWN) {
        Difference present = difference(request, subject, Moment.NOW, Moment.NOW, Cursor.START);
        return page(subject, present, between, Faults.in(refusal, "toAsOf"), request, texts);
      }
      throw refusal;
    }
  }

  private Difference difference(HttpServletRequest request, SubjectId subject, Moment from, Moment to, Cursor cursor) {
    return differences.between(subject, from, to, cursor, ON_A_PAGE, Asker.of(request));
  }

  private static ModelAndView page(SubjectId subject, Difference difference, Between between, Map<String, Words> faults, HttpServletRequest request,
      Texts texts) {
    ModelAndView view = new ModelAndView("changes", faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    view.addObject("name", difference.name() == null ? subject.slug() : difference.name());
    view.addObject("kind", subject.kind().code());
    view.addObject("subject", Address.of(subject).toString());
    view.addObject("action", request.getRequestURI());
    view.addObject("asked", between);
    view.addObject("shown", between.isAsked() && faults.isEmpty());
    view.addObject("faults", faults.entrySet().stream().map(fault -> Map.of("field", fault.getKey(), "reason", texts.say(fault.getValue()))).toList());
    view.addObject("fault", said(faults, texts));
    view.addObject("words", difference.words().stream().map(texts::say).toList());
    view.addObject("rows", difference.changes().stream().map(change -> row(change, subject, texts)).toList());
    view.addObject("next", difference.next() == null ? null : Address.of(request).with("cursor", difference.next().text()).toString());
    view.addObject("further", between.cursor() != null);
    return view;
  }

  private static Map<String, String> said(Map<String, Words> faults, Texts texts) {
    Map<String, String> said = new LinkedHashMap<>();
    List.of("fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt")
        .forEach(field -> said.put(field, faults.containsKey(field) ? texts.say(faults.get(field)) : null));
    return said;
  }

  private static Row row(Change change, SubjectId subject, Texts texts) {
    return new Row(texts.say("change." + change.change().code()), change.change().code(), texts.say(change.entry().occurredOn()),
        texts.say(change.entry().sentence()),
        Address.of(subject).with("cursor", change.entry().position()).at("e-" + change.entry().position()));
  }
}
