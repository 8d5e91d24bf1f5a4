package nl.wijkkroniek.recording.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Ending;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
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
    return split.into().stream().anyMatch(same::contains) ? parts
        : Stream.concat(parts, Finding.of(EndingRules.endedAlready(team), EndingRules.laterHappenings(team, told)));
  }

  public static Stream<Finding> of(TeamsMerged merged, Team team, Told told) {
    return Stream.concat(Finding.of(intoItself(merged.from(), told.facts().same(team.id()), team)),
        merged.from().stream().distinct().flatMap(absorbed -> absorbing(told.facts().team(absorbed), told)));
  }

  private static Stream<Finding> absorbing(Team absorbed, Told told) {
    return Finding.of(
        EndingRules.namedAfterItsEnd("from", absorbed.id(), told),
        absorbed.ended().flatMap(ending -> anotherMemoryOf(ending, absorbed)),
        EndingRules.laterHappenings(absorbed, told));
  }

  private static Optional<Finding> intoItself(List<SubjectId> from, Set<SubjectId> same, Team team) {
    return from.stream().noneMatch(same::contains) ? Optional.empty() : Refused.because("from",
        "%s gaat zelf verder en kan niet in zichzelf opgaan. Noem hier alleen de andere teams.".formatted(team.id()),
        "%s itself goes on and cannot go into itself. Name only the other teams here.".formatted(team.id()));
  }

  /** Dissolved and merged around the same time: most likely one end, remembered from two sides. */
  private static Optional<Finding> anotherMemoryOf(Ending ending, Team absorbed) {
    return Flag.with(ending.at(), "ended-already",
        "Van %s is al vastgelegd dat het %s.".formatted(absorbed.id(), ending.howAndWhen().nl()),
        "It is recorded already that %s %s.".formatted(absorbed.id(), ending.howAndWhen().en()));
  }
}
