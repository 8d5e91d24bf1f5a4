package nl.wijkkroniek.web.forgetting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Mentions.Settling;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For the steward: the receipts, and where others wrote about people who are forgotten, until each is settled. */
@Controller
public class MentionsPage {

  private final Forgettings forgettings;
  private final Mentions mentions;
  private final BeingForgotten forgetting;
  private final MessageSource messages;

  MentionsPage(Forgettings forgettings, Mentions mentions, BeingForgotten forgetting, MessageSource messages) {
    this.forgettings = forgettings;
    this.mentions = mentions;
    this.forgetting = forgetting;
    this.messages = messages;
  }

  /** A receipt as it is listed. */
  public record Receipt(String id, String asked, boolean finished) {
  }

  /** A mention as it is listed; a name can be made unreadable. */
  public record Line(String id, long position, String event, String where, String page, boolean name) {
  }

  @GetMapping("/forgettings")
  ModelAndView show(Locale language) {
    Texts texts = new Texts(messages, language);
    List<Receipt> receipts = forgettings.all().stream().map(one -> new Receipt(one.receipt(), texts.say(one.asked()), one.finished().isPresent())).toList();
    return new ModelAndView("forgettings").addObject("receipts", receipts).addObject("lines", mentions.open().stream().map(this::line).toList());
  }

  @PostMapping(path = "/forgettings", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView settle(@RequestAttribute(Account.SIGNED_IN) Account steward, @RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "") String how) {
    Settling settling = Coded.parse(Settling.class, "how", how);
    mentions.open(id).ifPresent(mention -> forgetting.settle(mention, settling, steward));
    return new ModelAndView("redirect:/forgettings");
  }

  private Line line(Mention mention) {
    Optional<SubjectId> subject = forgetting.subject(mention);
    return new Line(mention.id(), mention.position(), mention.event().toString(), subject.map(SubjectId::toString).orElse(""),
        subject.map(id -> "/%ss/%s".formatted(id.kind().code(), id.slug())).orElse(""), mention.field() != null);
  }
}
