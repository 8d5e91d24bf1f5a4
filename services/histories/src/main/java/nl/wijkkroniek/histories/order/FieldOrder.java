package nl.wijkkroniek.histories.order;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Ranks happenings: each as early as its date says, but after its causes and after its subject's beginning. A beginning does not bind what itself led to that
 * beginning: otherwise neither could come first.
 */
public final class FieldOrder {

  private final Known known;
  private final Map<EventId, Set<EventId>> before = new HashMap<>();

  /** The order of what is known at one position; to be made anew for the next. */
  public FieldOrder(Known known) {
    this.known = known;
  }

  /** The place of a happening that nothing known comes after. */
  public Rank rankOf(Happened happened) {
    return rank(happened, follows(happened), Map.of());
  }

  /**
   * The places that change when this happening turns out to be its subject's beginning: those of the subject's happenings, and of all that came from them.
   *
   * @return the new ranks of those that get another one, and of the beginning itself
   */
  public Map<EventId, Rank> rankedAnew(Happened beginning) {
    Map<EventId, Rank> ranks = rankedAnew(Set.of(beginning.id()), Set.of(beginning.subject()));
    ranks.putIfAbsent(beginning.id(), beginning.rank());
    return ranks;
  }

  /**
   * The places that change when these events turn out to have happened otherwise, or not at all: theirs, and those of all that came from them.
   *
   * @param begunOtherwise subjects that now begin with another event, or with none
   * @return the new ranks of those that get another one
   */
  public Map<EventId, Rank> rankedAnew(Set<EventId> changed, Set<SubjectId> begunOtherwise) {
    Map<EventId, Happened> moving = fromHere(changed, begunOtherwise);
    Map<EventId, List<Happened>> follows = new HashMap<>();
    moving.forEach((id, happened) -> follows.put(id, follows(happened)));
    Map<EventId, Rank> ranks = new HashMap<>();
    for (EventId id : eachAfterWhatItFollows(follows)) {
      ranks.put(id, rank(moving.get(id), follows.get(id), ranks));
    }
    ranks.entrySet().removeIf(ranked -> ranked.getValue().equals(moving.get(ranked.getKey()).rank()));
    return ranks;
  }

  private static Rank rank(Happened happened, List<Happened> follows, Map<EventId, Rank> anew) {
    return follows.stream().map(other -> anew.getOrDefault(other.id(), other.rank())).max(Rank::compareTo)
        .map(happened.own()::notBefore).orElse(happened.own());
  }

  private List<Happened> follows(Happened happened) {
    return Stream.concat(causes(happened), beginningOf(happened).filter(beginning -> !before(beginning).contains(happened.id())).stream()).toList();
  }

  private Stream<Happened> causes(Happened happened) {
    return happened.causes().stream().map(known::happening).flatMap(Optional::stream);
  }

  private Optional<Happened> beginningOf(Happened happened) {
    return known.beginningOf(happened.subject()).filter(beginning -> !beginning.id().equals(happened.id()));
  }

  /** Everything a beginning comes after, by causes and by other beginnings, however far back. */
  private Set<EventId> before(Happened beginning) {
    Set<EventId> found = before.get(beginning.id());
    if (found != null) {
      return found;
    }
    found = new HashSet<>();
    var next = new ArrayDeque<>(List.of(beginning));
    while (!next.isEmpty()) {
      Happened one = next.pop();
      for (Happened earlier : Stream.concat(causes(one), beginningOf(one).stream()).toList()) {
        if (found.add(earlier.id())) {
          next.push(earlier);
        }
      }
    }
    before.put(beginning.id(), found);
    return found;
  }

  private Map<EventId, Happened> fromHere(Set<EventId> changed, Set<SubjectId> begunOtherwise) {
    Map<EventId, Happened> found = new LinkedHashMap<>();
    Set<SubjectId> begun = new HashSet<>(begunOtherwise);
    Collection<Happened> next = new ArrayList<>(changed.stream().map(known::happening).flatMap(Optional::stream).toList());
    next.addAll(known.causedBy(changed));
    begunOtherwise.forEach(subject -> next.addAll(known.of(subject)));
    Collection<Happened> more = next;
    while (!more.isEmpty()) {
      Map<EventId, Happened> fresh = more.stream().filter(happened -> !found.containsKey(happened.id()))
          .collect(toMap(Happened::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
      found.putAll(fresh);
      more = fresh.isEmpty() ? List.of() : comingAfter(fresh, begun);
    }
    return found;
  }

  private Collection<Happened> comingAfter(Map<EventId, Happened> happened, Set<SubjectId> begun) {
    Collection<Happened> after = new ArrayList<>(known.causedBy(happened.keySet()));
    happened.values().stream().filter(this::isBeginning).map(Happened::subject).filter(begun::add).forEach(subject -> after.addAll(known.of(subject)));
    return after;
  }

  private boolean isBeginning(Happened happened) {
    return known.beginningOf(happened.subject()).map(Happened::id).filter(happened.id()::equals).isPresent();
  }

  private static List<EventId> eachAfterWhatItFollows(Map<EventId, List<Happened>> follows) {
    Map<EventId, Integer> waitingFor = new HashMap<>();
    Map<EventId, List<EventId>> waiting = new HashMap<>();
    follows.forEach((id, others) -> {
      List<EventId> moving = others.stream().map(Happened::id).filter(follows::containsKey).distinct().toList();
      waitingFor.put(id, moving.size());
      moving.forEach(other -> waiting.computeIfAbsent(other, _ -> new ArrayList<>()).add(id));
    });
    var ready = new ArrayDeque<EventId>();
    waitingFor.forEach((id, count) -> {
      if (count == 0) {
        ready.add(id);
      }
    });
    List<EventId> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      EventId id = ready.poll();
      order.add(id);
      waiting.getOrDefault(id, List.of()).stream().filter(after -> waitingFor.merge(after, -1, Integer::sum) == 0).forEach(ready::add);
    }
    return order;
  }
}
