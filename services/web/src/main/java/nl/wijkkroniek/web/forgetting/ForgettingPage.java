package nl.wijkkroniek.web.forgetting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Accounts.Listed;
import nl.wijkkroniek.access.account.SignInName;
import nl.wijkkroniek.access.signin.SignIn;
import nl.wijkkroniek.access.signin.SignIn.Right;
import nl.wijkkroniek.access.signin.SignIn.TooOften;
import nl.wijkkroniek.access.signin.SignIn.Wrong;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.ErrorPage;
import nl.wijkkroniek.web.signin.Door;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody asks to be forgotten, or the steward does it for them: what goes and what stays is said first, and the password is asked once more; the name, of whom
 * only a provider vouches for.
 */
@Controller
public class ForgettingPage {

  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final SignIn signIn;
  private final Door door;
  private final BeingForgotten forgetting;

  ForgettingPage(Accounts accounts, SignIn signIn, Door door, BeingForgotten forgetting) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.door = door;
    this.forgetting = forgetting;
  }

  @GetMapping("/account/forgetting")
  ModelAndView own(@RequestAttribute(Account.SIGNED_IN) Account account, Locale language) {
    return page(account, account, "", HttpStatus.OK, language);
  }

  @PostMapping(path = "/account/forgetting", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView own(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String names, HttpServletRequest request, HttpServletResponse response, Locale language) {
    ModelAndView done = ask(account, account, password, names, request, language);
    if (done.getViewName().startsWith("redirect:")) {
      door.letOut(request, response);
    }
    return done;
  }

  @GetMapping("/people/forgetting")
  ModelAndView another(@RequestAttribute(Account.SIGNED_IN) Account steward, @RequestParam(defaultValue = "") String id, Locale language) {
    return accounts.all().stream().map(Listed::account).filter(account -> account.id().equals(id)).findFirst()
        .map(account -> page(account, steward, "", HttpStatus.OK, language)).orElseGet(() -> ErrorPage.of(HttpStatus.NOT_FOUND));
  }

  @PostMapping(path = "/people/forgetting", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView another(@RequestAttribute(Account.SIGNED_IN) Account steward, @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String names, HttpServletRequest request, Locale language) {
    return accounts.all().stream().map(Listed::account).filter(account -> account.id().equals(id)).findFirst()
        .map(account -> ask(account, steward, password, names, request, language)).orElseGet(() -> ErrorPage.of(HttpStatus.NOT_FOUND));
  }

  private ModelAndView ask(Account who, Account by, String password, String names, HttpServletRequest request, Locale language) {
    if (!accounts.hasPassword(by)) {
      return SignInName.compared(password).equals(by.name()) ? ask(who, by, names, language)
          : page(who, by, names, HttpStatus.BAD_REQUEST, language).addObject("faultKey", "forgetting.confirm.wrong");
    }
    return switch (signIn.attempt(by.name(), password, request.getRemoteAddr())) {
      case Right _ -> ask(who, by, names, language);
      case Wrong _ -> page(who, by, names, HttpStatus.BAD_REQUEST, language).addObject("faultKey", "account.old.wrong");
      case TooOften _ -> page(who, by, names, HttpStatus.TOO_MANY_REQUESTS, language).addObject("faultKey", "signin.often");
    };
  }

  private ModelAndView ask(Account who, Account by, String names, Locale language) {
    List<String> called = names.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (called.size() > MOST_NAMES || called.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      return page(who, by, names, HttpStatus.BAD_REQUEST, language).addObject("namesFault", true);
    }
    try {
      return new ModelAndView("redirect:/forgotten/" + forgetting.ask(who.participant(), by, called));
    } catch (Refusal refusal) {
      return page(who, by, names, HttpStatus.BAD_REQUEST, language).addObject("refusal", refusal.detail().in(language));
    }
  }

  private ModelAndView page(Account who, Account by, String names, HttpStatus status, Locale language) {
    boolean own = who.participant().equals(by.participant());
    ModelAndView page = new ModelAndView("forgetting", status).addObject("account", who).addObject("by", by.name())
        .addObject("hasPassword", accounts.hasPassword(by)).addObject("own", own).addObject("names", names)
        .addObject("to", own ? "/account/forgetting" : "/people/forgetting").addObject("back", own ? "/account" : "/people");
    try {
      forgetting.check(who.participant());
      return page;
    } catch (Refusal refusal) {
      return page.addObject("refusal", refusal.detail().in(language)).addObject("impossible", true);
    }
  }
}
