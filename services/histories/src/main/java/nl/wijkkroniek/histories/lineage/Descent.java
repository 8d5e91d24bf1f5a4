package nl.wijkkroniek.histories.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.histories.lineage.Lineage.Step;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Goes from a team back to those it came from and on to those it went into, a generation at a time and each team once, also where they go round. From what it came
 * from it only goes further back, and from what it went into further on.
 */
final class Descent {

  private final int most;
  private final Map<SubjectId, Integer> generations = new HashMap<>();
  private final Set<Step> steps = new LinkedHashSet<>();
  private Set<SubjectId> unread;
  private boolean more;

  /** @param most teams, this one included */
  Descent(SubjectId team, int most) {
    this.most = most;
    this.generations.put(team, 0);
    this.unread = Set.of(team);
  }

  /** The teams of which is to be told next; empty at the end. */
  Set<SubjectId> unread() {
    return unread;
  }

  /** @param told the steps that are told of these teams, from them or to them */
  void read(Collection<Step> told) {
    Set<SubjectId> next = new LinkedHashSet<>();
    for (SubjectId team : unread) {
      int generation = generations.get(team);
      told.stream().filter(step -> generation <= 0 && step.to().equals(team)).forEach(step -> meet(step, step.from(), generation - 1, next));
      told.stream().filter(step -> generation >= 0 && step.from().equals(team)).forEach(step -> meet(step, step.to(), generation + 1, next));
    }
    unread = next;
  }

  private void meet(Step step, SubjectId team, int generation, Set<SubjectId> next) {
    if (!generations.containsKey(team) && generations.size() == most) {
      more = true;
      return;
    }
    if (generations.putIfAbsent(team, generation) == null) {
      next.add(team);
    }
    steps.add(step);
  }

  /** How far each team that was met is from where it began. */
  Map<SubjectId, Integer> generations() {
    return Map.copyOf(generations);
  }

  /** The steps between the teams that were met. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Whether there are teams that were left out. */
  boolean more() {
    return more;
  }
}
