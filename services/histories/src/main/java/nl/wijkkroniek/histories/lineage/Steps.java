package nl.wijkkroniek.histories.lineage;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.lineage.Lineage.Step;
import nl.wijkkroniek.histories.lineage.Lineage.Turn;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** The steps from team to team that an event tells of. */
final class Steps {

  private Steps() {
  }

  /**
   * None from a team to itself: a team that is divided and goes on as one of its parts stays what it is.
   *
   * @param whose the team it was told of
   * @param itself tells which team a team turned out to be
   */
  static List<Step> of(SubjectId whose, SubjectEvent event, Turn turn, UnaryOperator<SubjectId> itself) {
    Stream<Step> steps = switch (event) {
      case TeamsMerged merged -> merged.from().stream().map(from -> new Step(itself.apply(from), itself.apply(whose), Ending.How.MERGED, turn));
      case TeamSplit split -> split.into().stream().map(into -> new Step(itself.apply(whose), itself.apply(into), Ending.How.SPLIT, turn));
      case TeamDissolved dissolved -> Stream.ofNullable(dissolved.successor())
          .map(into -> new Step(itself.apply(whose), itself.apply(into), Ending.How.DISSOLVED, turn));
      case SubjectEvent _ -> Stream.empty();
    };
    return steps.filter(step -> !step.from().equals(step.to())).distinct().toList();
  }
}
