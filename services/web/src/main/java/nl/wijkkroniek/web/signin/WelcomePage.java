package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Passwords;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.invitation.Invitation;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.Address;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a link leads that somebody was invited by: they choose a name and a password, or go on as who they are, and are in. */
@Controller
public class WelcomePage {

  private final Invitations invitations;
  private final Accounts accounts;
  private final StewardLog stewards;
  private final Door door;
  private final Joining joining;
  private final SecureRandom random = new SecureRandom();

  WelcomePage(Invitations invitations, Accounts accounts, StewardLog stewards, Door door, Joining joining) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.stewards = stewards;
    this.door = door;
    this.joining = joining;
  }

  @GetMapping("/welcome")
  ModelAndView show(@RequestParam(defaultValue = "") String invitation, @RequestAttribute(name = Account.SIGNED_IN, required = false) Account account) {
    return invitations.find(invitation).map(found -> page(invitation, found, account, "", HttpStatus.OK)).orElseGet(WelcomePage::over);
  }

  @PostMapping(path = "/welcome", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView comeIn(@RequestParam(defaultValue = "") String invitation, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "false") boolean asMyself,
      @RequestAttribute(name = Account.SIGNED_IN, required = false) Account account, HttpServletRequest request, HttpServletResponse response, Locale language) {
    Optional<Invitation> used = invitations.use(invitation);
    if (used.isEmpty()) {
      return over();
    }
    try {
      boolean known = asMyself && account != null;
      Account in = known ? account : made(name, password, used.get().role());
      join(in, known, used.get());
      door.letIn(in, request, response);
      return new ModelAndView("redirect:" + (used.get().what() == null ? "/account" : Address.of(used.get().what())));
    } catch (Refusal refused) {
      invitations.giveBack(invitation);
      throw refused;
    } catch (InvalidField fault) {
      invitations.giveBack(invitation);
      return page(invitation, used.get(), account, name, HttpStatus.BAD_REQUEST).addObject("faultIn", fault.field()).addObject("fault", fault.reason().in(language));
    }
  }

  private Account made(String name, String password, Role role) {
    return accounts.make(name, password, SubjectId.someParticipant(random), Set.of(role), false);
  }

  /** Whoever cannot join has no account made for it either. */
  private void join(Account in, boolean known, Invitation invitation) {
    try {
      if (invitation.what() != null) {
        joining.joined(in.participant(), invitation.what(), invitation.role());
      }
    } catch (Refusal refused) {
      if (!known) {
        accounts.remove(in.participant());
      }
      throw refused;
    }
    if (known) {
      Set<Role> roles = new HashSet<>(in.roles());
      roles.add(invitation.role());
      accounts.roles(in.id(), roles);
    }
    if (invitation.role() == Role.STEWARD) {
      stewards.did(StewardLog.Act.STEWARD_CAME_IN, invitation.by(), in.id(), null);
    }
  }

  private static ModelAndView page(String word, Invitation invitation, Account account, String name, HttpStatus status) {
    ModelAndView page = new ModelAndView("welcome", status);
    page.addObject("invitation", word);
    page.addObject("role", invitation.role().code());
    page.addObject("what", invitation.what());
    page.addObject("account", account);
    page.addObject("name", name);
    return page.addObject("shortest", Passwords.SHORTEST);
  }

  /** Used up, ended, revoked or never made: it is the same to who follows it. */
  private static ModelAndView over() {
    return new ModelAndView("welcome", HttpStatus.NOT_FOUND);
  }
}
