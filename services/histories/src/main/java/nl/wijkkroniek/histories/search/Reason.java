package nl.wijkkroniek.histories.search;

import java.util.List;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/**
 * Why something was found.
 *
 * @param kind of reason
 * @param words as it is said
 */
public record Reason(Kind kind, Words words) {

  private static final int MOST = 6;

  /** The kinds of reason there are. */
  public enum Kind implements Coded {
    /** The words stand in what was written. */
    IN_TEXT("in-text"),
    /** The words stand in the name of a subject in whose history it is. */
    IN_NAME("in-name"),
    /** It has words in common with what it was compared with. */
    SHARED_WORDS("shared-words"),
    /** The same happened, and no words were found in common. */
    SAME_KIND("same-kind"),
    SAME_MOTIVE("same-motive"),
    SAME_OUTCOME("same-outcome"),
    SAME_MUNICIPALITY("same-municipality");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  static Reason inText(List<String> matched) {
    return new Reason(Kind.IN_TEXT, listed("In de tekst staat: %s", "The text says: %s", matched));
  }

  static Reason inName(String name) {
    return new Reason(Kind.IN_NAME, new Words("Hoort bij: %s".formatted(name), "Belongs to: %s".formatted(name)));
  }

  static Reason shared(List<String> shared) {
    return new Reason(Kind.SHARED_WORDS, listed("Gaat ook over: %s", "Is also about: %s", shared));
  }

  static Reason sameKind(Words kind) {
    return new Reason(Kind.SAME_KIND, new Words("Hetzelfde soort keerpunt: %s".formatted(kind.nl()), "The same kind of turning point: %s".formatted(kind.en())));
  }

  static Reason sameMotive(Words motive) {
    return new Reason(Kind.SAME_MOTIVE, new Words("Dezelfde beweegreden: %s".formatted(motive.nl()), "The same motive: %s".formatted(motive.en())));
  }

  static Reason sameOutcome(Words outcome) {
    return new Reason(Kind.SAME_OUTCOME, new Words("Dezelfde uitkomst: %s".formatted(outcome.nl()), "The same outcome: %s".formatted(outcome.en())));
  }

  static Reason sameMunicipality(String name) {
    return new Reason(Kind.SAME_MUNICIPALITY, new Words("Dezelfde gemeente: %s".formatted(name), "The same municipality: %s".formatted(name)));
  }

  private static Words listed(String nl, String en, List<String> words) {
    String all = String.join(", ", words.subList(0, Math.min(MOST, words.size())));
    return new Words(nl.formatted(all), en.formatted(all));
  }
}
