package nl.wijkkroniek.histories.http;

import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * Reads a municipality's code in a question.
 *
 * @param municipalities those there are, and were
 */
public record MunicipalityCode(MunicipalityTable municipalities) {

  /** The code in a question, where one is given; throws {@link nl.wijkkroniek.kernel.words.Refusal} for one that no municipality has or had. */
  public String in(Question question) {
    return question.value("municipality", this::known).orElse(null);
  }

  private String known(String text) {
    return municipalities.find(new Municipality(text, null).code()).map(MunicipalityTable.Entry::code).orElseThrow(() -> new InvalidField("municipality",
        "%s is geen bekende gemeentecode".formatted(text), "%s is not a known municipality code".formatted(text)));
  }
}
