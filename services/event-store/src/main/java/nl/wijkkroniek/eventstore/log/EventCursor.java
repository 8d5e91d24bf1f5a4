package nl.wijkkroniek.eventstore.log;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The events of commits, those that are wanted, one commit in memory at a time. */
final class EventCursor implements Iterator<StoredEvent> {

  private static final int ORDERED = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT | Spliterator.IMMUTABLE;

  private final CommitCursor commits;
  private final Predicate<StoredEvent> wanted;
  private Iterator<StoredEvent> events = Collections.emptyIterator();

  private EventCursor(CommitCursor commits, Predicate<StoredEvent> wanted) {
    this.commits = commits;
    this.wanted = wanted;
  }

  static Stream<StoredEvent> stream(CommitCursor commits, Predicate<StoredEvent> wanted) {
    var events = new EventCursor(commits, wanted);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(events, ORDERED), false).onClose(commits::close);
  }

  @Override
  public boolean hasNext() {
    while (!events.hasNext() && commits.hasNext()) {
      events = commits.next().events().stream().filter(wanted).iterator();
    }
    return events.hasNext();
  }

  @Override
  public StoredEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return events.next();
  }
}
