package nl.wijkkroniek.recording.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold when a team divides, or when teams go into one. */
public final class RearrangementRules {

  private RearrangementRules() {
  }

  public static Stream<Finding> of(TeamSplit split, Team team, Told told) {
    Set<SubjectId> same = told.facts().same(team.id());
    Stream<Finding> parts = split.into().stream().filter(part -> !same.contains(part))
        .flatMap(part -> EndingRules.namedAfterItsEnd("into", part, told).stream());
    return !isAnEnd(split, team, told) ? parts
        : Stream.concat(parts, Finding.of(EndingRules.endedAlready("occurredon", team, told), EndingRules.laterHappenings(team, told)));
  }

  /** A team that goes on as one of the parts does not end by it. */
  public static boolean isAnEnd(TeamSplit split, Team team, Told told) {
    return split.into().stream().noneMatch(told.facts().same(team.id())::contains);
  }

  public static Stream<Finding> of(TeamsMerged merged, Team team, Told told) {
    return Stream.concat(Finding.of(intoItself(merged.from(), told.facts().same(team.id()), team)),
        merged.from().stream().distinct().flatMap(absorbed -> absorbing(told.facts().team(absorbed), told)));
  }

  private static Stream<Finding> absorbing(Team absorbed, Told told) {
    return Finding.of(EndingRules.endedAlready("from", absorbed, told), EndingRules.laterHappenings(absorbed, told));
  }

  private static Optional<Finding> intoItself(List<SubjectId> from, Set<SubjectId> same, Team team) {
    return from.stream().noneMatch(same::contains) ? Optional.empty() : Refused.because("from",
        "%s gaat zelf verder en kan niet in zichzelf opgaan. Noem hier alleen de andere teams.".formatted(team.id()),
        "%s itself goes on and cannot go into itself. Name only the other teams here.".formatted(team.id()));
  }
}
