package nl.wijkkroniek.histories.search;

import java.util.List;
import java.util.function.Function;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.histories.search.index.Analysis;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * What somebody looks for. Words are words, whatever signs stand between them: there is nothing to be written wrongly.
 *
 * @param text the words; all of them are asked for, the last one also as the beginning of a word
 * @param kind of subject; null for any
 * @param municipality CBS code; null for any
 * @param period when it may have happened; null for any time
 */
public record Wanted(String text, SubjectKind kind, String municipality, EdtfDate period) {

  /** Longest question, in characters. */
  public static final int LONGEST = 200;
  /** Most words that count. */
  public static final int MOST_WORDS = 12;

  /** What is looked for: everything that has a history, but people. */
  private static final List<SubjectKind> FOUND = Views.KINDS.stream().filter(kind -> kind != SubjectKind.PARTICIPANT).toList();
  /** The published words for kinds of subject. */
  public static final List<String> KINDS = FOUND.stream().map(SubjectKind::code).toList();

  /** Refuses a question that is too long or holds no word that can be looked for. */
  public Wanted {
    text = text == null ? "" : text.strip();
    if (text.length() > LONGEST) {
      throw Refusals.invalid("q", "is te lang: ten hoogste %d tekens. Zoek met enkele woorden".formatted(LONGEST),
          "is too long: at most %d characters. Search with a few words".formatted(LONGEST));
    }
    int words = Analysis.words(text).size();
    if (words == 0) {
      throw Refusals.invalid("q", "bevat geen woord om op te zoeken. Schrijf een of meer woorden, bijvoorbeeld buurtkamer",
          "holds no word to look for. Write one or more words, for instance buurtkamer");
    }
    if (words > MOST_WORDS) {
      throw Refusals.invalid("q", "telt meer dan %d woorden. Zoek met minder woorden".formatted(MOST_WORDS),
          "has more than %d words. Search with fewer words".formatted(MOST_WORDS));
    }
  }

  /** What is asked for in an address. */
  static Wanted of(Question question, MunicipalityCode municipality) {
    return new Wanted(question.value("q", Function.identity()).orElse(null), question.value("kind", Wanted::kind).orElse(null),
        municipality.in(question), question.value("period", text -> EdtfDate.parse("period", text)).orElse(null));
  }

  /** The kind with this published word. */
  public static SubjectKind kind(String code) {
    return SubjectKind.of(code).filter(FOUND::contains).orElseThrow(() -> new InvalidField("kind",
        "'%s' bestaat hier niet; kies uit: %s".formatted(InvalidField.shown(code), String.join(", ", KINDS)),
        "'%s' is not known here; choose from: %s".formatted(InvalidField.shown(code), String.join(", ", KINDS))));
  }

  /** Told apart from other questions in a cursor. */
  String key() {
    return Integer.toHexString(hashCode());
  }
}
