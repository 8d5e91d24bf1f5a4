package nl.wijkkroniek.histories.lineage;

import java.util.List;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * Where a team came from and what it went into, over any number of mergers, splits and successions. Teams that only share an origin or a successor with it are not
 * in it.
 *
 * @param team whose
 * @param teams generation by generation, the earliest first, and within one by identifier
 * @param steps from team to team, in the order in which they are told of the teams
 * @param more whether there are more teams than were asked for: the farthest are left out
 * @param position of the last event that was known to the answer
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record Lineage(SubjectId team, List<Member> teams, List<Step> steps, boolean more, long position, EdtfDate asOf) {

  public Lineage {
    teams = List.copyOf(teams);
    steps = List.copyOf(steps);
  }

  /**
   * One of the teams.
   *
   * @param team which
   * @param name its last name; its slug where none was told
   * @param generation how many steps from the team that was asked for: below zero for what it came from, above zero for what it went into
   * @param began when it was founded or first recorded; null when not told
   * @param ended when it ended; null while it was there
   * @param how in which way it ended; null while it was there
   */
  public record Member(SubjectId team, String name, int generation, Turn began, Turn ended, Ending.How how) {
  }

  /**
   * From one team to another.
   *
   * @param from the one that went into the other, was divided into it, or named it as its successor
   * @param to the other
   * @param how in which of these ways
   * @param turn when, and which event told it
   */
  public record Step(SubjectId from, SubjectId to, Ending.How how, Turn turn) {
  }

  /**
   * Something that happened at a time.
   *
   * @param event that told it
   * @param on when
   * @param uncertain whether it may have happened after the day that was asked for
   */
  public record Turn(EventId event, EdtfDate on, boolean uncertain) {
  }
}
