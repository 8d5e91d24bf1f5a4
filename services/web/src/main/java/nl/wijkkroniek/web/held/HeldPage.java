package nl.wijkkroniek.web.held;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that is held of whoever looks, to see, to take home, and to take back. */
@Controller
public class HeldPage {

  private static final String BACK = "redirect:/account/held";

  private final Held held;
  private final MessageSource messages;

  HeldPage(Held held, MessageSource messages) {
    this.held = held;
    this.messages = messages;
  }

  @GetMapping("/account/held")
  ModelAndView show(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestAttribute(Reader.ASKS) Reader self, Locale language) {
    return filled("heldpage", account, self, language);
  }

  /** The same as a file that needs nothing else to be read or printed. */
  @GetMapping("/account/held/file")
  ModelAndView file(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestAttribute(Reader.ASKS) Reader self, Locale language, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("wijkkroniek.html").build().toString());
    return filled("heldfile", account, self, language).addObject("language", language.getLanguage());
  }

  @PostMapping(path = "/account/consents", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView allow(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam boolean research) {
    held.allowResearch(account.participant(), research);
    return new ModelAndView(BACK);
  }

  @PostMapping(path = "/account/held/withdrawals", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView withdraw(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam String contribution) {
    held.withdraw(account.participant(), contribution);
    return new ModelAndView(BACK);
  }

  @PostMapping(path = "/account/held/narrowings", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView narrow(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam String contribution, @RequestParam String visibility) {
    held.narrow(account.participant(), contribution, Coded.parse(Visibility.class, "visibility", visibility));
    return new ModelAndView(BACK);
  }

  private ModelAndView filled(String template, Account account, Reader self, Locale language) {
    return new ModelAndView(template).addObject("held", held.of(account, self)).addObject("texts", new Texts(messages, language))
        .addObject("english", language.getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }
}
