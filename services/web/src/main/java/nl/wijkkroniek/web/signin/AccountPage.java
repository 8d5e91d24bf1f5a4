package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Passwords;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.signin.SignIn;
import nl.wijkkroniek.access.signin.SignIn.Right;
import nl.wijkkroniek.access.signin.SignIn.TooOften;
import nl.wijkkroniek.access.signin.SignIn.Wrong;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What belongs to one's own account: who one is here, another password, and tokens for scripts. */
@Controller
public class AccountPage {

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Tokens tokens;
  private final Door door;
  private final MessageSource messages;

  AccountPage(Accounts accounts, Sessions sessions, SignIn signIn, Tokens tokens, Door door, MessageSource messages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIn = signIn;
    this.tokens = tokens;
    this.door = door;
    this.messages = messages;
  }

  /** A token as it is shown. */
  public record Token(String handle, String whatFor, String until) {
  }

  @GetMapping("/account")
  ModelAndView show(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String done, Locale language) {
    return page(account, HttpStatus.OK, language).addObject("changed", done.equals("password"));
  }

  /** Another password ends every session of the account: whoever had the old one is out. The browser that chose it goes on. */
  @PostMapping(path = "/account/password", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView password(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response, Locale language) {
    if (account.example()) {
      return page(account, HttpStatus.BAD_REQUEST, language).addObject("faultKey", "account.example");
    }
    return switch (signIn.attempt(account.name(), old, request.getRemoteAddr())) {
      case Right _ -> change(account, password, request, response, language);
      case Wrong _ -> page(account, HttpStatus.BAD_REQUEST, language).addObject("faultKey", "account.old.wrong");
      case TooOften _ -> page(account, HttpStatus.TOO_MANY_REQUESTS, language).addObject("faultKey", "signin.often");
    };
  }

  @PostMapping(path = "/account/tokens", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView make(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String whatFor, Locale language) {
    try {
      String token = tokens.make(account, whatFor);
      return page(account, HttpStatus.OK, language).addObject("token", token);
    } catch (InvalidField fault) {
      return page(account, HttpStatus.BAD_REQUEST, language).addObject("tokenFault", fault.reason().in(language));
    }
  }

  @PostMapping(path = "/account/tokens/revocations", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView revoke(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam String handle) {
    tokens.revoke(account, handle);
    return new ModelAndView("redirect:/account");
  }

  private ModelAndView change(Account account, String password, HttpServletRequest request, HttpServletResponse response, Locale language) {
    try {
      accounts.password(account, password);
    } catch (InvalidField fault) {
      return page(account, HttpStatus.BAD_REQUEST, language).addObject("fault", fault.reason().in(language));
    }
    sessions.endAll(account.id());
    door.letIn(account, request, response);
    return new ModelAndView("redirect:/account?done=password");
  }

  private ModelAndView page(Account account, HttpStatus status, Locale language) {
    ModelAndView page = new ModelAndView("account", status);
    page.addObject("account", account);
    page.addObject("hasPassword", accounts.hasPassword(account));
    page.addObject("shortest", Passwords.SHORTEST);
    page.addObject("mayInvite", account.may(Activity.INVITE));
    page.addObject("maySeeStudies", account.may(Activity.SEE_STUDIES));
    page.addObject("mayGiveAccess", account.may(Activity.GIVE_ACCESS));
    Texts texts = new Texts(messages, language);
    page.addObject("tokens", tokens.of(account).stream().map(token -> new Token(token.handle(), token.whatFor(), texts.say(token.until()))).toList());
    List<String> roles = account.roles().stream().map(Role::code).sorted().toList();
    return page.addObject("roles", roles);
  }
}
