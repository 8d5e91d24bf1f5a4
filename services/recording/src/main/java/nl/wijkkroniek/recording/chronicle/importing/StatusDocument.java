package nl.wijkkroniek.recording.chronicle.importing;

import static nl.wijkkroniek.recording.chronicle.importing.ImportCollections.ID;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.BadLine;
import org.bson.Document;

/** Where an import stands, as a document. */
final class StatusDocument {

  static final String STATE = "state";

  private static final String DRY_RUN = "dryRun";
  private static final String STARTED_AT = "startedAt";
  private static final String FINISHED_AT = "finishedAt";
  private static final String DONE = "done";
  private static final String TOTAL = "total";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String LINES = "lines";
  private static final String RECORDED = "recorded";
  private static final String UNCHANGED = "unchanged";
  private static final String SUBJECTS = "subjects";
  private static final String FIRST_POSITION = "firstPosition";
  private static final String POSITION = "position";
  private static final String BAD_LINES = "badLines";
  private static final String FAULTS = "faults";

  private StatusDocument() {
  }

  static Document of(ImportStatus status) {
    ImportStatus.Step step = status.step();
    ImportStatus.Counts counts = status.counts();
    return new Document(ID, status.id()).append(STATE, status.state().code()).append(DRY_RUN, status.dryRun())
        .append(STARTED_AT, status.startedAt()).append(FINISHED_AT, status.finishedAt())
        .append(DONE, step.done()).append(TOTAL, step.total()).append(SINCE, step.since()).append(UNTIL, step.until())
        .append(LINES, counts.lines()).append(RECORDED, counts.recorded()).append(UNCHANGED, counts.unchanged()).append(SUBJECTS, counts.subjects())
        .append(FIRST_POSITION, counts.firstPosition()).append(POSITION, counts.position())
        .append(BAD_LINES, status.faults().count()).append(FAULTS, status.faults().listed().stream().map(StatusDocument::of).toList());
  }

  static ImportStatus read(Document found) {
    return new ImportStatus(found.getString(ID), ImportState.of(found.getString(STATE)), found.getBoolean(DRY_RUN), moment(found, STARTED_AT),
        moment(found, FINISHED_AT),
        new ImportStatus.Step(found.getLong(DONE), found.getLong(TOTAL), moment(found, SINCE), moment(found, UNTIL)),
        new ImportStatus.Counts(found.getLong(LINES), found.getLong(RECORDED), found.getLong(UNCHANGED), found.getLong(SUBJECTS),
            found.getLong(FIRST_POSITION), found.getLong(POSITION)),
        new ImportStatus.Faults(found.getLong(BAD_LINES), faults(found)));
  }

  private static Document of(BadLine bad) {
    return new Document("line", bad.line()).append("field", bad.field()).append("nl", bad.reason().nl()).append("en", bad.reason().en());
  }

  private static List<BadLine> faults(Document found) {
    return found.getList(FAULTS, Document.class).stream()
        .map(bad -> new BadLine(bad.getLong("line"), bad.getString("field"), new Words(bad.getString("nl"), bad.getString("en")))).toList();
  }

  private static Instant moment(Document found, String field) {
    Date moment = found.getDate(field);
    return moment == null ? null : moment.toInstant();
  }
}
