package nl.wijkkroniek.web.contribute;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.search.Found;
import nl.wijkkroniek.histories.search.Resembling;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.search.SearchPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody says something in a session, and chooses in plain words who may read it. What was typed is still there when it cannot be recorded; when it was,
 * and resembles insights that this reader may see, these are shown: "you discussed this before".
 */
@Controller
public class ContributePage {

  private static final int LONGEST = 10_000;
  private static final int MOST_ALIKE = 3;
  private static final Logger LOG = LoggerFactory.getLogger(ContributePage.class);

  private final Histories histories;
  private final Saying saying;
  private final Resembling resembling;
  private final MessageSource messages;

  ContributePage(Histories histories, Saying saying, Resembling resembling, MessageSource messages) {
    this.histories = histories;
    this.saying = saying;
    this.resembling = resembling;
    this.messages = messages;
  }

  @GetMapping("/sessions/{slug}/contribute")
  ModelAndView ask(@PathVariable String slug, @RequestAttribute(Reader.ASKS) Reader reader) {
    SubjectId session = Address.subject(SubjectKind.SESSION, slug);
    return page(session, reader, "", Visibility.SESSION.code(), UUID.randomUUID().toString(), HttpStatus.OK);
  }

  @PostMapping(path = "/sessions/{slug}/contribute", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView say(@PathVariable String slug, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String visibility,
      @RequestParam(defaultValue = "reflection") String layer, @RequestParam String key, @RequestAttribute(Account.SIGNED_IN) Account account,
      @RequestAttribute(Reader.ASKS) Reader reader, HttpServletResponse response, Locale language) {
    SubjectId session = Address.subject(SubjectKind.SESSION, slug);
    if (text.isBlank() || text.length() > LONGEST) {
      Texts texts = new Texts(messages, language);
      String fault = text.isBlank() ? texts.say("discussed.blank") : texts.say("discussed.long", texts.say(LONGEST));
      return page(session, reader, text, visibility, key, HttpStatus.BAD_REQUEST).addObject("fault", fault);
    }
    saying.said(session, new Saying.Words(Coded.parse(Layer.class, "layer", layer), Coded.parse(Visibility.class, "visibility", visibility), text.strip()),
        account.participant(), "page-" + recognisedBy(key));
    List<Found> before = discussedBefore(session, text.strip(), reader);
    if (before.isEmpty()) {
      return new ModelAndView("redirect:" + Address.of(session));
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    Texts texts = new Texts(messages, language);
    return new ModelAndView("contributed").addObject("back", Address.of(session).toString())
        .addObject("hits", before.stream().map(found -> SearchPage.Hit.of(found, texts)).toList());
  }

  /** What was said is recorded by now: that nothing could be compared keeps nobody from hearing so. */
  private List<Found> discussedBefore(SubjectId session, String text, Reader reader) {
    try {
      return resembling.insights(text, session, MOST_ALIKE, reader);
    } catch (RuntimeException fault) {
      LOG.warn("What was said in a session could not be compared with what was said before: {}", fault.getClass().getName());
      return List.of();
    }
  }

  /** As the page gave it out, so that what is sent twice is said once. */
  private static UUID recognisedBy(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      throw new InvalidField("key", "is niet die van deze pagina: laad haar opnieuw", "is not the one of this page: load it again");
    }
  }

  private ModelAndView page(SubjectId session, Reader reader, String text, String visibility, String key, HttpStatus status) {
    String title = histories.session(session.slug(), Moment.NOW, reader).state().title();
    List<String> visibilities = Arrays.stream(Visibility.values()).map(Visibility::code).toList();
    return new ModelAndView("contribute", status).addObject("name", title == null ? session.slug() : title).addObject("back", Address.of(session).toString())
        .addObject("text", text).addObject("visibility", visibility).addObject("visibilities", visibilities)
        .addObject("layers", Arrays.stream(Layer.values()).map(Layer::code).toList()).addObject("key", key);
  }
}
