package nl.wijkkroniek.histories.designchoices;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;

/**
 * How municipalities designed their teams, and why, by dimension and year.
 *
 * @param dimensions each dimension of which anything was reported
 * @param position of the last event that was known to the answer
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record DesignChoices(List<Design> dimensions, long position, EdtfDate asOf) {

  public DesignChoices {
    dimensions = List.copyOf(dimensions);
  }

  /**
   * One dimension.
   *
   * @param years what was chosen in each year, the reports without a year last
   * @param moves what became of choices from one report to the next of the same place
   */
  public record Design(Dimension dimension, List<Year> years, List<Move> moves) {
    public Design {
      years = List.copyOf(years);
      moves = List.copyOf(moves);
    }
  }

  /**
   * One year of a dimension.
   *
   * @param year which; null where neither the report nor its questionnaire says
   * @param municipalities how many reported
   * @param choices what they chose, the most chosen first
   */
  public record Year(Integer year, int municipalities, List<Choice> choices) {
    public Year {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One choice in a year.
   *
   * @param choice as it was first told
   * @param municipalities how many chose it
   * @param motives why, the most given first; a municipality may give several, or none
   */
  public record Choice(String choice, int municipalities, List<Why> motives) {
    public Choice {
      motives = List.copyOf(motives);
    }
  }

  /** How many gave a motive. */
  public record Why(Motive motive, int municipalities) {
  }

  /**
   * From one report of a place to the next, also when it went into another municipality in between.
   *
   * @param fromYear the year of the one
   * @param from what was chosen then
   * @param toYear the year of the next
   * @param to what was chosen then; the same when it stayed
   * @param municipalities how many went so
   * @param motives the motives of the later choice
   */
  public record Move(int fromYear, String from, int toYear, String to, int municipalities, List<Why> motives) {
    public Move {
      motives = List.copyOf(motives);
    }
  }

  /**
   * What one municipality told of one dimension.
   *
   * @param questionnaire in answer to which
   * @param municipality as it was named
   * @param now the municipality it is today; absent where its code is not known, or it is still the same
   * @param year of which year; null when not told
   * @param dimension of what
   * @param choice what was chosen
   * @param motives why
   * @param because why, in words; null when not told
   * @param confidence how sure it is; null when not told
   * @param told the event that reported it
   */
  public record Report(SubjectId questionnaire, Municipality municipality, Municipality now, Integer year, Dimension dimension, String choice,
      List<Motive> motives, String because, Confidence confidence, Told told) {
    public Report {
      motives = List.copyOf(motives);
    }
  }

  /**
   * A part of the reports.
   *
   * @param items by year, then municipality
   * @param next where the next part begins; null when this is the last
   */
  public record Reports(List<Report> items, Cursor next, long position, EdtfDate asOf) {
    public Reports {
      items = List.copyOf(items);
    }
  }
}
