package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Lists.plus;

import java.util.List;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * How a team stood: its events folded in field order.
 *
 * @param id its identifier
 * @param state whether it was still there
 * @param names every name it had, the last one last
 * @param origin how it began; null when that was not told
 * @param place where it works
 * @param aim what it is for, and what it may do
 * @param composition who is in it and with it, by profile
 * @param provisions places and provisions
 * @param adjustments how it was adjusted, in field order
 * @param kin the teams it came from or went into
 * @param ending how it ended; null while it was there
 * @param belonging its roles and experiments, and the sessions about it
 */
public record TeamState(SubjectId id, Standing state, List<Naming> names, Origin origin, Place place, Aim aim, Composition composition, Provisions provisions,
    List<Stated<TeamAdjusted>> adjustments, Kin kin, Ending ending, Belonging belonging) {

  public TeamState {
    names = List.copyOf(names);
    adjustments = List.copyOf(adjustments);
  }

  /**
   * A name, from when it was taken.
   *
   * @param name as it was told
   * @param told where it comes from
   */
  public record Naming(String name, Told told) {
  }

  /**
   * How a team began.
   *
   * @param firstRecorded true when it existed already and was written down for the first time
   * @param asExperiment whether it was set up as an experiment
   * @param commissioner who wanted it; null when not told
   * @param need the weighing of needs it came from; null when not told
   * @param told where it comes from
   */
  public record Origin(boolean firstRecorded, boolean asExperiment, String commissioner, SubjectId need, Told told) {

    /** The first that is told counts; a later beginning only fills in what was not told. */
    private static Origin after(Origin before, TeamEvent event, Told told) {
      Origin said = switch (event) {
        case TeamFounded founded -> new Origin(false, Boolean.TRUE.equals(founded.asExperiment()), founded.commissioner(), founded.need(), told);
        case TeamFirstRecorded first -> new Origin(true, Boolean.TRUE.equals(first.asExperiment()), first.commissioner(), first.need(), told);
        case TeamEvent _ -> null;
      };
      return before == null || said == null ? said == null ? before : said : before.filledIn(said);
    }

    private Origin filledIn(Origin other) {
      return new Origin(firstRecorded && other.firstRecorded, asExperiment || other.asExperiment, commissioner == null ? other.commissioner : commissioner,
          need == null ? other.need : need, told);
    }
  }

  /** A team of which nothing is told yet. */
  public static TeamState of(SubjectId id) {
    return new TeamState(id, Standing.ACTIVE, List.of(), null, Place.UNKNOWN, Aim.UNKNOWN, Composition.EMPTY, Provisions.NONE, List.of(), Kin.NONE, null,
        Belonging.NONE);
  }

  /** As it is after the next line of its history, in field order. */
  public TeamState evolve(Line line) {
    if (line.via() == Via.PART) {
      return with(kin, ending, belonging.with(line.subject()));
    }
    return line.data() instanceof TeamEvent event ? evolve(event, line) : this;
  }

  private TeamState evolve(TeamEvent event, Line line) {
    if (line.via() == Via.NAMED) {
      return with(kin.evolve(line.subject(), event), Ending.afterOther(ending, event, line.told()), belonging);
    }
    Told told = line.told();
    Ending ended = Ending.after(ending, id, event, told);
    return new TeamState(id, standing(ended), names(event, told), Origin.after(origin, event, told), place.evolve(event), aim.evolve(event, told),
        composition.evolve(event, told), provisions.evolve(event, told), adjustments(event, told), kin.evolve(event), ended, belonging);
  }

  private TeamState with(Kin kinNow, Ending endingNow, Belonging belongingNow) {
    return new TeamState(id, standing(endingNow), names, origin, place, aim, composition, provisions, adjustments, kinNow, endingNow, belongingNow);
  }

  private static Standing standing(Ending ending) {
    return ending == null ? Standing.ACTIVE : Standing.DISSOLVED;
  }

  private List<Naming> names(TeamEvent event, Told told) {
    return switch (event) {
      case TeamFounded founded -> named(founded.name(), told);
      case TeamFirstRecorded first -> named(first.name(), told);
      case TeamRenamed renamed -> named(renamed.name(), told);
      case TeamEvent _ -> names;
    };
  }

  private List<Naming> named(String name, Told told) {
    return !names.isEmpty() && names.getLast().name().equals(name) ? names : plus(names, new Naming(name, told));
  }

  private List<Stated<TeamAdjusted>> adjustments(TeamEvent event, Told told) {
    return event instanceof TeamAdjusted adjusted ? plus(adjustments, new Stated<>(adjusted, told)) : adjustments;
  }

  /** Its name; its slug where no name was told. */
  public String name() {
    return names.isEmpty() ? id.slug() : names.getLast().name();
  }
}
