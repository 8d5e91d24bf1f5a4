package nl.wijkkroniek.histories;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/** What holds of what is known, found for each event anew: by the last correction of it that holds itself. */
final class NaiveHolding {

  private final List<RecordedEvent> known;

  private NaiveHolding(List<RecordedEvent> known) {
    this.known = known;
  }

  static List<RecordedEvent> of(List<RecordedEvent> known) {
    NaiveHolding holding = new NaiveHolding(known);
    return known.stream().map(holding::now).flatMap(Optional::stream).toList();
  }

  private Optional<RecordedEvent> now(RecordedEvent event) {
    Optional<RecordedEvent> last = known.stream().filter(other -> corrects(other, event.happening().id())).filter(other -> now(other).isPresent())
        .max(Comparator.comparing(RecordedEvent::position));
    if (last.isEmpty()) {
      return Optional.of(event);
    }
    if (!(now(last.get()).orElseThrow().happening().data() instanceof EventCorrected as)) {
      return Optional.empty();
    }
    Happening first = event.happening();
    return Optional.of(new RecordedEvent(event.position(), event.sequence(), event.recordedAt(), new Happening(first.id(), first.subject(), as.occurredOn(),
        as.causedBy(), first.provenance(), first.recordedBy(), first.sourceTime(), as.data())));
  }

  private static boolean corrects(RecordedEvent other, EventId event) {
    return Stream.of(other.happening().data()).anyMatch(data -> data instanceof EventCorrected corrected && corrected.event().equals(event)
        || data instanceof EventRetracted retracted && retracted.event().equals(event));
  }
}
