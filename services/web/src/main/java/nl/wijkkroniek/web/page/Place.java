package nl.wijkkroniek.web.page;

import java.util.Locale;
import java.util.Optional;
import nl.wijkkroniek.kernel.place.MunicipalityTable;

/**
 * The municipality that a reader asks for.
 *
 * @param asked as it was typed: its name or its code; empty for any
 * @param code its code; null for any, and where no municipality is called so
 */
public record Place(String asked, String code) {

  private static final String CODE = "(?i)GM\\d{4}";

  /** Looked up in this table. */
  public static Place of(String typed, MunicipalityTable municipalities) {
    String asked = typed.strip();
    Optional<String> code = asked.matches(CODE) ? Optional.of(asked.toUpperCase(Locale.ROOT)) : municipalities.named(asked).map(MunicipalityTable.Entry::code);
    return new Place(asked, code.orElse(null));
  }

  /** Whether no municipality is called so. */
  public boolean unknown() {
    return !asked.isEmpty() && code == null;
  }
}
