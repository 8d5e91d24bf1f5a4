package nl.wijkkroniek.recording.chronicle.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.BadLine;

/** Why a chronicle is not imported, and what to do. */
final class Refusals {

  private Refusals() {
  }

  static Refusal empty() {
    return new Refusal(Refusal.Kind.INVALID,
        "Er staat niets in dit bestand. Stuur een kroniek met één gebeurtenis per regel.",
        "There is nothing in this file. Send a chronicle with one event a line.");
  }

  /** Every bad line is counted; the first are listed. */
  static Refusal badLines(ImportStatus.Faults faults) {
    Words detail = faults.count() == 1
        ? new Words("Eén regel klopt niet; er is niets vastgelegd. Verbeter de regel en stuur het bestand opnieuw.",
            "One line is wrong; nothing was recorded. Mend the line and send the file again.")
        : new Words("%,d regels kloppen niet; er is niets vastgelegd. Verbeter de regels en stuur het bestand opnieuw.".formatted(faults.count()),
            "%,d lines are wrong; nothing was recorded. Mend the lines and send the file again.".formatted(faults.count()));
    return new Refusal(Refusal.Kind.INVALID, detail, Map.of("badLines", faults.count(), "errors", faults.listed().stream().map(Refusals::member).toList()));
  }

  private static Map<String, Object> member(BadLine bad) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("line", bad.line());
    member.put("field", bad.field());
    member.put("reason", bad.reason());
    return member;
  }

  /** One at a time. */
  static Refusal anotherRuns(Optional<ImportStatus> other) {
    return new Refusal(Refusal.Kind.CONFLICT,
        new Words("Er loopt al een import. Er is niets vastgelegd; probeer het opnieuw als die klaar is.",
            "Another import is running. Nothing was recorded; try again when it is done."),
        other.<Map<String, Object>>map(running -> Map.of("import", running.id())).orElse(Map.of()));
  }

  static Refusal brokenOff() {
    return new Refusal(Refusal.Kind.UNAVAILABLE,
        "Het controleren van dit bestand is afgebroken; er is niets vastgelegd. Stuur het opnieuw.",
        "Checking this file was broken off; nothing was recorded. Send it again.");
  }
}
