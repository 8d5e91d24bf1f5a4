package nl.wijkkroniek.kernel.place;

import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * A neighbourhood that a team works in.
 *
 * @param name its name
 * @param code the CBS code of the <em>wijk</em> ({@code WK} and six characters) or <em>buurt</em> ({@code BU} and eight); may be unknown
 * @param residents how many people live there; may be unknown
 */
public record Neighbourhood(@Required String name, String code, Integer residents) {

  private static final Pattern CODE = Pattern.compile("WK\\d{4}[0-9A-Z]{2}|BU\\d{4}[0-9A-Z]{4}");

  public Neighbourhood {
    name = required("neighbourhoods.name", name);
    code = optional("neighbourhoods.code", code);
    if (code != null && !CODE.matcher(code).matches()) {
      throw new InvalidField("neighbourhoods.code",
          "'%s' is geen wijk- of buurtcode: schrijf bijvoorbeeld WK059903 of BU05990324".formatted(InvalidField.shown(code)),
          "'%s' is not a neighbourhood code: write for instance WK059903 or BU05990324".formatted(InvalidField.shown(code)));
    }
    if (residents != null && residents < 0) {
      throw new InvalidField("neighbourhoods.residents", "kan niet minder dan nul zijn", "cannot be less than zero");
    }
  }
}
