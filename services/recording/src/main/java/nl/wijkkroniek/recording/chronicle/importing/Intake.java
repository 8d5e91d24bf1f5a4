package nl.wijkkroniek.recording.chronicle.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.chronicle.BadLine;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.Line;
import nl.wijkkroniek.recording.chronicle.LineReader;

/** The way in of one chronicle, until it is known whether all of it can be recorded: first it is received, then it is checked. */
final class Intake {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final String importId;
  private final Tracker tracker;
  private final Spool spool;
  private final ImportSettings settings;
  private final FaultList faults = new FaultList();
  private int chunks;

  Intake(Tracker tracker, Spool spool, ImportSettings settings) {
    this.importId = tracker.status().id();
    this.tracker = tracker;
    this.spool = spool;
    this.settings = settings;
  }

  /** Keeps the file, as it comes, where a crash does not reach it; false when there is nothing in it. */
  boolean receive(InputStream file) throws IOException {
    ChunkCutter cutter = new ChunkCutter(new LineReader(file, settings.largestEvent()), line -> faults.add(BadLine.tooLong(line, settings.largestEvent())));
    for (Optional<Chunk> chunk = cutter.next(); chunk.isPresent(); chunk = cutter.next()) {
      int size = chunk.get().size();
      spool.keep(importId, chunk.get());
      chunks++;
      tracker.advance(size, counts -> counts.received(counts.lines() + size));
    }
    return tracker.status().counts().lines() > 0 || !faults.isEmpty();
  }

  /** Checks what was received; a live recording on its subjects, if any are claimed, must wait from here. */
  Checked check(ChronicleFormat format, EventLog log, LanguageInLog language, MunicipalityTable municipalities, Optional<Claims.Claiming> claiming)
      throws IOException {
    try (LinesAtHand atHand = spool.linesAtHand(importId)) {
      return check(format, new KnownSoFar(log, language, new FileEvents(format, atHand, number -> spool.chunk(importId, number))), municipalities, claiming, atHand);
    }
  }

  private Checked check(ChronicleFormat format, KnownSoFar known, MunicipalityTable municipalities, Optional<Claims.Claiming> claiming, LinesAtHand atHand) {
    LocalDate today = LocalDate.now(settings.clock().withZone(AMSTERDAM));
    Check check = new Check(format, known, today, municipalities, subjects -> claiming.ifPresent(claims -> claims.claim(subjects)), faults);
    tracker.enter(ImportState.CHECKING, tracker.status().counts().lines());
    for (int number = 0; number < chunks; number++) {
      Chunk chunk = spool.chunk(importId, number);
      List<Line> lines = chunk.lines();
      atHand.keep(lines, FileEvents.place(number, 0));
      check.check(number, lines);
      tracker.advance(chunk.size(), counts -> counts.checked(check.unchanged().cardinality(), check.subjects()));
    }
    return new Checked(new ImportRegister.Plan(chunks, check.unchanged()), check.recordable(), known.nextSequences(),
        known.longSubjects(), faults.faults());
  }

  /**
   * What a check found.
   *
   * @param plan what to do when nothing is wrong
   * @param recordable how many lines that would record
   * @param nextSequences the number that the next event of each subject will have
   * @param longSubjects those of which much is told
   * @param faults what is wrong
   */
  record Checked(ImportRegister.Plan plan, long recordable, Map<String, Long> nextSequences, List<SubjectId> longSubjects, ImportStatus.Faults faults) {
  }
}
