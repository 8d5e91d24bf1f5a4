package nl.wijkkroniek.kernel.place;

import static nl.wijkkroniek.kernel.words.Fields.oneOf;
import static nl.wijkkroniek.kernel.words.Fields.optional;

import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * A municipality as it is named in an event. Whether its code existed in the year it is used in is asked of {@link MunicipalityTable}.
 *
 * @param code the CBS code, {@code GM} and four digits; may be unknown
 * @param name its name; may be left to the code
 */
public record Municipality(String code, String name) {

  private static final Pattern CODE = Pattern.compile("GM\\d{4}");

  public Municipality {
    code = optional("municipality.code", code);
    name = optional("municipality.name", name);
    oneOf("municipality", code, name);
    if (code != null && !CODE.matcher(code).matches()) {
      throw new InvalidField("municipality.code",
          "'%s' is geen gemeentecode: schrijf GM en vier cijfers".formatted(InvalidField.shown(code)),
          "'%s' is not a municipality code: write GM and four digits".formatted(InvalidField.shown(code)));
    }
  }
}
