package nl.wijkkroniek.web.held;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.processing.Processing;
import nl.wijkkroniek.access.processing.Processings;
import nl.wijkkroniek.access.study.Studies;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Who read what of whom: for whom it is of, and for the steward. */
@Controller
public class ProcessingsPage {

  private static final int ON_A_PAGE = 50;
  private static final String OWN = "/account/processings";
  private static final String ALL = "/people/processings";

  private final Processings processings;
  private final Studies studies;
  private final MessageSource messages;

  ProcessingsPage(Processings processings, Studies studies, MessageSource messages) {
    this.processings = processings;
    this.studies = studies;
    this.messages = messages;
  }

  /**
   * A line of it.
   *
   * @param whose the participant, where the page is about more than one
   */
  public record Line(String when, String what, String who, String whose) {
  }

  @GetMapping(OWN)
  ModelAndView own(@RequestAttribute(Account.SIGNED_IN) Account account, @RequestParam(required = false) String cursor, Locale language) {
    return page(account.participant(), cursor, language, UriComponentsBuilder.fromPath(OWN)).addObject("own", true);
  }

  @GetMapping(ALL)
  ModelAndView all(@RequestParam(required = false) String participant, @RequestParam(required = false) String cursor, Locale language) {
    SubjectId whose = participant == null ? null : SubjectId.ofKind(SubjectKind.PARTICIPANT, "participant", SubjectId.parse(participant));
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ALL);
    return page(whose, cursor, language, whose == null ? address : address.queryParam("participant", whose)).addObject("own", false);
  }

  private ModelAndView page(SubjectId whose, String cursor, Locale language, UriComponentsBuilder address) {
    Texts texts = new Texts(messages, language);
    List<Processing> found = processings.before(whose, cursor, ON_A_PAGE + 1);
    List<Processing> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
    String next = found.size() > ON_A_PAGE ? address.queryParam("cursor", shown.getLast().id()).encode().toUriString() : null;
    return new ModelAndView("processings").addObject("next", next)
        .addObject("lines", shown.stream().map(one -> new Line(texts.say(one.at()), what(one, texts), who(one, texts), one.participant().toString())).toList());
  }

  private String what(Processing one, Texts texts) {
    String what = texts.say(one.words());
    return Optional.ofNullable(one.study()).flatMap(studies::titleOf).map(title -> texts.say("study.taken", what, title)).orElse(what);
  }

  /** By what they are to the house, and an id that says nothing: never by name. */
  private static String who(Processing one, Texts texts) {
    if (one.by() == null) {
      return texts.say("processings.anyone");
    }
    List<String> roles = one.roles().stream().map(role -> texts.say("account.role." + role)).toList();
    return "%s (%s)".formatted(roles.isEmpty() ? texts.say("processings.someone") : String.join(", ", roles), one.by());
  }
}
