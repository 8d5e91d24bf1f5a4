package nl.wijkkroniek.histories.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.view.HeldEvent;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Reads single events, of whatever subjects, as they hold now and as far as they may leave. */
public final class EventReading {

  private final LiveViews live;
  private final WayOut wayOut;

  public EventReading(LiveViews live, WayOut wayOut) {
    this.live = live;
    this.wayOut = wayOut;
  }

  /**
   * An event as it may leave.
   *
   * @param entry its line in the history of its own subject
   * @param name what that subject is called
   * @param owners the subjects in whose history it stands, by what they are called
   */
  public record Seen(Entry entry, String name, Map<SubjectId, String> owners) {
  }

  /** These of the events that may leave to this reader. */
  public Map<EventId, Seen> seen(Collection<EventId> events, Reader reader) {
    Views views = live.current();
    List<HeldEvent> held = views.entries().held(events);
    var letting = new Letting(views, wayOut);
    List<StoredEntry> left = letting.out(held.stream().map(HeldEvent::own).toList(), reader);
    Horizon now = new Horizon(null, Long.MAX_VALUE);
    Surroundings surroundings = Surroundings.of(left, now, views);
    Map<EventId, Set<SubjectId>> owners = new LinkedHashMap<>();
    held.forEach(event -> owners.put(event.own().eventId(), letting.known(event.owners(), reader)));
    Map<EventId, Seen> seen = new LinkedHashMap<>();
    left.forEach(entry -> seen.put(entry.eventId(), new Seen(HistoryPages.shown(entry, now, surroundings), surroundings.of(entry.owner()),
        names(owners.get(entry.eventId()), surroundings))));
    return seen;
  }

  private static Map<SubjectId, String> names(Set<SubjectId> subjects, Surroundings surroundings) {
    Map<SubjectId, String> names = new LinkedHashMap<>();
    subjects.stream().sorted().forEach(subject -> names.put(subject, surroundings.of(subject)));
    return names;
  }
}
