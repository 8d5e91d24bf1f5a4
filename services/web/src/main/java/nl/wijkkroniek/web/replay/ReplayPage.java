package nl.wijkkroniek.web.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.histories.AnySubject;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Story;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A history step by step: with links from one step to the next, and with a script that plays the stream where there is one. */
@Controller
class ReplayPage {

  private static final int SHOWN = 8;

  private final Histories histories;
  private final MessageSource messages;

  ReplayPage(Histories histories, MessageSource messages) {
    this.histories = histories;
    this.messages = messages;
  }

  /** A step as it is shown. */
  public record Line(String when, String edtf, String what, String recorded, boolean last) {
  }

  @GetMapping("/{section:teams|experiments|roles|sessions|needs|circles|questionnaires|alumnidays}/{slug}/replay")
  ModelAndView replay(@PathVariable String section, @PathVariable String slug, @RequestParam(defaultValue = "field") String order,
      @RequestParam(defaultValue = "1") String step, HttpServletRequest request, Locale language) {
    SubjectId subject = Address.subject(Address.kind(section), slug);
    Texts texts = new Texts(messages, language);
    Order asked = Order.RECORDING.code().equals(order) ? Order.RECORDING : Order.FIELD;
    String name = new AnySubject(histories, Asker.of(request)).at(subject, Moment.NOW).name();
    List<Entry> story = Story.read(histories, subject, Moment.NOW, Asker.of(request)).in(asked);
    int at = Math.clamp(step.matches("\\d{1,9}") ? Integer.parseInt(step) : 1, Math.min(1, story.size()), Math.max(1, story.size()));
    Address address = Address.of(request);
    ModelAndView view = new ModelAndView("replay");
    view.addObject("name", name);
    view.addObject("subject", Address.of(subject).toString());
    view.addObject("stream", "/v1" + Address.of(subject) + "/replay?order=" + asked.code());
    view.addObject("order", asked.code());
    view.addObject("step", at);
    view.addObject("total", story.size());
    view.addObject("lines", story.subList(Math.max(0, at - SHOWN), Math.min(at, story.size())).stream()
        .map(entry -> line(entry, story.indexOf(entry) == at - 1, texts))
        .toList());
    view.addObject("previous", at > 1 ? address.with("step", at - 1).at("steps") : null);
    view.addObject("next", at < story.size() ? address.with("step", at + 1).at("steps") : null);
    view.addObject("orders", List.of(Order.FIELD.code(), Order.RECORDING.code()));
    return view;
  }

  private static Line line(Entry entry, boolean last, Texts texts) {
    return new Line(texts.say(entry.occurredOn()), entry.occurredOn().text(), texts.say(entry.sentence()), texts.say(entry.recordedAt()), last);
  }
}
