package nl.wijkkroniek.recording.deciding;

import java.util.Collection;
import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/** Where what was told is found again, as it was told. Whether it still holds, is for {@link Versions} to say. */
public interface Tellings {

  /** What was told under these ids; one that nothing was told under is left out. */
  List<RecordedEvent> told(Collection<EventId> ids);

  /** What corrects or retracts one of these. */
  List<RecordedEvent> correcting(Collection<EventId> ids);
}
