package nl.wijkkroniek.histories.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/** What a correction has to do with: what it corrects, down to what was told at first, and all that was told to correct any of that. The rest of a history is not read. */
final class Chain {

  private Chain() {
  }

  /** What was told before this correction, in the order of the log; nothing where it corrects nothing. */
  static List<RecordedEvent> before(RecordedEvent correction, Views views) {
    List<RecordedEvent> chain = new ArrayList<>();
    Collection<EventId> next = List.of();
    for (Optional<EventId> below = Holding.correctedBy(correction); below.isPresent();) {
      List<RecordedEvent> told = views.entries().told(List.of(below.get()), correction.happening().subject(), correction.position());
      next = List.of(below.get());
      below = told.stream().findFirst().flatMap(Holding::correctedBy);
      if (below.isEmpty()) {
        chain.addAll(told);
      }
    }
    while (!next.isEmpty()) {
      List<RecordedEvent> above = views.entries().correcting(next, correction.happening().subject(), correction.position());
      chain.addAll(above);
      next = above.stream().map(event -> event.happening().id()).toList();
    }
    chain.sort(Comparator.comparingLong(RecordedEvent::position));
    return chain;
  }
}
