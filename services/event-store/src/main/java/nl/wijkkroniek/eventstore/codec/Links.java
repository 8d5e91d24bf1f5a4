package nl.wijkkroniek.eventstore.codec;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.EventMessage;

/** The words by which the events that refer to an event are found in the log, however many others there are. */
public final class Links {

  private static final String CORRECTS = "corrects ";
  private static final String NAMES = "names ";

  private Links() {
  }

  /** Of what corrects or retracts one of these. */
  public static List<String> correcting(Collection<EventId> events) {
    return events.stream().map(event -> CORRECTS + event).toList();
  }

  /** Of what names one of these as its cause or among its data, or was corrected to. */
  public static List<String> naming(Collection<EventId> events) {
    return events.stream().map(event -> NAMES + event).toList();
  }

  static List<String> of(EventMessage<?> message) {
    return message.getPayload() instanceof SubjectEvent event ? of(event, HappeningMessages.causes(message.getMetaData())) : List.of();
  }

  private static List<String> of(SubjectEvent event, List<EventId> causes) {
    List<EventId> corrected = Holding.correctedBy(event).stream().toList();
    List<EventId> named = Stream.concat(causes.stream(), EventType.of(event).eventsIn(event).stream()).distinct().filter(id -> !corrected.contains(id))
        .toList();
    return Stream.concat(correcting(corrected).stream(), naming(named).stream()).toList();
  }
}
