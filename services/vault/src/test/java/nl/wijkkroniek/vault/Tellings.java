package nl.wijkkroniek.vault;

import java.util.List;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/** What was said in a session. */
final class Tellings {

  private Tellings() {
  }

  static Happening of(String id, SubjectEvent data) {
    return new Happening(Told.event(id), SubjectId.parse("session/s"), EdtfDate.parse("2013"), List.of(), Provenance.NONE, null, null, data);
  }
}
