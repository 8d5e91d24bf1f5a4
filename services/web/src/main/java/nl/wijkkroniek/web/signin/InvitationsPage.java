package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.visibility.Belonging;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Coded;
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

/** Where links are made that let people in: by a facilitator to a circle or a session of theirs, by a steward to anything. The link is shown once. */
@Controller
public class InvitationsPage {

  private static final String USUAL_DAYS = "14";
  private static final String USUAL_USES = "20";

  private final Invitations invitations;
  private final Belonging belonging;
  private final StewardLog stewards;
  private final MessageSource messages;

  InvitationsPage(Invitations invitations, Belonging belonging, StewardLog stewards, MessageSource messages) {
    this.invitations = invitations;
    this.belonging = belonging;
    this.stewards = stewards;
    this.messages = messages;
  }

  /** One that still lets somebody in, as it is shown. */
  public record Line(String handle, String role, String what, String until, String left) {
  }

  /** What was filled in. */
  public record Asked(String what, String role, String days, String uses) {
  }

  @GetMapping("/invitations")
  ModelAndView show(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String what, Locale language) {
    return page(account, new Asked(what, Role.PARTICIPANT.code(), USUAL_DAYS, USUAL_USES), HttpStatus.OK, language);
  }

  @PostMapping(path = "/invitations", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView make(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "participant") String role, @RequestParam(defaultValue = USUAL_DAYS) String days,
      @RequestParam(defaultValue = USUAL_USES) String uses, HttpServletRequest request, Locale language) {
    Asked asked = new Asked(what.strip(), role, days, uses);
    try {
      Role as = Coded.parse(Role.class, "role", role);
      SubjectId gathering = gathering(asked.what(), as, account);
      String word = invitations.make(as, gathering, account.id(), Duration.ofDays(number("days", days)), number("uses", uses));
      stewards.did(StewardLog.Act.INVITED, account.id(), gathering == null ? null : gathering.toString(), as.code());
      String link = request.getScheme() + "://" + request.getHeader("Host") + "/welcome?invitation=" + word;
      return page(account, asked, HttpStatus.OK, language).addObject("link", link);
    } catch (InvalidField fault) {
      return page(account, asked, HttpStatus.BAD_REQUEST, language).addObject("faultIn", fault.field()).addObject("fault", fault.reason().in(language));
    }
  }

  @PostMapping(path = "/invitations/revocations", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView revoke(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam String handle) {
    invitations.revoke(handle, account.may(Activity.GIVE_ACCESS) ? null : account.id());
    stewards.did(StewardLog.Act.INVITATION_REVOKED, account.id(), handle, null);
    return new ModelAndView("redirect:/invitations");
  }

  /** Who gives access invites to anything; others to what is theirs, and as what they may make somebody. */
  private SubjectId gathering(String what, Role as, Account account) {
    boolean steward = account.may(Activity.GIVE_ACCESS);
    if (what.isEmpty() && steward) {
      return null;
    }
    SubjectId gathering = SubjectId.ofKinds("what", parsed(what), SubjectKind.CIRCLE, SubjectKind.SESSION);
    if (!steward && !isOf(account.participant(), gathering)) {
      throw new InvalidField("what", "is niet van u: u nodigt uit voor wat u opende, of waar u zelf bij hoort", "is not yours: you invite to what you opened, or belong to yourself");
    }
    if (!steward && as != Role.PARTICIPANT && as != Role.FACILITATOR) {
      throw new InvalidField("role", "kan alleen de beheerder geven", "can only be given by the steward");
    }
    return gathering;
  }

  private boolean isOf(SubjectId participant, SubjectId gathering) {
    return belonging.takesPart(participant, gathering) || belonging.convened(participant, gathering)
        || belonging.circlesOf(gathering).anyMatch(circle -> belonging.takesPart(participant, circle));
  }

  private static SubjectId parsed(String what) {
    try {
      return SubjectId.parse(what);
    } catch (InvalidField fault) {
      throw new InvalidField("what", fault.reason());
    }
  }

  private static int number(String field, String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new InvalidField(field, "moet een getal zijn", "must be a number");
    }
    return Integer.parseInt(text);
  }

  private ModelAndView page(Account account, Asked asked, HttpStatus status, Locale language) {
    Texts texts = new Texts(messages, language);
    boolean steward = account.may(Activity.GIVE_ACCESS);
    List<Line> lines = invitations.open(steward ? null : account.id()).stream().map(open -> new Line(open.handle(), texts.say("account.role." + open.role().code()),
        open.what() == null ? "" : open.what().toString(), texts.say(open.until()), texts.say(open.left()))).toList();
    ModelAndView page = new ModelAndView("invitations", status).addObject("asked", asked).addObject("lines", lines).addObject("steward", steward);
    return page.addObject("roles", steward ? Arrays.stream(Role.values()).map(Role::code).toList() : List.of(Role.PARTICIPANT.code(), Role.FACILITATOR.code()));
  }
}
