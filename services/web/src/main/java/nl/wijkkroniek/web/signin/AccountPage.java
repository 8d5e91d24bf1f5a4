package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Passwords;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.signin.SignIn;
import nl.wijkkroniek.access.signin.SignIn.Right;
import nl.wijkkroniek.access.signin.SignIn.TooOften;
import nl.wijkkroniek.access.signin.SignIn.Wrong;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What belongs to one's own account: who one is here, and another password. */
@Controller
public class AccountPage {

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Door door;

  AccountPage(Accounts accounts, Sessions sessions, SignIn signIn, Door door) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIn = signIn;
    this.door = door;
  }

  @GetMapping("/account")
  ModelAndView show(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String done) {
    return page(account, HttpStatus.OK).addObject("changed", done.equals("password"));
  }

  /** Another password ends every session of the account: whoever had the old one is out. The browser that chose it goes on. */
  @PostMapping(path = "/account/password", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView password(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response, Locale language) {
    if (account.example()) {
      return page(account, HttpStatus.BAD_REQUEST).addObject("faultKey", "account.example");
    }
    return switch (signIn.attempt(account.name(), old, request.getRemoteAddr())) {
      case Right _ -> change(account, password, request, response, language);
      case Wrong _ -> page(account, HttpStatus.BAD_REQUEST).addObject("faultKey", "account.old.wrong");
      case TooOften _ -> page(account, HttpStatus.TOO_MANY_REQUESTS).addObject("faultKey", "signin.often");
    };
  }

  private ModelAndView change(Account account, String password, HttpServletRequest request, HttpServletResponse response, Locale language) {
    try {
      accounts.password(account, password);
    } catch (InvalidField fault) {
      return page(account, HttpStatus.BAD_REQUEST).addObject("fault", fault.reason().in(language));
    }
    sessions.endAll(account.id());
    door.letIn(account, request, response);
    return new ModelAndView("redirect:/account?done=password");
  }

  private static ModelAndView page(Account account, HttpStatus status) {
    ModelAndView page = new ModelAndView("account", status);
    page.addObject("account", account);
    page.addObject("shortest", Passwords.SHORTEST);
    List<String> roles = account.roles().stream().map(Role::code).sorted().toList();
    return page.addObject("roles", roles);
  }
}
