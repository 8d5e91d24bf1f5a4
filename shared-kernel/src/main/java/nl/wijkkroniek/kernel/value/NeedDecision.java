package nl.wijkkroniek.kernel.value;

/** What came of weighing whether a team is needed. That none is, is a decision like the other, and not the lack of one. */
public enum NeedDecision implements Coded {
  TEAM("team"),
  NO_TEAM("no-team"),
  NOT_YET("not-yet");

  private final String code;

  NeedDecision(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
