package nl.wijkkroniek.access.processing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;

/**
 * That something of a participant left to somebody. What it was is not in it.
 *
 * @param id its place among all, later ones later in the order of texts
 * @param participant whose it was
 * @param by the account it left to; null for somebody who did not say who they are
 * @param roles of that account then, by their codes
 * @param study the study it was for; null for none
 */
public record Processing(String id, Instant at, SubjectId participant, String by, List<String> roles, Purpose purpose, Processed what, How how, String study) {

  /** What was done, why and by which way, as a person would say it. */
  public Words words() {
    return new Words(sentence(Locale.of("nl")), sentence(Locale.ENGLISH));
  }

  private String sentence(Locale language) {
    return "%s %s, %s".formatted(what.words().in(language), how.words().in(language), purpose.words().in(language));
  }
}
