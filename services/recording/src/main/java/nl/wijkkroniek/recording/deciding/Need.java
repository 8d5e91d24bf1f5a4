package nl.wijkkroniek.recording.deciding;

import java.util.Optional;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.NeedDecision;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * What the rules need to know of a need.
 *
 * @param weighings what was decided, each time it was weighed
 */
public record Need(SubjectId id, PSet<Weighing> weighings) implements SubjectState {

  /** What was decided, and when. */
  public record Weighing(Moment at, NeedDecision decision) {
  }

  static Need unknown(SubjectId id) {
    return new Need(id, OrderedPSet.empty());
  }

  @Override
  public Need evolve(Happening happening) {
    return happening.subject().equals(id) && happening.data() instanceof NeedWeighed weighed
        ? new Need(id, weighings.plus(new Weighing(Moment.of(happening), weighed.decision()))) : this;
  }

  @Override
  public Need and(SubjectState same) {
    Need other = (Need) same;
    return new Need(id, weighings.plusAll(other.weighings));
  }

  /** A decision that no team is needed which was certainly in force on this day in the field: taken before it, and nothing else decided that can be later. */
  public Optional<Moment> noTeamInForce(Told told) {
    return weighings.stream().filter(weighing -> weighing.decision() == NeedDecision.NO_TEAM && told.certainlyAfter(weighing.at()))
        .filter(against -> weighings.stream().noneMatch(other -> mayReplace(other, against, told))).map(Weighing::at).findFirst();
  }

  private static boolean mayReplace(Weighing other, Weighing against, Told told) {
    return other.decision() != NeedDecision.NO_TEAM && !other.at().on().certainlyBefore(against.at().on()) && !told.certainlyBefore(other.at());
  }
}
