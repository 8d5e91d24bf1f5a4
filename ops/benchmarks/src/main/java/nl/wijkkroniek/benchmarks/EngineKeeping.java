package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** By an engine of Axon's. */
record EngineKeeping(EventStorageEngine engine, List<List<DomainEventMessage<SubjectEvent>>> commits) implements Keeping {

  @Override
  public void append(int commit) {
    engine.appendEvents(commits.get(commit));
  }

  @Override
  public void replay(Predicate<String> told) {
    try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
      for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext(); ) {
        if (!told.test(read(each.next()))) {
          return;
        }
      }
    }
  }

  @Override
  public List<String> load(String subject) {
    List<String> ids = new ArrayList<>();
    engine.readEvents(subject, 0).forEachRemaining(event -> ids.add(read(event)));
    return ids;
  }

  /** A payload is only deserialised when it is asked for. */
  private static String read(EventMessage<?> event) {
    Objects.requireNonNull(event.getPayload());
    return event.getIdentifier();
  }
}
