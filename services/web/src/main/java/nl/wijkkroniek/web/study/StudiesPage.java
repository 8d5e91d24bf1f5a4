package nl.wijkkroniek.web.study;

import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Accounts.Listed;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.access.study.Studies;
import nl.wijkkroniek.access.study.Study;
import nl.wijkkroniek.access.study.StudyDraft;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The studies: who works on one reads what it is for and takes home what people consented to; the steward opens and closes them, and says who works on them. */
@Controller
public class StudiesPage {

  private final Studies studies;
  private final Accounts accounts;
  private final MessageSource messages;

  StudiesPage(Studies studies, Accounts accounts, MessageSource messages) {
    this.studies = studies;
    this.accounts = accounts;
    this.messages = messages;
  }

  /** A study as it is listed. */
  public record Line(String id, String title, String opened, String closed) {
  }

  /** Somebody who may work on a study. */
  public record Researcher(String id, String name, boolean works) {
  }

  /** What was filled in. */
  public record Asked(String title, String purpose, String question, List<String> researchers) {
  }

  @GetMapping("/studies")
  ModelAndView all(@RequestAttribute(Account.SIGNED_IN) Account account, Locale language) {
    return list(account, new Asked("", "", "", List.of()), HttpStatus.OK, language);
  }

  @PostMapping(path = "/studies", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView open(@RequestAttribute(Account.SIGNED_IN) Account steward, @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") List<String> researchers, Locale language) {
    Asked asked = new Asked(title, purpose, question, researchers);
    try {
      return new ModelAndView("redirect:/studies/" + studies.open(new StudyDraft(title, purpose, question, researchers), steward).id());
    } catch (InvalidField fault) {
      return list(steward, asked, HttpStatus.BAD_REQUEST, language).addObject("faultIn", fault.field()).addObject("fault", fault.reason().in(language));
    }
  }

  @GetMapping("/studies/{id}")
  ModelAndView one(@RequestAttribute(Account.SIGNED_IN) Account account, @PathVariable String id, Locale language) {
    return page(account, id, HttpStatus.OK, language);
  }

  @PostMapping(path = "/studies/{id}/researchers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView assign(@RequestAttribute(Account.SIGNED_IN) Account steward, @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> researchers, Locale language) {
    try {
      studies.assign(id, researchers, steward);
      return new ModelAndView("redirect:/studies/" + id);
    } catch (InvalidField fault) {
      return page(steward, id, HttpStatus.BAD_REQUEST, language).addObject("faultIn", fault.field()).addObject("fault", fault.reason().in(language));
    }
  }

  /** For good: only from whoever says that they know. */
  @PostMapping(path = "/studies/{id}/closings", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView close(@RequestAttribute(Account.SIGNED_IN) Account steward, @PathVariable String id, @RequestParam(defaultValue = "false") boolean sure,
      Locale language) {
    if (!sure) {
      return page(steward, id, HttpStatus.BAD_REQUEST, language).addObject("faultIn", "sure");
    }
    studies.close(id, steward);
    return new ModelAndView("redirect:/studies/" + id);
  }

  private ModelAndView list(Account account, Asked asked, HttpStatus status, Locale language) {
    Texts texts = new Texts(messages, language);
    boolean keeps = account.may(Activity.KEEP_STUDIES);
    List<Line> lines = studies.seenBy(account).stream()
        .map(study -> new Line(study.id(), study.title(), texts.say(study.opened()), study.isOpen() ? null : texts.say(study.closed()))).toList();
    ModelAndView page = new ModelAndView("studies", status).addObject("lines", lines).addObject("asked", asked).addObject("keeps", keeps)
        .addObject("longestTitle", StudyDraft.LONGEST_TITLE).addObject("longestText", StudyDraft.LONGEST_TEXT);
    return page.addObject("researchers", keeps ? researchers(asked.researchers()) : List.of());
  }

  private ModelAndView page(Account account, String id, HttpStatus status, Locale language) {
    Texts texts = new Texts(messages, language);
    Study study = studies.seenBy(account, id);
    boolean keeps = account.may(Activity.KEEP_STUDIES);
    ModelAndView page = new ModelAndView("study", status).addObject("study", study).addObject("opened", texts.say(study.opened()))
        .addObject("closed", study.isOpen() ? null : texts.say(study.closed())).addObject("keeps", keeps && study.isOpen());
    return page.addObject("takesHome", study.isOpen() && study.isOf(account) && account.may(Activity.RESEARCH))
        .addObject("researchers", keeps ? researchers(study.researchers()) : List.of());
  }

  /** Those who may, and those who do. */
  private List<Researcher> researchers(List<String> working) {
    return accounts.all().stream().filter(listed -> listed.open() && listed.account().may(Activity.RESEARCH) || working.contains(listed.account().id()))
        .map(Listed::account).map(account -> new Researcher(account.id(), account.name(), working.contains(account.id()))).toList();
  }
}
