package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Lists.plusAll;
import static nl.wijkkroniek.histories.Lists.without;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.words.PlainText;

/**
 * What a team is a means for, and what it may do. Each part is the last that was told, or null.
 *
 * @param purpose what it is a means for
 * @param vision what residents and partners agreed on living together
 * @param surroundings what the neighbourhood is like
 * @param assignment what the commissioner asks
 * @param mandate what it may decide
 * @param scope whom and what it is there for
 */
public record Aim(Purpose purpose, Stated<VisionAgreed> vision, Stated<SurroundingsDescribed> surroundings, Stated<AssignmentGiven> assignment,
    Stated<MandateAgreed> mandate, Scope scope) {

  /** Nothing told. */
  public static final Aim UNKNOWN = new Aim(null, null, null, null, null, null);

  /** As it is after this event. */
  Aim evolve(TeamEvent event, Told told) {
    return switch (event) {
      case TeamFounded founded -> withPurpose(founded.purpose(), told);
      case TeamFirstRecorded first -> withPurpose(first.purpose(), told);
      case PurposeRestated restated -> withPurpose(restated.purpose(), told);
      case VisionAgreed agreed -> new Aim(purpose, new Stated<>(agreed, told), surroundings, assignment, mandate, scope);
      case SurroundingsDescribed described -> new Aim(purpose, vision, new Stated<>(described, told), assignment, mandate, scope);
      case AssignmentGiven given -> new Aim(purpose, vision, surroundings, new Stated<>(given, told), mandate, scope);
      case MandateAgreed agreed -> new Aim(purpose, vision, surroundings, assignment, new Stated<>(agreed, told), scope);
      case ScopeSet set -> new Aim(purpose, vision, surroundings, assignment, mandate, (scope == null ? Scope.NONE : scope).set(set, told));
      case TeamEvent _ -> this;
    };
  }

  private Aim withPurpose(String text, Told told) {
    return text == null ? this : new Aim(new Purpose(text, told), vision, surroundings, assignment, mandate, scope);
  }

  /**
   * The purpose as last said.
   *
   * @param text what for
   * @param told where it comes from
   */
  public record Purpose(String text, Told told) {
  }

  /**
   * The scope; a list that an event did not give is still the one before.
   *
   * @param formerLifeDomains those that were in it once, and were left out when its life domains were told anew
   * @param lifeDomainsTold where its life domains were told last: what is not among them is outside its scope; null where they never were
   * @param told where the last change comes from
   */
  public record Scope(List<String> targetGroups, List<String> lifeDomains, List<String> taskAreas, List<FormerDomain> formerLifeDomains, Told lifeDomainsTold,
      Told told) {
    private static final Scope NONE = new Scope(List.of(), List.of(), List.of(), List.of(), null, null);

    public Scope {
      targetGroups = List.copyOf(targetGroups);
      lifeDomains = List.copyOf(lifeDomains);
      taskAreas = List.copyOf(taskAreas);
      formerLifeDomains = List.copyOf(formerLifeDomains);
    }

    /** A life domain that is no longer in the scope; {@code told} is where it was left out. */
    public record FormerDomain(String lifeDomain, Told told) {
    }

    private Scope set(ScopeSet set, Told by) {
      return new Scope(orBefore(set.targetGroups(), targetGroups), orBefore(set.lifeDomains(), lifeDomains), orBefore(set.taskAreas(), taskAreas),
          set.lifeDomains().isEmpty() ? formerLifeDomains : former(set.lifeDomains(), by), set.lifeDomains().isEmpty() ? lifeDomainsTold : by, by);
    }

    private List<FormerDomain> former(List<String> now, Told by) {
      List<FormerDomain> leftOut = lifeDomains.stream().map(domain -> new FormerDomain(domain, by)).toList();
      List<String> there = now.stream().map(PlainText::of).toList();
      return without(plusAll(formerLifeDomains, leftOut), former -> there.contains(PlainText.of(former.lifeDomain())));
    }

    private static List<String> orBefore(List<String> given, List<String> before) {
      return given.isEmpty() ? before : given;
    }
  }
}
