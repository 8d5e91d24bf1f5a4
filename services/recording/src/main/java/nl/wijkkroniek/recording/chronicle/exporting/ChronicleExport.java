package nl.wijkkroniek.recording.chronicle.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;

/**
 * The way out for chronicles: what is recorded, as far as it may be seen now, in the order in which it was recorded. Holds some hundreds of events at a
 * time.
 */
public final class ChronicleExport {

  private static final int EVENTS_AT_A_TIME = 250;
  private static final int BUFFER = 64 * 1024;

  private final EventLog log;
  private final LanguageInLog language;
  private final WayOut wayOut;
  private final ChronicleFormat format = new ChronicleFormat();

  public ChronicleExport(EventLog log, LanguageInLog language, WayOut wayOut) {
    this.log = log;
    this.language = language;
    this.wayOut = wayOut;
  }

  /** Writes all that was selected. */
  @FunctionalInterface
  public interface Chronicle {

    /** Writes it here, which stays the caller's to close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Everything. */
  public Chronicle everything(Reader reader) {
    Selection selection = new Selection(log, language);
    return out -> write(selection.everything(), reader, out);
  }

  /** The chronicle of these subjects; throws {@link nl.wijkkroniek.kernel.words.Refusal} when nothing is known of one of them. */
  public Chronicle of(Collection<SubjectId> subjects, Reader reader) {
    Selection selection = new Selection(log, language);
    subjects.forEach(subject -> selection.mustBeKnown(subject, wayOut.letsHistoryOf(subject, reader)));
    return out -> write(selection.of(subjects), reader, out);
  }

  private void write(Stream<RecordedEvent> events, Reader reader, OutputStream out) throws IOException {
    LettingOut lettingOut = new LettingOut(log, language, wayOut, reader);
    BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
    try (events) {
      Iterator<RecordedEvent> each = events.iterator();
      while (each.hasNext()) {
        for (RecordedEvent event : lettingOut.letOut(some(each))) {
          buffered.write(format.write(event));
          buffered.write('\n');
        }
      }
    }
    buffered.flush();
  }

  private static List<RecordedEvent> some(Iterator<RecordedEvent> each) {
    List<RecordedEvent> some = new ArrayList<>(EVENTS_AT_A_TIME);
    while (some.size() < EVENTS_AT_A_TIME && each.hasNext()) {
      some.add(each.next());
    }
    return some;
  }
}
