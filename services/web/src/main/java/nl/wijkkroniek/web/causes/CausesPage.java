package nl.wijkkroniek.web.causes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.causes.CausalGraph;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.Direction;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How something came to be, and what came of it: reached from every line of a history. */
@Controller
public class CausesPage {

  private final Causes causes;
  private final MessageSource messages;
  private final Clock clock;

  CausesPage(Causes causes, MessageSource messages, Clock clock) {
    this.causes = causes;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/causes")
  ModelAndView causes(@RequestParam String event, Asked asked, HttpServletRequest request, Locale language) {
    Question question = Question.of(asked, clock.instant());
    question.faults().forEach((field, reason) -> {
      throw new InvalidField(field, reason);
    });
    EventId id = EventId.parse(event);
    StoryWriting writing = new StoryWriting(Address.of(request), new Texts(messages, language));
    CausalGraph back = graph(id, Direction.BACK, question.moment(), request);
    CausalGraph forward = graph(id, Direction.FORWARD, question.moment(), request);
    return new ModelAndView("causes").addObject("story", writing.story(question.moment(), back, forward));
  }

  private CausalGraph graph(EventId event, Direction direction, Moment moment, HttpServletRequest request) {
    return causes.of(new Causes.Asked(event, direction, Causes.USUAL_DEPTH, moment), Cursor.START, Histories.MOST, Asker.of(request));
  }
}
