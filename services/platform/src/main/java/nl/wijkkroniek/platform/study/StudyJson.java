package nl.wijkkroniek.platform.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.access.study.Study;

/** A study as it goes over the wire. */
@Schema(name = "Study", requiredProperties = {"id", "title", "purpose", "question", "researchers", "opened"})
record StudyJson(String id, @Schema(description = "What it is called") String title,
    @Schema(description = "What it is for, in plain words") String purpose,
    @Schema(description = "What is asked") String question,
    @Schema(description = "The accounts that work on it, by ids that say nothing") List<String> researchers,
    @Schema(description = "When it was opened") Instant opened,
    @Schema(description = "When it was closed; not there while it is open") Instant closed) {

  static StudyJson of(Study study) {
    return new StudyJson(study.id(), study.title(), study.purpose(), study.question(), study.researchers(), study.opened(), study.closed());
  }

  /** Those that whoever asks may see. */
  @Schema(name = "Studies", requiredProperties = "items")
  record Listed(List<StudyJson> items) {
  }

  /** Who works on it from now on. */
  @Schema(name = "StudyResearchers", requiredProperties = "researchers")
  record Researchers(@Schema(description = "Accounts, by their ids") List<String> researchers) {
  }

  /** What is behind a line. */
  @Schema(name = "LineBehind", requiredProperties = {"line", "event", "session", "position", "recordedAt"})
  record Traced(String line, @Schema(description = "The event it was told by") String event, String session,
      @Schema(description = "Its place in the log") long position, @Schema(description = "When it was recorded") Instant recordedAt) {
  }
}
