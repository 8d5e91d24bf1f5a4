package nl.wijkkroniek.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.search.Excerpt;
import nl.wijkkroniek.histories.search.Finding;
import nl.wijkkroniek.histories.search.Findings;
import nl.wijkkroniek.histories.search.Found;
import nl.wijkkroniek.histories.search.Wanted;
import nl.wijkkroniek.histories.search.index.ForFew;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people look for what happened, by words. What cannot be asked is said at its field. */
@Controller
public class SearchPage {

  private static final int ON_A_PAGE = 20;
  /** So many events may be on their way to the index; from more on it is said that it is not complete. */
  private static final int ON_THEIR_WAY = 1_000;
  private static final String CODE = "(?i)GM\\d{4}";

  private final Finding finding;
  private final MessageSource messages;
  private final MunicipalityTable municipalities;

  SearchPage(Finding finding, MessageSource messages, MunicipalityTable municipalities) {
    this.finding = finding;
    this.messages = messages;
    this.municipalities = municipalities;
  }

  @GetMapping("/search")
  ModelAndView search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "") String period, @RequestParam(required = false) String cursor,
      HttpServletRequest request, Locale language) {
    Texts texts = new Texts(messages, language);
    Faults faults = new Faults(texts);
    SubjectKind ofKind = kind.isEmpty() ? null : faults.read("kind", kind, Wanted::kind);
    String code = municipality.isBlank() ? null : faults.read("municipality", municipality.strip(), this::code);
    EdtfDate when = period.isBlank() ? null : faults.read("period", period.strip(), text -> EdtfDate.parse("period", text));
    boolean asked = !q.isBlank() || ofKind != null || code != null || when != null;
    Wanted wanted = asked ? faults.read("q", q, text -> new Wanted(text, ofKind, code, when)) : null;
    ModelAndView view = new ModelAndView("search", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    view.addObject("asked", Map.of("q", q, "kind", kind, "municipality", municipality, "period", period));
    view.addObject("kinds", Wanted.KINDS);
    view.addObject("faults", faults.said);
    view.addObject("further", cursor != null);
    if (wanted != null && !faults.any()) {
      show(finding.find(wanted, cursor == null ? Cursor.START : new Cursor(cursor), ON_A_PAGE, Asker.of(request)), view, request, texts);
    }
    return view;
  }

  private static void show(Findings findings, ModelAndView view, HttpServletRequest request, Texts texts) {
    view.addObject("hits", findings.page().items().stream().map(found -> Hit.of(found, texts)).toList());
    view.addObject("allWords", findings.allWords());
    view.addObject("behind", findings.behind() > ON_THEIR_WAY ? texts.say("search.behind", texts.say(findings.behind())) : null);
    view.addObject("bounded", findings.bounded() ? texts.say("search.bounded", texts.say(ForFew.MOST)) : null);
    view.addObject("start", Address.of(request).without("cursor").toString());
    view.addObject("next", findings.page().next() == null ? null : Address.of(request).with("cursor", findings.page().next().text()).toString());
  }

  private String code(String asked) {
    return (asked.matches(CODE) ? municipalities.find(asked.toUpperCase(Locale.ROOT)) : municipalities.named(asked)).map(MunicipalityTable.Entry::code)
        .orElseThrow(() -> new InvalidField("municipality", "staat niet in de tabel van gemeenten", "is not in the table of municipalities"));
  }

  /** What cannot be asked, by field. */
  private static final class Faults {

    private final Texts texts;
    private final Map<String, String> said = new TreeMap<>();

    private Faults(Texts texts) {
      this.texts = texts;
    }

    private <T> T read(String field, String text, Function<String, T> reading) {
      try {
        return reading.apply(text);
      } catch (InvalidField fault) {
        said.put(field, texts.say(fault.reason()));
      } catch (Refusal fault) {
        said.put(field, texts.say(reason(fault)));
      }
      return null;
    }

    /** Of a fault in a field the reason alone: where it is, the form shows. */
    private static Words reason(Refusal refusal) {
      return refusal.members().get("errors") instanceof List<?> errors && errors.getFirst() instanceof Map<?, ?> first
          && first.get("reason") instanceof Words reason ? reason : refusal.detail();
    }

    private boolean any() {
      return !said.isEmpty();
    }
  }

  /**
   * Something that was found.
   *
   * @param href where it stands
   * @param sentence what happened
   * @param kind of subject, in words
   * @param subject what that is called
   * @param when in words
   * @param edtf the date as it was written
   * @param excerpt what was written, with what was looked for
   * @param why it was found, in words; empty where the excerpt shows it
   * @param marks what a reader should know of it; empty for nothing
   */
  public record Hit(String href, String sentence, String kind, String subject, String when, String edtf, List<Excerpt.Piece> excerpt, List<String> why,
      String marks) {

    /** Written in the language of the reader. */
    public static Hit of(Found found, Texts texts) {
      List<String> why = found.why().stream().map(reason -> texts.say(reason.words())).toList();
      return new Hit(Optional.ofNullable(Address.of(found.subject())).map(Address::toString).orElse(null), texts.say(found.sentence()),
          texts.say("kind." + found.subject().kind().code()), found.name(), texts.say(found.occurredOn()), found.occurredOn().text(), found.excerpt(),
          why, found.uncertain() ? texts.say("search.uncertain") : "");
    }
  }
}
