package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * The teams a team came from or went into.
 *
 * @param absorbed teams that merged into it
 * @param splitFrom teams that divided into it, among others
 * @param mergedInto the team it went into; null when it did not
 * @param splitInto the teams it divided into
 * @param successor the team named as its successor; null when none was
 * @param succeeds the teams that named it as their successor
 */
public record Kin(List<SubjectId> absorbed, List<SubjectId> splitFrom, SubjectId mergedInto, List<SubjectId> splitInto, SubjectId successor,
    List<SubjectId> succeeds) {

  /** None told. */
  public static final Kin NONE = new Kin(List.of(), List.of(), null, List.of(), null, List.of());

  public Kin {
    absorbed = List.copyOf(absorbed);
    splitFrom = List.copyOf(splitFrom);
    splitInto = List.copyOf(splitInto);
    succeeds = List.copyOf(succeeds);
  }
}
