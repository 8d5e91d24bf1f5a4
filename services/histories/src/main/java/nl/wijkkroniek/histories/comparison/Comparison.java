package nl.wijkkroniek.histories.comparison;

import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/**
 * Teams side by side.
 *
 * @param align on what axis
 * @param dimensions in what they are compared
 * @param teams in the order in which they were asked for
 * @param position of the last event that was known to the answer
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record Comparison(Alignment align, List<TeamDimension> dimensions, List<Column> teams, long position, EdtfDate asOf) {

  public Comparison {
    dimensions = List.copyOf(dimensions);
    teams = List.copyOf(teams);
  }

  /**
   * One team.
   *
   * @param team which
   * @param name what it was called; its slug where no name was known
   * @param began how it began; null when that was not told
   * @param ended how it ended; null while it was there
   * @param anchor from where its months are counted; null by the calendar, and where it has no such event: then it has no months
   * @param values what held in it, by dimension, and within one as it happened
   */
  public record Column(SubjectId team, String name, Turn began, Turn ended, Anchor anchor, List<Value> values) {
    public Column {
      values = List.copyOf(values);
    }
  }

  /**
   * Something that happened at a time.
   *
   * @param event that told it
   * @param on when
   * @param months since the anchor; null by the calendar, and where there is no anchor
   * @param uncertain whether it may have happened after the day that was asked for
   */
  public record Turn(EventId event, EdtfDate on, Months months, boolean uncertain) {
  }

  /**
   * From where months are counted.
   *
   * @param event which
   * @param on when
   * @param noLaterThan whether it was on this date or any time before: of a team that existed already when it was first recorded, nobody told when it was founded
   */
  public record Anchor(EventId event, EdtfDate on, boolean noLaterThan) {
  }

  /**
   * Something that held in a team, from when until when.
   *
   * @param dimension in what
   * @param text what, as short as it can be said
   * @param from since when, and by which event that is known
   * @param until until when; null where it still held, and for what happens at one moment
   * @param ending how it ended, where that was told; else null
   * @param moment whether it happened at one moment and does not last: a change of a role
   */
  public record Value(TeamDimension dimension, Words text, Turn from, Turn until, Words ending, boolean moment) {
  }
}
