package nl.wijkkroniek.benchmarks.national;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.place.MunicipalityTable.Entry;

/** The municipalities there are, and what each was before others went into it. */
final class Country {

  private final List<Place> places;

  Country(MunicipalityTable table) {
    places = table.all().stream().filter(entry -> entry.end() == null)
        .map(entry -> new Place(entry.name(), Stream.concat(Stream.of(entry), goneInto(entry, table)).toList())).toList();
  }

  /** All that there are now. */
  List<Place> places() {
    return places;
  }

  private static Stream<Entry> goneInto(Entry entry, MunicipalityTable table) {
    return table.all().stream().filter(other -> other != entry && table.withSuccessors(other.code()).contains(entry.code()));
  }

  /**
   * A municipality of now.
   *
   * @param codes its own line of the table, and those of what went into it
   */
  record Place(String name, List<Entry> codes) {

    /** As it was called and coded on that day: what went into it, where it was not there itself. */
    Municipality on(LocalDate day) {
      return codes.stream().filter(entry -> entry.there(day)).findFirst().map(entry -> new Municipality(entry.code(), entry.name()))
          .orElseGet(() -> new Municipality(null, name));
    }

    /** Its name as a part of a slug. */
    String slug() {
      return Country.slug(name);
    }
  }

  static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
