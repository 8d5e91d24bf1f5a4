package nl.wijkkroniek.web.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.search.Resembling;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "You discussed this before": what somebody is about to say is compared with the insights that were drawn. It is posted, because an address ends in logs, and
 * kept nowhere: not here, not by the browser, not in the address of the page in the other language.
 */
@Controller
@RequestMapping("/discussed")
public class DiscussedPage {

  private static final int MOST = 5;

  private final Resembling resembling;
  private final MessageSource messages;

  DiscussedPage(Resembling resembling, MessageSource messages) {
    this.resembling = resembling;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView ask(@RequestParam(defaultValue = "") String session) {
    return page(session(session), "", HttpStatus.OK);
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView answer(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String session, HttpServletRequest request,
      HttpServletResponse response, Locale language) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    Texts texts = new Texts(messages, language);
    SubjectId own = session(session);
    if (text.isBlank() || text.length() > Resembling.LONGEST_TEXT) {
      String fault = text.isBlank() ? texts.say("discussed.blank") : texts.say("discussed.long", texts.say(Resembling.LONGEST_TEXT));
      return page(own, text, HttpStatus.BAD_REQUEST).addObject("fault", fault);
    }
    return page(own, text, HttpStatus.OK).addObject("hits",
        resembling.insights(text, own, MOST, Asker.of(request)).stream().map(found -> SearchPage.Hit.of(found, texts)).toList());
  }

  private static ModelAndView page(SubjectId session, String text, HttpStatus status) {
    ModelAndView page = new ModelAndView("discussed", status);
    page.addObject("own", session == null ? null : session.slug());
    page.addObject("back", session == null ? "/search" : Address.of(session).toString());
    return page.addObject("text", text);
  }

  private static SubjectId session(String slug) {
    return slug.isBlank() ? null : Address.subject(SubjectKind.SESSION, slug.strip());
  }
}
