package nl.wijkkroniek.histories;

import java.util.function.Supplier;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** A line of a history, as its owner's state is folded from it. What happened is read when it is asked for: of most that belongs to a subject only that it does counts. */
public final class Line {

  private final Via via;
  private final SubjectId subject;
  private final Supplier<RecordedEvent> reading;
  private final boolean imported;
  private RecordedEvent read;

  /** @param reading gives what happened, or fails where that cannot be read */
  public Line(Via via, SubjectId subject, Supplier<RecordedEvent> reading) {
    this(via, subject, reading, false);
  }

  private Line(Via via, SubjectId subject, Supplier<RecordedEvent> reading, boolean imported) {
    this.via = via;
    this.subject = subject;
    this.reading = reading;
    this.imported = imported;
  }

  /** One that was read. */
  public Line(Via via, RecordedEvent event) {
    this(via, event.happening().subject(), () -> event);
  }

  /** One that was read, and left as its reader may see it: without who told it. */
  public Line(Via via, RecordedEvent event, boolean imported) {
    this(via, event.happening().subject(), () -> event, imported);
  }

  /** Why it is in this history. */
  public Via via() {
    return via;
  }

  /** Whose it is. */
  public SubjectId subject() {
    return subject;
  }

  /** What happened. */
  public RecordedEvent event() {
    if (read == null) {
      read = reading.get();
    }
    return read;
  }

  public SubjectEvent data() {
    return event().happening().data();
  }

  /** Where what is folded from it comes from. */
  public Told told() {
    return Told.by(event());
  }

  /** Whether it came by an import, where it says something of the log it was recorded in. */
  public boolean isImported() {
    return imported || Happening.isImport(event().happening().recordedBy());
  }

  /** Whether it was written down afterwards from sources. */
  public boolean isReconstructed() {
    return event().happening().provenance().isReconstructed();
  }
}
