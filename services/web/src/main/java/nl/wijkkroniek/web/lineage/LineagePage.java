package nl.wijkkroniek.web.lineage;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.lineage.Lineage;
import nl.wijkkroniek.histories.lineage.Lineage.Member;
import nl.wijkkroniek.histories.lineage.Lineages;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.many.States;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where a team came from and what it went into, generation by generation, and what happened to all of these as one history. */
@Controller
public class LineagePage {

  private static final int ON_A_PAGE = 30;

  private final Lineages lineages;
  private final JointHistories joint;
  private final MessageSource messages;
  private final Clock clock;

  LineagePage(Lineages lineages, JointHistories joint, MessageSource messages, Clock clock) {
    this.lineages = lineages;
    this.joint = joint;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/teams/{slug}/lineage")
  ModelAndView lineage(@PathVariable String slug, Asked asked, HttpServletRequest request, Locale language) {
    Question question = Question.of(new Asked(asked.asOf(), asked.knownAt(), null, null, null, null), clock.instant());
    question.faults().forEach((field, reason) -> {
      throw new InvalidField(field, reason);
    });
    Reader reader = Asker.of(request);
    Cursor cursor = asked.cursor() == null ? Cursor.START : new Cursor(asked.cursor());
    Lineage lineage = lineages.of(slug, question.moment(), States.MOST, cursor, reader);
    Page<Entry> history = joint.history(lineage.teams().stream().map(Member::team).toList(), question.moment(), Order.FIELD, cursor, ON_A_PAGE, reader).page();
    Address address = Address.of(request);
    Texts texts = new Texts(messages, language);
    Writing writing = new Writing(lineage, address, texts);
    ModelAndView view = new ModelAndView("lineage");
    view.addObject("name", writing.name(lineage.team()));
    view.addObject("team", writing.atTheMoment(Address.of(lineage.team())));
    view.addObject("generations", lineage.teams().size() > 1 ? writing.generations() : List.of());
    view.addObject("more", lineage.more());
    view.addObject("lines", history.items().stream().map(writing::line).toList());
    view.addObject("next", history.next() == null ? null : address.with("cursor", history.next().text()).at("history"));
    view.addObject("banner", MomentWords.of(question.moment(), texts));
    view.addObject("now", address.without("asOf", "knownAt", "cursor").toString());
    return view;
  }
}
