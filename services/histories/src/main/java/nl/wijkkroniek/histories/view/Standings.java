package nl.wijkkroniek.histories.view;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import org.bson.BsonDocument;

/** How what was said stands now. What is told of it may be corrected or retracted, and that as well: each is let out as what was said is. */
final class Standings {

  private static final int DEEPEST = 32;

  private Standings() {
  }

  /** @param found the documents of these events, of those that have one */
  static Map<EventId, ContributionStanding> of(Collection<EventId> events, Function<Collection<EventId>, List<BsonDocument>> found) {
    Map<EventId, ContributionStanding> standings = new HashMap<>();
    Map<EventId, Set<EventId>> asked = events.stream().distinct().collect(toMap(Function.identity(), Set::of));
    for (int depth = 0; depth < DEEPEST && !asked.isEmpty(); depth++) {
      Map<EventId, Set<EventId>> further = new HashMap<>();
      for (BsonDocument document : found.apply(asked.keySet())) {
        Set<EventId> by = asked.get(EventId.parse(ViewBson.text(document, "_id")));
        ViewBson.standing(document).ifPresentOrElse(standing -> by.forEach(event -> standings.put(event, standing)),
            () -> ViewBson.told(document).ifPresent(told -> further.computeIfAbsent(told, _ -> new HashSet<>()).addAll(by)));
      }
      asked = further;
    }
    return standings;
  }
}
