package nl.wijkkroniek.histories.designchoices;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;

/**
 * Which municipality is which, through the years.
 *
 * @param table those there are, and were
 */
record Places(MunicipalityTable table) {

  /** What makes it one and the same: its code, found by its name where it has none; its name where the table does not know it. */
  String of(Municipality municipality) {
    if (municipality.code() != null) {
      return municipality.code();
    }
    return table.named(municipality.name()).map(MunicipalityTable.Entry::code).orElseGet(() -> municipality.name().toLowerCase(Locale.ROOT));
  }

  /** The place itself and every municipality it went into. */
  Collection<String> after(String place) {
    return table.find(place).isPresent() ? table.withSuccessors(place) : List.of(place);
  }

  /** Whether the one went into the other, or they are the same. */
  boolean belongTogether(String one, String other) {
    return after(one).contains(other) || after(other).contains(one);
  }

  /** The municipality it is today; null where it is still the same, or not known. */
  Municipality now(Municipality municipality) {
    String place = of(municipality);
    String last = after(place).stream().reduce((_, later) -> later).orElse(place);
    return last.equals(place) ? null : table.find(last).map(entry -> new Municipality(entry.code(), entry.name())).orElse(null);
  }
}
