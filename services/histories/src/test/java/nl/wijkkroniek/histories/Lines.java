package nl.wijkkroniek.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Lines of a history in tests of folding: in the order in which they are given. */
public final class Lines {

  private final SubjectId subject;
  private final List<Line> lines = new ArrayList<>();

  public Lines(SubjectId subject) {
    this.subject = subject;
  }

  /** The next line, recorded at the next position. */
  public Lines then(Happening happening) {
    return thenAt(lines.size(), happening);
  }

  /** The next line: something that happened elsewhere, and names the subject. */
  public Lines named(Happening happening) {
    lines.add(new Line(Via.NAMED, new RecordedEvent(lines.size(), lines.size(), Instant.EPOCH, happening)));
    return this;
  }

  /** The next line, recorded at this position. */
  public Lines thenAt(long position, Happening happening) {
    Via via = happening.subject().equals(subject) ? Via.OWN : happening.subject().kind() == subject.kind() ? Via.NAMED : Via.PART;
    lines.add(new Line(via, new RecordedEvent(position, position, Instant.EPOCH, happening)));
    return this;
  }

  public List<Line> all() {
    return lines;
  }
}
