package nl.wijkkroniek.histories.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.codec.Links;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.reading.Letting;
import nl.wijkkroniek.histories.view.HeldEvent;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.apache.lucene.document.Document;

/**
 * Fills an index. The log says which events there are to look at, and the views what is to be found in them: so what was corrected, narrowed or withdrawn is
 * indexed as it holds. Only what anybody may see gets in; what only some may see is looked through when they ask ({@link ForFew}). Working the same events again
 * changes nothing.
 */
final class Feed {

  private static final int BATCH = 1_000;
  private static final int LONGEST_EXPERIMENT = 2_000;

  private final EventLog log;
  private final LanguageInLog language;
  private final WayOut wayOut;
  private final Documents made;
  private final Set<SubjectId> experiments = new LinkedHashSet<>();

  Feed(EventLog log, LanguageInLog language, WayOut wayOut, MunicipalityTable municipalities) {
    this.log = log;
    this.language = language;
    this.wayOut = wayOut;
    this.made = new Documents(wayOut, municipalities);
  }

  /**
   * Works in the next events, as far as the views hold them.
   *
   * @param until the last position that the views hold
   * @return whether there was any
   * @throws nl.wijkkroniek.eventstore.serial.NewerEvent where a later release recorded the next one
   */
  boolean step(SearchIndex index, Reached before, Views views, long until) {
    Touched touched = next(before, until);
    if (touched.isEmpty()) {
      return false;
    }
    List<String> awaited = new ArrayList<>(before.awaited());
    Map<String, Document> documents = new HashMap<>();
    List<EventId> events = touched.events(views, this::correctedOnce);
    for (int from = 0; from < events.size(); from += BATCH) {
      List<EventId> some = events.subList(from, Math.min(events.size(), from + BATCH));
      Set<EventId> held = read(some, views, documents);
      some.stream().filter(event -> touched.isNew(event) && !held.contains(event)).forEach(event -> awaited.add(event.toString()));
    }
    index.put(documents, before.at(touched.last(), touched.lastEvent(), awaited));
    return true;
  }

  private Touched next(Reached before, long until) {
    Touched touched = new Touched();
    try (Stream<StoredEvent> stored = log.from(before.position() + 1)) {
      Iterator<StoredEvent> events = stored.iterator();
      for (int count = 0; count < BATCH && touched.last() < until && before.position() < until && events.hasNext(); count++) {
        StoredEvent event = events.next();
        if (event.position() > until) {
          break;
        }
        touched.add(event, event.position() <= before.began(), language);
      }
    }
    return touched;
  }

  /** What was told, where it was corrected no more than once: of what was corrected before, nobody can tell by its first telling what rests on it. */
  private Map<EventId, Happening> correctedOnce(Set<EventId> events) {
    Map<EventId, Long> times = log.linked(Links.correcting(events)).stream().flatMap(stored -> Touched.readable(stored, language).stream())
        .flatMap(correction -> Holding.correctedBy(correction.data()).stream()).collect(groupingBy(Function.identity(), Collectors.counting()));
    return log.byIds(events.stream().map(EventId::toString).toList()).values().stream().flatMap(stored -> Touched.readable(stored, language).stream())
        .filter(told -> times.getOrDefault(told.id(), 0L) == 1).collect(Collectors.toMap(Happening::id, Function.identity()));
  }

  /** Looks again for events that could not be worked into the views when they were recorded. */
  void lookAgain(SearchIndex index, Reached before, Views views) {
    Map<String, Document> documents = new HashMap<>();
    Set<EventId> held = read(before.awaited().stream().map(EventId::parse).toList(), views, documents);
    if (!held.isEmpty()) {
      List<String> left = before.awaited().stream().filter(event -> !held.contains(EventId.parse(event))).toList();
      index.put(documents, before.at(before.position(), before.event(), left));
    }
  }

  /** Reads these events again, and what they correct, as they can be read now. */
  void readAgain(Collection<EventId> events, SearchIndex index, Reached reached, Views views) {
    Set<EventId> all = new LinkedHashSet<>();
    Collection<EventId> next = events;
    while (all.addAll(next)) {
      next = log.byIds(next.stream().map(EventId::toString).toList()).values().stream()
          .flatMap(stored -> Holding.correctedBy(language.read(stored)).stream()).toList();
    }
    Map<String, Document> documents = new HashMap<>();
    read(List.copyOf(all), views, documents);
    index.put(documents, reached);
    experiments(index, reached, views);
  }

  /** Works in the experiments, as a whole, of which an event was worked in since the last time. To be done before an index is kept. */
  void experiments(SearchIndex index, Reached reached, Views views) {
    Map<String, Document> documents = new HashMap<>();
    for (SubjectId experiment : experiments) {
      List<StoredEntry> own = new Letting(views, wayOut).out(views.entries().ownEntries(experiment, LONGEST_EXPERIMENT), Reader.ANYONE);
      documents.put(experiment.toString(), own.isEmpty() ? null : IndexedEvent.whole(experiment, own));
    }
    index.put(documents, reached);
    experiments.clear();
  }

  /** Reads these events from the views; null is put for what may not be found. Says which the views hold. */
  private Set<EventId> read(List<EventId> events, Views views, Map<String, Document> documents) {
    List<HeldEvent> held = views.entries().held(events);
    events.forEach(event -> documents.put(event.toString(), null));
    made.of(held, views, Reader.ANYONE).forEach((event, document) -> documents.put(event.toString(), document));
    held.stream().map(event -> event.own().happening().subject()).filter(subject -> subject.kind() == SubjectKind.EXPERIMENT).forEach(experiments::add);
    return held.stream().map(event -> event.own().eventId()).collect(toSet());
  }
}
