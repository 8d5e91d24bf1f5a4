package nl.wijkkroniek.histories.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/**
 * The teams that teams went into or were divided into, as it was known at the moment asked for.
 *
 * @param into what each of them went into
 */
record Successors(Map<SubjectId, Set<SubjectId>> into) {

  private static final int MOST = 200;

  /** Looked up a generation at a time; adds to the marks what was known of each. */
  static Successors of(Set<SubjectId> subjects, Map<SubjectId, List<Mark>> marks, Horizon horizon, Views views) {
    Map<SubjectId, Set<SubjectId>> into = new HashMap<>();
    Set<SubjectId> generation = subjects.stream().filter(subject -> subject.kind() == SubjectKind.TEAM).collect(toSet());
    while (into.size() < MOST) {
      Map<EventId, Set<SubjectId>> endings = endings(generation, marks);
      if (endings.isEmpty()) {
        break;
      }
      generation = new HashSet<>();
      for (StoredEntry ending : views.entries().told(endings.keySet(), Views.standing(horizon.known()))) {
        for (SubjectId ended : endings.get(ending.eventId())) {
          into.computeIfAbsent(ended, _ -> new LinkedHashSet<>()).addAll(successors(ending));
        }
        generation.addAll(successors(ending));
      }
      generation.removeAll(into.keySet());
      Set<SubjectId> unread = generation.stream().filter(team -> !marks.containsKey(team)).collect(toSet());
      if (!unread.isEmpty()) {
        marks.putAll(Surroundings.marks(unread, horizon, views));
      }
    }
    return new Successors(into);
  }

  /** Those that these teams went into, and that those went into; none twice. */
  Stream<SubjectId> of(Collection<SubjectId> teams) {
    Set<SubjectId> found = new LinkedHashSet<>();
    Collection<SubjectId> generation = teams;
    while (!generation.isEmpty()) {
      generation = generation.stream().flatMap(team -> into.getOrDefault(team, Set.of()).stream()).filter(found::add).toList();
    }
    return found.stream();
  }

  private static Map<EventId, Set<SubjectId>> endings(Set<SubjectId> teams, Map<SubjectId, List<Mark>> marks) {
    return teams.stream().flatMap(team -> marks.getOrDefault(team, List.of()).stream()).filter(mark -> mark.kind() == Mark.Kind.ENDING)
        .collect(groupingBy(Mark::event, mapping(Mark::subject, toSet())));
  }

  private static Collection<SubjectId> successors(StoredEntry ending) {
    SubjectEvent event = ending.happening().data();
    return switch (event) {
      case TeamsMerged _ -> List.of(ending.happening().subject());
      case TeamSplit split -> split.into();
      case SubjectEvent _ -> List.of();
    };
  }
}
