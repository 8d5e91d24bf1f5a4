package nl.wijkkroniek.histories.search.index;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Naming;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What has to be read from the views again because of some events of the log: they themselves, and what stands in the index already and is changed by them. */
final class Touched {

  /** These change what was told of their subject before. */
  private static final Set<String> CORRECTIONS = Set.of("EventCorrected", "EventRetracted", "DuplicateRecognised");

  private final Set<EventId> own = new LinkedHashSet<>();
  private final Set<EventId> named = new LinkedHashSet<>();
  private final Set<SubjectId> subjects = new HashSet<>();
  private final Set<SubjectId> all = new HashSet<>();
  private long first = -1;
  private long last = -1;
  private String lastEvent = "";

  /**
   * Takes in the next event.
   *
   * @param known whether everything in the index was read from views that held this event already
   * @throws NewerEvent where a later release recorded it
   */
  void add(StoredEvent stored, boolean known, LanguageInLog language) {
    if (stored.subject() != null) {
      EventId id = EventId.parse(stored.id());
      if (!known) {
        changedBy(stored, language);
      }
      own.add(id);
    }
    first = first < 0 ? stored.position() : first;
    last = stored.position();
    lastEvent = stored.id();
  }

  private void changedBy(StoredEvent stored, LanguageInLog language) {
    Happening told;
    try {
      told = language.read(stored).happening();
    } catch (NewerEvent newer) {
      throw newer;
    } catch (RuntimeException unreadable) {
      return;
    }
    subjects.add(told.subject());
    named.addAll(EventType.of(told.data()).eventsIn(told.data()));
    if (CORRECTIONS.contains(stored.type()) || Naming.in(told.data()).isPresent()) {
      all.add(told.subject());
    }
  }

  /** The events to read again; asks the views which subjects became part of others by these events. */
  List<EventId> events(Views views) {
    views.linksFrom(subjects).stream().filter(link -> link.since() >= first && link.since() <= last).map(Link::from).forEach(all::add);
    return Stream.of(own, named, all.isEmpty() ? Set.<EventId>of() : views.eventsOf(all)).flatMap(Set::stream).distinct().toList();
  }

  /** Whether it was recorded here, and not before. */
  boolean isNew(EventId event) {
    return own.contains(event);
  }

  boolean isEmpty() {
    return last < 0;
  }

  /** Position of the last of the events. */
  long last() {
    return last;
  }

  String lastEvent() {
    return lastEvent;
  }
}
