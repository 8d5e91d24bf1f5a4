package nl.wijkkroniek.web.comparison;

import java.util.List;
import nl.wijkkroniek.web.page.Link;

/**
 * Teams side by side: a column for each, a row for each stretch of the axis.
 *
 * @param teams the columns
 * @param bands the rows, in the order of time
 * @param aside what has no place on the axis, for each team; empty where everything has
 * @param banner which moment is shown, in words; null when that is now
 */
public record Board(List<Head> teams, List<Band> bands, List<Cell> aside, String banner) {

  /**
   * The head of a column.
   *
   * @param team its name and its page
   * @param lifetime since when, until when, in words
   * @param turning its turning points
   */
  public record Head(Link team, String lifetime, String turning) {
  }

  /**
   * A stretch of the axis.
   *
   * @param name a year, or months since the beginning
   */
  public record Band(String name, List<Cell> cells) {
  }

  /** What began or ended in one team in one stretch. */
  public record Cell(String team, List<Item> items) {
  }

  /**
   * One thing in a cell.
   *
   * @param dimension its published code, for the look of it
   * @param heading what it is about, in words
   * @param what what held, or ended
   * @param when its date in words, and how far it may lie from here
   * @param ended whether it ended here
   * @param uncertain whether it may lie in another stretch
   * @param story how it came to this
   */
  public record Item(String dimension, String heading, String what, String when, boolean ended, boolean uncertain, String story) {
  }
}
