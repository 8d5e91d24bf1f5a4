package nl.wijkkroniek.histories.team;

import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * How a team ended.
 *
 * @param how by which kind of happening
 * @param reason why; null when not told
 * @param learned what was learned; null when not told
 * @param workGoesTo where the work went; null when not told
 * @param told where it comes from
 */
public record Ending(How how, String reason, String learned, String workGoesTo, Told told) {

  /** How the team stands after something happened to it: a beginning after an ending makes it anew. */
  static Ending after(Ending before, SubjectId team, TeamEvent event, Told told) {
    return switch (event) {
      case TeamDissolved dissolved -> also(before, new Ending(How.DISSOLVED, dissolved.reason(), dissolved.learned(), dissolved.workGoesTo(), told));
      case TeamSplit split -> split.into().contains(team) ? before : also(before, new Ending(How.SPLIT, split.because(), null, null, told));
      case TeamFounded _, TeamFirstRecorded _ -> null;
      case TeamEvent _ -> before;
    };
  }

  /** How the team stands after something happened to another team that names this one. */
  static Ending afterOther(Ending before, TeamEvent event, Told told) {
    return event instanceof TeamsMerged merged ? also(before, new Ending(How.MERGED, merged.because(), null, null, told)) : before;
  }

  /** What ended it first ended it; what is told of it later fills in. */
  private static Ending also(Ending first, Ending later) {
    return first == null ? later : new Ending(first.how, orElse(first.reason, later.reason), orElse(first.learned, later.learned),
        orElse(first.workGoesTo, later.workGoesTo), first.told);
  }

  private static String orElse(String first, String later) {
    return first == null ? later : first;
  }

  /** The three ways in which a team ends. */
  public enum How implements Coded {
    DISSOLVED("dissolved"),
    MERGED("merged"),
    SPLIT("split");

    private final String code;

    How(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
