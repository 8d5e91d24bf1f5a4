package nl.wijkkroniek.histories;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/** Tells happenings in tests, in one line each. */
public final class Telling {

  private static final String SOURCE = "urn:nld:wijkkroniek:test";

  private Telling() {
  }

  public static EventId id(String id) {
    return new EventId(SOURCE, id);
  }

  public static Happening told(String id, SubjectId subject, String on, SubjectEvent data, String... causes) {
    return new Happening(id(id), subject, EdtfDate.parse(on), Stream.of(causes).map(Telling::id).toList(), Provenance.NONE, "somebody", null, data);
  }

  public static Happening reconstructed(Happening told) {
    return new Happening(told.id(), told.subject(), told.occurredOn(), told.causedBy(), new Provenance("a source", true), told.recordedBy(), null, told.data());
  }

  public static List<EventId> ids(String... ids) {
    return Stream.of(ids).map(Telling::id).toList();
  }
}
