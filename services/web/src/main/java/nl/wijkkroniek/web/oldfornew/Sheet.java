package nl.wijkkroniek.web.oldfornew;

import java.util.List;
import nl.wijkkroniek.web.page.Link;

/**
 * The balance of replaced provisions as it is shown.
 *
 * @param counts of all teams together
 * @param teams those that told of any, each with what it told
 * @param silent those that told of none
 * @param unknown those of which nothing was known, as they were asked for
 */
public record Sheet(List<Count> counts, List<OfTeam> teams, List<Link> silent, List<String> unknown) {

  /**
   * One of the four counts.
   *
   * @param outcome its code, for the look of it
   * @param name in words
   */
  public record Count(String outcome, String name, String number) {
  }

  /** One team: its page, where it is, its balance in words, and its provisions. */
  public record OfTeam(Link team, String where, String balance, List<Provision> provisions) {
  }

  /**
   * One provision.
   *
   * @param outcome its code, for the look of it
   * @param what became of it, in words
   * @param by what it was replaced by, and why
   * @param since when that was told to be so
   * @param uncertain whether that may be later than the day that was asked for
   * @param story how it came to this
   */
  public record Provision(String name, String outcome, String what, List<String> by, String since, boolean uncertain, String story) {
  }
}
