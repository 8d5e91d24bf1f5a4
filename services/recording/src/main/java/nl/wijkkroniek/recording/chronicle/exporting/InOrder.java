package nl.wijkkroniek.recording.chronicle.exporting;

import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/** Events from two places, both in the order of their positions, as one. */
final class InOrder implements Iterator<RecordedEvent> {

  private final Iterator<RecordedEvent> some;
  private final Iterator<RecordedEvent> others;
  private RecordedEvent nextOfSome;
  private RecordedEvent nextOfOthers;

  private InOrder(Iterator<RecordedEvent> some, Iterator<RecordedEvent> others) {
    this.some = some;
    this.others = others;
    this.nextOfSome = next(some);
    this.nextOfOthers = next(others);
  }

  /** One stream of both, which closes the first. */
  static Stream<RecordedEvent> merge(Stream<RecordedEvent> events, Collection<RecordedEvent> others) {
    InOrder both = new InOrder(events.iterator(), others.iterator());
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(both, Spliterator.ORDERED | Spliterator.NONNULL), false).onClose(events::close);
  }

  @Override
  public boolean hasNext() {
    return nextOfSome != null || nextOfOthers != null;
  }

  @Override
  public RecordedEvent next() {
    boolean fromOthers = nextOfSome == null || nextOfOthers != null && nextOfOthers.position() < nextOfSome.position();
    RecordedEvent next = fromOthers ? nextOfOthers : nextOfSome;
    if (fromOthers) {
      nextOfOthers = next(others);
    } else {
      nextOfSome = next(some);
    }
    return next;
  }

  private static RecordedEvent next(Iterator<RecordedEvent> events) {
    return events.hasNext() ? events.next() : null;
  }
}
