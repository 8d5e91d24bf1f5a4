package nl.wijkkroniek.histories.view;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;

/**
 * An event as the views hold it.
 *
 * @param own its entry in the history of its own subject
 * @param owners the subjects in whose history it stands, its own among them
 */
public record HeldEvent(StoredEntry own, Set<SubjectId> owners) {

  /** The events that these entries are of; an event of which the own entry is not among them is left out. */
  static List<HeldEvent> of(List<BsonDocument> entries) {
    Map<String, List<BsonDocument>> byEvent = new LinkedHashMap<>();
    entries.forEach(entry -> byEvent.computeIfAbsent(ViewBson.text(entry, "event"), _ -> new ArrayList<>()).add(entry));
    List<HeldEvent> events = new ArrayList<>();
    byEvent.values().forEach(ofOne -> ofOne.stream().filter(entry -> ViewBson.owner(entry).equals(ViewBson.subject(entry))).findFirst()
        .ifPresent(own -> events.add(new HeldEvent(ViewBson.entry(own), owners(ofOne)))));
    return events;
  }

  private static Set<SubjectId> owners(List<BsonDocument> entries) {
    return entries.stream().map(entry -> SubjectId.parse(ViewBson.text(entry, "owner"))).collect(toUnmodifiableSet());
  }
}
