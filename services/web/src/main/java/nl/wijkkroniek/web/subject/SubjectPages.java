package nl.wijkkroniek.web.subject;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.search.Resembling;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.ErrorPage;
import nl.wijkkroniek.web.page.Faults;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a subject, whatever its kind: how it stood, its timeline, and the same as a table; now, or at another moment on either clock. */
@Controller
public class SubjectPages {

  private static final int MOST_ALIKE = 5;

  private final Histories histories;
  private final Causes causes;
  private final Resembling resembling;
  private final MessageSource messages;
  private final Clock clock;

  SubjectPages(Histories histories, Causes causes, Resembling resembling, MessageSource messages, Clock clock) {
    this.histories = histories;
    this.causes = causes;
    this.resembling = resembling;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/teams/{slug}")
  ModelAndView team(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.TEAM, slug, asked, request, language);
  }

  @GetMapping("/experiments/{slug}")
  ModelAndView experiment(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    ModelAndView page = page(SubjectKind.EXPERIMENT, slug, asked, request, language);
    if (page.getModel().get("view") instanceof SubjectView view && view.banner() == null) {
      Texts texts = new Texts(messages, language);
      page.addObject("like", resembling.experiments(slug, MOST_ALIKE, Asker.of(request)).stream().map(like -> Alike.of(like, texts)).toList());
    }
    return page;
  }

  @GetMapping("/roles/{slug}")
  ModelAndView role(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.ROLE, slug, asked, request, language);
  }

  @GetMapping("/sessions/{slug}")
  ModelAndView session(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.SESSION, slug, asked, request, language);
  }

  @GetMapping("/needs/{slug}")
  ModelAndView need(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.NEED, slug, asked, request, language);
  }

  @GetMapping("/circles/{slug}")
  ModelAndView circle(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.CIRCLE, slug, asked, request, language);
  }

  @GetMapping("/questionnaires/{slug}")
  ModelAndView questionnaire(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.QUESTIONNAIRE, slug, asked, request, language);
  }

  @GetMapping("/alumnidays/{slug}")
  ModelAndView alumniDay(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    return page(SubjectKind.ALUMNI_DAY, slug, asked, request, language);
  }

  private ModelAndView page(SubjectKind kind, String slug, Asked asked, HttpServletRequest request, Locale language) {
    SubjectId subject = Address.subject(kind, slug);
    Address address = Address.of(request);
    Instant now = clock.instant();
    Question question = Question.of(asked, now);
    SubjectWriting writing = new SubjectWriting(histories, causes, Asker.of(request), new Texts(messages, language), address, now);
    try {
      return page(writing.view(subject, asked, question));
    } catch (Refusal refusal) {
      if (!question.back() || refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.UNKNOWN) {
        throw refusal;
      }
      return refusal.kind() == Refusal.Kind.INVALID
          ? page(writing.view(subject, asked, question.with(Faults.in(refusal, "knownAt"))))
          : ErrorPage.of(HttpStatus.NOT_FOUND, refusal.detail().in(language)).addObject("back", Address.of(subject).toString());
    }
  }

  private static ModelAndView page(SubjectView view) {
    return new ModelAndView("subject", Map.of("view", view), view.form().faults().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }
}
