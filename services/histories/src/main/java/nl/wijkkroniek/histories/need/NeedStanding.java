package nl.wijkkroniek.histories.need;

import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.NeedDecision;

/** What was decided of a need, the last time that it was weighed. */
public enum NeedStanding implements Coded {
  TEAM("team"),
  NO_TEAM("no-team"),
  NOT_YET("not-yet"),
  /** It is spoken of, but nobody told how it was weighed. */
  UNTOLD("untold");

  private final String code;

  NeedStanding(String code) {
    this.code = code;
  }

  static NeedStanding of(NeedDecision decision) {
    return switch (decision) {
      case TEAM -> TEAM;
      case NO_TEAM -> NO_TEAM;
      case NOT_YET -> NOT_YET;
    };
  }

  @Override
  public String code() {
    return code;
  }
}
