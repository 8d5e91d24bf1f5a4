package nl.wijkkroniek.histories.team;

import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * What a team has not, of what was asked for. That something was never told does not say that it was not there: hence {@code how}.
 *
 * @param what a partner or a life domain
 * @param word as it was asked for
 * @param how what is known of its not being there
 * @param told by what that is known; null for what was never told
 */
public record Absence(What what, String word, How how, Told told) {

  /** Of what it is. */
  public enum What implements Coded {
    PARTNER("partner"),
    LIFE_DOMAIN("life-domain");

    private final String code;

    What(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What is known of it. */
  public enum How implements Coded {
    /** It was there, and was told to have ended. */
    ENDED("ended"),
    /** The life domains were told, and it was never among them. */
    OUTSIDE_SCOPE("outside-scope"),
    /** Nothing was told of it: of this partner, or of any life domain. */
    UNTOLD("untold");

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
