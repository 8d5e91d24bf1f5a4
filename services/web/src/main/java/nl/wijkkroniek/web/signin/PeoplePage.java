package nl.wijkkroniek.web.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has an account, and what they may: for the steward, who gives and takes roles and shuts accounts. What stewards did stands below. */
@Controller
public class PeoplePage {

  private static final int ACTS_SHOWN = 50;
  private static final Refusal ONESELF = new Refusal(Refusal.Kind.INVALID,
      "U kunt uw eigen toegang niet wegnemen: vraag dat een andere beheerder.", "You cannot take your own access away: ask another steward.");

  private final Accounts accounts;
  private final Sessions sessions;
  private final StewardLog stewards;
  private final MessageSource messages;

  PeoplePage(Accounts accounts, Sessions sessions, StewardLog stewards, MessageSource messages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.stewards = stewards;
    this.messages = messages;
  }

  /** An account as it is shown. */
  public record Line(String id, String name, Set<String> roles, boolean open, boolean own) {
  }

  /** What a steward did, as it is shown. */
  public record Act(String when, String by, String what, String about) {
  }

  @GetMapping("/people")
  ModelAndView show(@RequestAttribute(Account.SIGNED_IN) Account steward, Locale language) {
    Texts texts = new Texts(messages, language);
    List<Line> lines = accounts.all().stream().map(listed -> new Line(listed.account().id(), listed.account().name(),
        listed.account().roles().stream().map(Role::code).collect(Collectors.toSet()), listed.open(), listed.account().id().equals(steward.id()))).toList();
    List<Act> acts = stewards.latest(ACTS_SHOWN).stream().map(entry -> new Act(texts.say(entry.at()), entry.by() == null ? "" : entry.by(),
        texts.say("people.act." + entry.act()), String.join(" ", entry.about() == null ? "" : entry.about(), entry.more() == null ? "" : entry.more()).strip())).toList();
    return new ModelAndView("people").addObject("lines", lines).addObject("acts", acts)
        .addObject("roles", Arrays.stream(Role.values()).map(Role::code).toList());
  }

  @PostMapping(path = "/people/roles", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView roles(@RequestAttribute(Account.SIGNED_IN) Account steward, @RequestParam String id, @RequestParam(defaultValue = "") List<String> role) {
    Set<Role> roles = role.stream().map(code -> Coded.parse(Role.class, "role", code)).collect(Collectors.toSet());
    if (id.equals(steward.id()) && !roles.contains(Role.STEWARD)) {
      throw ONESELF;
    }
    accounts.roles(id, roles);
    stewards.did(StewardLog.Act.ROLES_GIVEN, steward.id(), id, roles.stream().map(Role::code).sorted().collect(Collectors.joining(" ")));
    return new ModelAndView("redirect:/people");
  }

  @PostMapping(path = "/people/shutting", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView shut(@RequestAttribute(Account.SIGNED_IN) Account steward, @RequestParam String id, @RequestParam boolean shut) {
    if (id.equals(steward.id())) {
      throw ONESELF;
    }
    accounts.shut(id, shut);
    if (shut) {
      sessions.endAll(id);
    }
    stewards.did(shut ? StewardLog.Act.ACCOUNT_SHUT : StewardLog.Act.ACCOUNT_OPENED, steward.id(), id, null);
    return new ModelAndView("redirect:/people");
  }
}
