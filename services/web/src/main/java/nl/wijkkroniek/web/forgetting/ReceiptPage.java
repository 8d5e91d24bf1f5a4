package nl.wijkkroniek.web.forgetting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.Step;
import nl.wijkkroniek.web.page.ErrorPage;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was done for somebody who asked to be forgotten, and when: for whoever has the address, as they cannot sign in any more. It says nothing of who. */
@Controller
public class ReceiptPage {

  private final Forgettings forgettings;
  private final MessageSource messages;

  ReceiptPage(Forgettings forgettings, MessageSource messages) {
    this.forgettings = forgettings;
    this.messages = messages;
  }

  /** What was done, as it is shown. */
  public record Line(String what, String when) {
  }

  @GetMapping("/forgotten/{receipt}")
  ModelAndView show(@PathVariable String receipt, Locale language) {
    return forgettings.of(receipt).map(one -> new ModelAndView("forgotten").addObject("receipt", receipt).addObject("lines", lines(one, language))
        .addObject("finished", one.finished().isPresent())).orElseGet(() -> ErrorPage.of(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/forgotten/{receipt}/receipt.txt")
  ResponseEntity<String> text(@PathVariable String receipt, Locale language) {
    return forgettings.of(receipt).map(one -> ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("receipt.txt").build().toString()).body(text(one, language)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private String text(Forgetting one, Locale language) {
    StringBuilder text = new StringBuilder(new Texts(messages, language).say("forgotten.title")).append("\n\n");
    lines(one, language).forEach(line -> text.append(line.what()).append(": ").append(line.when()).append('\n'));
    return text.toString();
  }

  private List<Line> lines(Forgetting one, Locale language) {
    Texts texts = new Texts(messages, language);
    Map<Step, String> counted = Map.of(Step.TEXTS_DESTROYED, texts.say("forgotten.counts", one.counts().texts(), one.counts().names(), one.counts().mentions()));
    List<Line> steps = Arrays.stream(Step.values()).map(step -> new Line(texts.say("forgotten.step", step),
        one.done().containsKey(step) ? texts.say(one.done().get(step)) + counted.getOrDefault(step, "") : texts.say("forgotten.still"))).toList();
    List<Line> all = new ArrayList<>(List.of(new Line(texts.say("forgotten.number"), one.receipt()),
        new Line(texts.say("forgotten.asked"), texts.say(one.asked())), new Line(texts.say("forgotten.position"), texts.say(one.position()))));
    all.addAll(steps);
    return all;
  }
}
