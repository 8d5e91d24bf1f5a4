package nl.wijkkroniek.access.study;

import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * A study that is to be opened.
 *
 * @param title what it is called
 * @param purpose what it is for, in plain words
 * @param question what is asked
 * @param researchers the accounts that are to work on it
 */
public record StudyDraft(String title, String purpose, String question, List<String> researchers) {

  /** Longest title, in characters. */
  public static final int LONGEST_TITLE = 120;
  /** Longest purpose and longest question, in characters. */
  public static final int LONGEST_TEXT = 2_000;
  /** Most researchers in one study. */
  public static final int MOST_RESEARCHERS = 50;

  /** Refuses what cannot be. */
  public StudyDraft {
    title = text("title", title, LONGEST_TITLE);
    purpose = text("purpose", purpose, LONGEST_TEXT);
    question = text("question", question, LONGEST_TEXT);
    researchers = researchers(researchers);
  }

  /** These accounts, each once. */
  static List<String> researchers(List<String> accounts) {
    List<String> named = required("researchers", accounts).stream().distinct().toList();
    if (named.size() > MOST_RESEARCHERS) {
      throw new InvalidField("researchers", "noemt er te veel: ten hoogste %d".formatted(MOST_RESEARCHERS), "names too many: at most %d".formatted(MOST_RESEARCHERS));
    }
    return named;
  }

  private static String text(String field, String text, int longest) {
    String kept = required(field, text == null ? null : text.strip());
    if (kept.length() > longest) {
      throw new InvalidField(field, "is te lang: %d tekens, ten hoogste %d".formatted(kept.length(), longest),
          "is too long: %d characters, at most %d".formatted(kept.length(), longest));
    }
    return kept;
  }
}
