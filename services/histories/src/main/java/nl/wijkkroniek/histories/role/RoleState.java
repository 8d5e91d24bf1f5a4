package nl.wijkkroniek.histories.role;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.plusNew;
import static nl.wijkkroniek.histories.Lists.without;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;

/**
 * How a role stood: its events folded in field order. Who has it is not told.
 *
 * @param id its identifier
 * @param state whether it was still there and agreed
 * @param teams the teams it belongs to
 * @param name its name; null when not told
 * @param tasks what somebody in it does
 * @param described when it was described first; null when not told
 * @param redefinitions what it became, step by step
 * @param handedOver when somebody else took it over
 * @param retirement how it ended; null while it did not
 * @param sessions reflection sessions about it
 */
public record RoleState(SubjectId id, RoleStanding state, List<SubjectId> teams, String name, List<String> tasks, Told described,
    List<Redefinition> redefinitions, List<Told> handedOver, Stated<RoleRetired> retirement, List<SubjectId> sessions) {

  public RoleState {
    teams = List.copyOf(teams);
    tasks = List.copyOf(tasks);
    redefinitions = List.copyOf(redefinitions);
    handedOver = List.copyOf(handedOver);
    sessions = List.copyOf(sessions);
  }

  /** A role of which nothing is told yet. */
  public static RoleState of(SubjectId id) {
    return new RoleState(id, RoleStanding.CURRENT, List.of(), null, List.of(), null, List.of(), List.of(), null, List.of());
  }

  /**
   * A role after these lines in field order. People contest what is only coming, and settle that too: what is told of a redefinition that is not there yet waits
   * for it.
   */
  public static RoleState fold(SubjectId id, Iterable<Line> lines) {
    RoleState state = of(id);
    List<Line> waiting = new ArrayList<>();
    for (Line line : lines) {
      state = state.evolve(line);
      if (state.waitsFor(line)) {
        waiting.add(line);
      } else if (line.via() == Via.OWN && line.data() instanceof RoleRedefined) {
        RoleState now = state;
        List<Line> came = waiting.stream().filter(told -> !now.waitsFor(told)).toList();
        waiting.removeAll(came);
        for (Line told : came) {
          state = state.evolve(told);
        }
      }
    }
    return state;
  }

  /** Of what belongs to it only whose it is counts: it is not read. */
  private boolean waitsFor(Line line) {
    return line.via() == Via.OWN && switch (line.data()) {
      case RedefinitionContested contested -> steps(contested.redefinition()).isEmpty();
      case RedefinitionSettled settled -> steps(settled.redefinition()).isEmpty();
      case SubjectEvent _ -> false;
    };
  }

  private RoleState evolve(Line line) {
    if (line.via() == Via.PART) {
      return new RoleState(id, state, teams, name, tasks, described, redefinitions, handedOver, retirement, plusNew(sessions, List.of(line.subject())));
    }
    return line.via() == Via.OWN && line.data() instanceof RoleEvent event ? evolve(event, line.told()) : this;
  }

  private RoleState evolve(RoleEvent event, Told told) {
    return switch (event) {
      case RoleDescribed said -> new RoleState(id, state, inTeam(said.team()), said.name(), said.tasks().isEmpty() ? tasks : said.tasks(),
          described == null ? told : described, redefinitions, handedOver, retirement, sessions);
      case RoleRedefined said -> redefined(said, told);
      case RedefinitionContested contested -> withSteps(changed(contested.redefinition(), step -> step.contestedBy(contested.because())));
      case RedefinitionSettled settled -> withSteps(changed(settled.redefinition(), step -> step.settledBy(settled.how())));
      case RoleHandedOver _ -> new RoleState(id, state, teams, name, tasks, described, redefinitions, plus(handedOver, told), retirement, sessions);
      case RoleRetired retired ->
          new RoleState(id, RoleStanding.RETIRED, teams, name, tasks, described, redefinitions, handedOver, new Stated<>(retired, told), sessions);
    };
  }

  private List<SubjectId> inTeam(SubjectId team) {
    return team == null ? teams : plusNew(teams, List.of(team));
  }

  private RoleState redefined(RoleRedefined said, Told told) {
    Redefinition step = new Redefinition(said.from() == null ? name : said.from(), said.to(), said.takenUp(), said.letGo(), said.motive(), said.because(),
        Boolean.TRUE.equals(said.contested()), List.of(), null, told);
    Set<String> letGo = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    letGo.addAll(said.letGo());
    List<String> kept = without(tasks, letGo::contains);
    return new RoleState(id, state, inTeam(said.team()), said.to(), plusNew(kept, said.takenUp()), described, redefinitions, handedOver, retirement, sessions)
        .withSteps(plus(redefinitions, step));
  }

  private List<Redefinition> changed(EventId redefinition, UnaryOperator<Redefinition> change) {
    List<Redefinition> meant = steps(redefinition);
    return redefinitions.stream().map(step -> meant.contains(step) ? change.apply(step) : step).toList();
  }

  /** Which redefinition is meant is known, or else it is the last; where none was there yet, the first that comes. */
  private List<Redefinition> steps(EventId redefinition) {
    return redefinition == null ? redefinitions.stream().skip(Math.max(0, redefinitions.size() - 1L)).toList()
        : redefinitions.stream().filter(step -> step.told().event().equals(redefinition)).toList();
  }

  private RoleState withSteps(List<Redefinition> steps) {
    boolean contested = steps.stream().anyMatch(Redefinition::contested);
    RoleStanding now = retirement != null ? RoleStanding.RETIRED : contested ? RoleStanding.CONTESTED : RoleStanding.CURRENT;
    return new RoleState(id, now, teams, name, tasks, described, steps, handedOver, retirement, sessions);
  }

  /**
   * One step in what the role became.
   *
   * @param from its name before, as told or as it was known; null when neither
   * @param to its name since
   * @param takenUp tasks taken up
   * @param letGo tasks let go
   * @param motive why; null when not told
   * @param because why, in words; null when not told
   * @param contested whether it is contested and not settled
   * @param contests in which words it was contested
   * @param settled how that ended; null while it did not
   * @param told where it comes from
   */
  public record Redefinition(String from, String to, List<String> takenUp, List<String> letGo, Motive motive, String because, boolean contested,
      List<String> contests, String settled, Told told) {
    public Redefinition {
      takenUp = List.copyOf(takenUp);
      letGo = List.copyOf(letGo);
      contests = List.copyOf(contests);
    }

    private Redefinition contestedBy(String words) {
      return new Redefinition(from, to, takenUp, letGo, motive, because, settled == null, plus(contests, words), settled, told);
    }

    private Redefinition settledBy(String how) {
      return new Redefinition(from, to, takenUp, letGo, motive, because, false, contests, how, told);
    }
  }
}
