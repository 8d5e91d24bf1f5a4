package nl.wijkkroniek.histories.team;

import nl.wijkkroniek.histories.Told;
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
