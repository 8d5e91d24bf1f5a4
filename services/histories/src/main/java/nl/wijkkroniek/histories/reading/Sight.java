package nl.wijkkroniek.histories.reading;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** What one reader may see of the histories at one moment. Every question is one look-up, however much is asked at once; what may not be seen is not there. */
public final class Sight {

  private final Views views;
  private final EntryReading entries;
  private final Letting letting;
  private final Horizon horizon;
  private final int before;
  private final Reader reader;

  Sight(Views views, Horizon horizon, int before, WayOut wayOut, Reader reader) {
    this.views = views;
    this.entries = new EntryReading(views);
    this.letting = new Letting(views, wayOut);
    this.horizon = horizon;
    this.before = before;
    this.reader = reader;
  }

  /**
   * What is found of events that were asked for by their ids. One that is there and may not be seen is in neither.
   *
   * @param seen what they told
   * @param retracted those that were told and taken back
   * @param unknown those of which nothing is known at this moment of recording
   */
  public record Found(Map<EventId, StoredEntry> seen, Set<EventId> retracted, Set<EventId> unknown) {
  }

  /** How far this sight reaches on both clocks. */
  public Horizon horizon() {
    return horizon;
  }

  /** How many stood in the parts before this one; none for the first. */
  public int before() {
    return before;
  }

  /** The way on to the part that begins after this. */
  public Cursor cursor(String list, String after) {
    return new Bookmark(Sights.named(list), horizon.known(), after).cursor();
  }

  /** What these events told, also those that happened after the day that is asked for. */
  public Found told(Collection<EventId> events) {
    if (events.isEmpty()) {
      return new Found(Map.of(), Set.of(), Set.of());
    }
    List<StoredEntry> found = entries.told(events, horizon);
    Set<EventId> unknown = new HashSet<>(events);
    unknown.removeAll(found.stream().map(StoredEntry::eventId).collect(toSet()));
    Set<EventId> retracted = views.entries().retracted(unknown, horizon.known());
    unknown.removeAll(retracted);
    return new Found(letting.out(found, reader).stream().collect(toMap(StoredEntry::eventId, Function.identity(), (one, _) -> one)), retracted, unknown);
  }

  /** What one of these events led to. */
  public List<StoredEntry> effectsOf(Collection<EventId> causes) {
    return causes.isEmpty() ? List.of() : letting.out(entries.effects(causes, horizon), reader);
  }

  /** The lines of these types in these histories, one history after another, each in field order. */
  public List<StoredEntry> lines(Collection<SubjectId> owners, Collection<EventType> types) {
    return owners.isEmpty() ? List.of() : letting.out(entries.ofTypes(owners, types, horizon), reader);
  }

  /** Of those that turned out to be another, which that is. */
  public Map<SubjectId, SubjectId> turnedOutToBe(Collection<SubjectId> subjects) {
    Map<SubjectId, SubjectId> same = new HashMap<>();
    Collection<SubjectId> asked = subjects;
    while (!asked.isEmpty()) {
      List<Link> links = views.links().from(asked, horizon.known()).stream().filter(Link::same).filter(link -> !same.containsKey(link.from())).toList();
      links.forEach(link -> same.putIfAbsent(link.from(), link.to()));
      asked = links.stream().map(Link::to).filter(other -> !same.containsKey(other)).collect(toSet());
    }
    Map<SubjectId, SubjectId> last = new HashMap<>();
    same.keySet().forEach(subject -> last.put(subject, last(subject, same)));
    return last;
  }

  /** Two that were each said to be the other are the first of them by name. */
  private static SubjectId last(SubjectId subject, Map<SubjectId, SubjectId> same) {
    Set<SubjectId> seen = new TreeSet<>(Comparator.comparing(SubjectId::toString));
    SubjectId at = subject;
    while (same.containsKey(at) && seen.add(at)) {
      at = same.get(at);
    }
    return same.containsKey(at) ? seen.iterator().next() : at;
  }

  /** Whether anything at all was ever told of this subject. */
  public boolean isKnown(SubjectId subject) {
    return letting.isKnown(subject, reader);
  }

  /** These as the lines of a history, in the same order. */
  public List<Named> shown(List<StoredEntry> some) {
    Surroundings surroundings = Surroundings.of(some, horizon, views);
    return some.stream().map(entry -> new Named(HistoryPages.shown(entry, horizon, surroundings), surroundings.of(entry.happening().subject()))).toList();
  }

  /**
   * A line of a history, with what its subject was called.
   *
   * @param entry the line
   * @param name of what it happened to; its slug where no name was known
   */
  public record Named(Entry entry, String name) {
  }
}
