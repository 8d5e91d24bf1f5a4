package nl.wijkkroniek.kernel.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Words;

/**
 * Which municipalities there were, when, and what became of them. Source: RvIG table 33 of 2022 with the merger of 1 January 2023. The table names one successor
 * where reality had several, so what it says of successors is said with "among them".
 */
public final class MunicipalityTable {

  private static final DateTimeFormatter DAY_NL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));
  private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Map<String, Entry> entries;

  private MunicipalityTable(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * One line of the table.
   *
   * @param code the CBS code
   * @param name its name
   * @param start its first day, or null when not recorded
   * @param end the first day it was no more, or null when it still is
   * @param successor the code of a municipality it went into, or null
   */
  public record Entry(String code, String name, LocalDate start, LocalDate end, String successor) {

    /** Whether it was there on this day, as far as is recorded. */
    public boolean there(LocalDate day) {
      return mayExistOn(EdtfDate.of(day));
    }

    private boolean endedBefore(EdtfDate date) {
      return end != null && !date.earliest().isBefore(end);
    }

    private boolean beganAfter(EdtfDate date) {
      return start != null && date.latest().isBefore(start);
    }

    private boolean mayExistOn(EdtfDate date) {
      return !endedBefore(date) && !beganAfter(date);
    }
  }

  /** The table that is part of this module. */
  public static MunicipalityTable bundled() {
    try (var reader = new BufferedReader(new InputStreamReader(
        MunicipalityTable.class.getResourceAsStream("gemeenten.csv"), StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the lines of a table with the columns code, name, start, end, successor; the first line is their heading. */
  public static MunicipalityTable parse(List<String> lines) {
    var entries = new LinkedHashMap<String, Entry>();
    lines.stream().skip(1).filter(line -> !line.isBlank()).map(MunicipalityTable::entry).forEach(entry -> entries.put(entry.code(), entry));
    return new MunicipalityTable(entries);
  }

  /** Every line, in the order of the table. */
  public Collection<Entry> all() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /** The line of this code, if there is one. */
  public Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** The line of the municipality with this name, in capitals or not, if there is one. No two in the table have the same name. */
  public Optional<Entry> named(String name) {
    return entries.values().stream().filter(entry -> entry.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * Refuses a code that certainly did not exist when it is used: unknown, not there yet, or merged away by then (naming a successor that was there).
   *
   * @throws InvalidField on {@code municipality.code}
   */
  public void check(Municipality municipality, EdtfDate usedOn) {
    if (municipality == null || municipality.code() == null) {
      return;
    }
    Entry entry = entries.get(municipality.code());
    if (entry == null) {
      throw refusal("%s is geen bekende gemeentecode".formatted(municipality.code()),
          "%s is not a known municipality code".formatted(municipality.code()));
    }
    if (entry.endedBefore(usedOn)) {
      throw new InvalidField("municipality.code", mergedAway(entry, usedOn));
    }
    if (entry.beganAfter(usedOn)) {
      throw refusal("%s (%s) bestond pas vanaf %s".formatted(entry.code(), entry.name(), DAY_NL.format(entry.start())),
          "%s (%s) did not exist before %s".formatted(entry.code(), entry.name(), DAY_EN.format(entry.start())));
    }
  }

  /** This code followed by every successor the table knows, oldest first: all codes under which the same place is found. */
  public SequencedSet<String> withSuccessors(String code) {
    var codes = new LinkedHashSet<String>();
    for (String next = code; next != null && codes.add(next); ) {
      Entry entry = entries.get(next);
      next = entry == null ? null : entry.successor();
    }
    return codes;
  }

  /** This code and every one that led to it: all codes of which {@link #withSuccessors} holds this one. */
  public SequencedSet<String> withPredecessors(String code) {
    var codes = new LinkedHashSet<String>(List.of(code));
    entries.keySet().stream().filter(earlier -> withSuccessors(earlier).contains(code)).forEach(codes::add);
    return codes;
  }

  private Words mergedAway(Entry entry, EdtfDate usedOn) {
    String nl = "%s (%s) bestaat niet meer sinds %s".formatted(entry.code(), entry.name(), DAY_NL.format(entry.end()));
    String en = "%s (%s) has not existed since %s".formatted(entry.code(), entry.name(), DAY_EN.format(entry.end()));
    return successorOn(entry, usedOn)
        .map(there -> new Words("%s; kies een opvolger, onder andere %s (%s)".formatted(nl, there.code(), there.name()),
            "%s; choose a successor, among them %s (%s)".formatted(en, there.code(), there.name())))
        .orElse(new Words(nl, en));
  }

  private Optional<Entry> successorOn(Entry entry, EdtfDate usedOn) {
    return withSuccessors(entry.code()).stream().skip(1).map(entries::get)
        .filter(there -> there != null && there.mayExistOn(usedOn))
        .findFirst();
  }

  private static InvalidField refusal(String nl, String en) {
    return new InvalidField("municipality.code", nl, en);
  }

  private static Entry entry(String line) {
    boolean quoted = line.contains("\"");
    String code = line.substring(0, line.indexOf(','));
    String name = quoted ? line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')) : line.split(",", -1)[1];
    String[] rest = line.substring(quoted ? line.lastIndexOf('"') + 2 : code.length() + name.length() + 2).split(",", -1);
    return new Entry(code, name, day(rest[0]), day(rest[1]), rest[2].isEmpty() ? null : rest[2]);
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
