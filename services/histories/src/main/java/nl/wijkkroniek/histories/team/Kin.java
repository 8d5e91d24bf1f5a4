package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.List;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
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

  /** As it is after something happened to the team itself. */
  Kin evolve(TeamEvent event) {
    return switch (event) {
      case TeamsMerged merged -> new Kin(plusNew(absorbed, merged.from()), splitFrom, mergedInto, splitInto, successor, succeeds);
      case TeamSplit split -> new Kin(absorbed, splitFrom, mergedInto, plusNew(splitInto, split.into()), successor, succeeds);
      case TeamDissolved dissolved ->
          new Kin(absorbed, splitFrom, mergedInto, splitInto, dissolved.successor() == null ? successor : dissolved.successor(), succeeds);
      case TeamEvent _ -> this;
    };
  }

  /** As it is after something happened to another team that names this one. */
  Kin evolve(SubjectId other, TeamEvent event) {
    return switch (event) {
      case TeamsMerged _ -> new Kin(absorbed, splitFrom, other, splitInto, successor, succeeds);
      case TeamSplit _ -> new Kin(absorbed, plusNew(splitFrom, List.of(other)), mergedInto, splitInto, successor, succeeds);
      case TeamDissolved _ -> new Kin(absorbed, splitFrom, mergedInto, splitInto, successor, plusNew(succeeds, List.of(other)));
      case TeamEvent _ -> this;
    };
  }
}
