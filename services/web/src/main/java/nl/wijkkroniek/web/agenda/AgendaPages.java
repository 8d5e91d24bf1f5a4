package nl.wijkkroniek.web.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.histories.AnySubject;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.circle.Prompts;
import nl.wijkkroniek.histories.circle.SharedQuestions;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subjects.Then;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a circle could sit down with, and the questions that circles share. */
@Controller
class AgendaPages {

  private static final int ON_A_PAGE = 48;

  private final Histories histories;
  private final MessageSource messages;
  private final Clock clock;

  AgendaPages(Histories histories, MessageSource messages, Clock clock) {
    this.histories = histories;
    this.messages = messages;
    this.clock = clock;
  }

  /** A question that circles share, as it is shown. */
  public record Shared(String question, String state, String standing, String since, Link circle, List<Link> sharedWith) {
  }

  @GetMapping("/circles/{slug}/prompts")
  ModelAndView prompts(@PathVariable String slug, HttpServletRequest request, Locale language) {
    SubjectId circle = Address.subject(SubjectKind.CIRCLE, slug);
    Texts texts = new Texts(messages, language);
    Prompts prompts = Prompts.of(slug, Prompts.USUAL, histories, LocalDate.now(clock.withZone(Texts.HERE)), Asker.of(request));
    ModelAndView view = new ModelAndView("prompts");
    view.addObject("name", name(circle, Moment.NOW, Asker.of(request)));
    view.addObject("circle", Address.of(circle).at("agenda"));
    view.addObject("prompts", prompts.items().stream().map(prompt -> texts.say(prompt.words())).toList());
    view.addObject("command", opening(request.getScheme() + "://" + request.getHeader("Host"), slug));
    return view;
  }

  /** Takes the opening from the prompts and sends it; the session is called as whoever does so likes. */
  private static String opening(String origin, String slug) {
    return "curl -s %s/v1/circles/%s/prompts | jq .opening | curl --data-binary @- -H 'Content-Type: application/json' -H \"Authorization: Bearer $TOKEN\" "
        .formatted(origin, slug) + origin + "/v1/sessions/{slug}/openings";
  }

  @GetMapping("/questions")
  ModelAndView questions(@RequestParam(required = false) String asOf, @RequestParam(required = false) String knownAt,
      @RequestParam(required = false) String cursor, HttpServletRequest request, Locale language) {
    Texts texts = new Texts(messages, language);
    Then then = Then.of(asOf, knownAt, clock, texts);
    Page<SharedQuestions.Shared> page = new SharedQuestions(histories, Asker.of(request)).page(then.moment(), cursor == null ? Cursor.START : new Cursor(cursor), ON_A_PAGE);
    Moment known = then.back() && page.position() >= 0 ? new Moment(then.moment().asOf(), new KnownAt.Position(page.position())) : Moment.NOW;
    ModelAndView view = new ModelAndView("questions", then.wrong() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    view.addObject("then", then);
    view.addObject("questions", page.items().stream().map(shared -> shown(shared, then, known, Asker.of(request), texts)).toList());
    view.addObject("further", cursor != null);
    view.addObject("next", page.next() == null ? null : Address.of(request).with("cursor", page.next().text()).toString());
    return view;
  }

  private Shared shown(SharedQuestions.Shared shared, Then then, Moment known, Reader reader, Texts texts) {
    return new Shared(shared.question() == null ? texts.say("agenda.untold") : shared.question(), shared.state().code(), texts.say("question", shared.state()),
        texts.say("question.since", texts.say(shared.since())), link(shared.circle(), then, known, reader),
        shared.sharedWith().stream().map(circle -> link(circle, then, known, reader)).toList());
  }

  private Link link(SubjectId circle, Then then, Moment known, Reader reader) {
    return new Link(name(circle, known, reader), then.on(Address.of(circle)).toString());
  }

  private String name(SubjectId circle, Moment known, Reader reader) {
    try {
      return new AnySubject(histories, reader).at(circle, known).name();
    } catch (Refusal unknown) {
      if (unknown.kind() == Refusal.Kind.UNKNOWN) {
        return circle.slug();
      }
      throw unknown;
    }
  }
}
