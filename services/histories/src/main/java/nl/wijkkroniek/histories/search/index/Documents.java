package nl.wijkkroniek.histories.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.wijkkroniek.histories.reading.Letting;
import nl.wijkkroniek.histories.view.HeldEvent;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.apache.lucene.document.Document;

/** Makes of events what stands of them in an index: of those that a reader may see, what that reader may see of them. */
final class Documents {

  private final WayOut wayOut;
  private final MunicipalityTable municipalities;

  Documents(WayOut wayOut, MunicipalityTable municipalities) {
    this.wayOut = wayOut;
    this.municipalities = municipalities;
  }

  /** Those of these events that may leave to this reader. */
  Map<EventId, Document> of(List<HeldEvent> held, Views views, Reader reader) {
    var letting = new Letting(views, wayOut);
    Map<EventId, Set<SubjectId>> owners = held.stream().collect(toMap(event -> event.own().eventId(), event -> letting.known(event.owners(), reader)));
    Map<SubjectId, Set<String>> names = names(owners.values().stream().flatMap(Set::stream).collect(toSet()), views);
    Function<String, Collection<String>> codes = municipalities::withSuccessors;
    Map<EventId, Document> documents = new HashMap<>();
    letting.out(held.stream().map(HeldEvent::own).toList(), reader).forEach(entry -> {
      Set<SubjectId> itsOwners = owners.get(entry.eventId());
      Set<String> itsNames = itsOwners.stream().flatMap(owner -> names.getOrDefault(owner, Set.of()).stream()).collect(toSet());
      documents.put(entry.eventId(), IndexedEvent.of(entry, itsOwners, itsNames, codes));
    });
    return documents;
  }

  private static Map<SubjectId, Set<String>> names(Set<SubjectId> subjects, Views views) {
    return views.marks().names(subjects).stream().collect(groupingBy(Mark::subject, mapping(Mark::name, toSet())));
  }
}
