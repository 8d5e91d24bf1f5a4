package nl.wijkkroniek.recording.chronicle.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.BadLine;

/**
 * Where an import stands, as it goes over the wire. What is not known, or is nothing, is left out.
 *
 * @param state receiving, checking, recording, done, refused or broken-off
 * @param says the same in a sentence, in the reader's language
 * @param lines how many hold something
 * @param recorded how many were recorded, or would be
 * @param unchanged how many were recorded already, or stand twice in the file
 * @param subjects how many the recorded ones happened to
 * @param firstPosition of its first event in the log
 * @param position of its last event in the log; {@code ?after=} waits for it
 * @param step how far it is with what it is doing now
 * @param badLines how many are wrong
 * @param errors the first of those
 */
@JsonInclude(Include.NON_EMPTY)
@Schema(name = "ChronicleImport")
public record ImportJson(String id, String state, Boolean dryRun, String says, Instant startedAt, Instant finishedAt, long lines, long recorded, long unchanged,
    long subjects, Long firstPosition, Long position, StepJson step, Long badLines, List<ErrorJson> errors) {

  /**
   * What it is doing now.
   *
   * @param done lines it is through
   * @param total lines there are
   * @param perSecond lines a second
   * @param secondsLeft how long it will take from here
   */
  @JsonInclude(Include.NON_NULL)
  @Schema(name = "ChronicleImportStep")
  public record StepJson(long done, long total, long perSecond, Long secondsLeft) {

    static StepJson of(ImportStatus.Step step) {
      Duration left = step.left();
      return new StepJson(step.done(), step.total(), Math.round(step.perSecond()), left == null ? null : left.toSeconds());
    }
  }

  /**
   * A bad line.
   *
   * @param line its number, from 1
   * @param field the attribute or the field of its data; empty for the line as a whole
   * @param reason what is wrong, in the reader's language
   */
  @Schema(name = "BadLine")
  public record ErrorJson(long line, String field, String reason) {

    static ErrorJson of(BadLine bad, Locale language) {
      return new ErrorJson(bad.line(), bad.field(), bad.reason().in(language));
    }
  }

  static ImportJson of(ImportStatus status, Locale language) {
    ImportStatus.Counts counts = status.counts();
    long badLines = status.faults().count();
    return new ImportJson(status.id(), status.state().code(), status.dryRun() ? true : null, words(status).in(language),
        status.startedAt(), status.finishedAt(),
        counts.lines(), counts.recorded(), counts.unchanged(), counts.subjects(), counts.firstPosition(), counts.position(),
        status.state().isUnderWay() ? StepJson.of(status.step()) : null, badLines == 0 ? null : badLines,
        status.faults().listed().stream().map(bad -> ErrorJson.of(bad, language)).toList());
  }

  private static Words words(ImportStatus status) {
    return switch (status.state()) {
      case RECEIVING -> new Words("Het bestand komt binnen.", "The file is coming in.");
      case CHECKING -> new Words("De regels worden gecontroleerd; er is nog niets vastgelegd.", "The lines are being checked; nothing is recorded yet.");
      case RECORDING -> new Words("Alle regels kloppen en worden vastgelegd.", "Every line is right, and all of them are being recorded.");
      case DONE -> done(status);
      case REFUSED -> new Words("Er klopt iets niet; er is niets vastgelegd.", "Something is wrong; nothing was recorded.");
      case BROKEN_OFF -> new Words("Afgebroken voordat alles gecontroleerd was; er is niets vastgelegd.",
          "Broken off before everything was checked; nothing was recorded.");
    };
  }

  private static Words done(ImportStatus status) {
    ImportStatus.Counts counts = status.counts();
    if (counts.recorded() == 0) {
      return new Words("Alles was al vastgelegd; er verandert niets.", "Everything was recorded already; nothing changes.");
    }
    String nl = "%d van %d regels %s vastgelegd; %d waren er al.";
    String en = "%d of %d lines %s recorded; %d were there already.";
    return new Words(nl.formatted(counts.recorded(), counts.lines(), status.dryRun() ? "zouden worden" : "zijn", counts.unchanged()),
        en.formatted(counts.recorded(), counts.lines(), status.dryRun() ? "would be" : "were", counts.unchanged()));
  }
}
