package nl.wijkkroniek.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Visibility;

/** What the tests have people tell. */
final class Told {

  static final SubjectId ANNA = SubjectId.parse("participant/p-" + "a".repeat(32));
  static final SubjectId BRAM = SubjectId.parse("participant/p-" + "b".repeat(32));

  private Told() {
  }

  static EventId event(String id) {
    return new EventId("urn:proef", id);
  }

  static SubjectEvent said(String text, SubjectId author) {
    return new ContributionMade(Layer.PERCEPTION, Visibility.ONLY_ME, text, null, author);
  }

  static SubjectEvent withdrew(String contribution, String because) {
    return new ContributionWithdrawn(event(contribution), because);
  }

  static SubjectEvent corrected(String contribution, SubjectEvent to) {
    return new EventCorrected(event(contribution), "verschreven", EdtfDate.parse("2013"), List.of(), to);
  }

  static SubjectEvent settled(String... agreedBy) {
    return new RedefinitionSettled(null, "in overleg", List.of(agreedBy));
  }

  static Map<EventId, SubjectEvent> told(String id, SubjectEvent data) {
    return new LinkedHashMap<>(Map.of(event(id), data));
  }
}
