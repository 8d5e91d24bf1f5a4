package nl.wijkkroniek.histories.team;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether a team is still there. */
public enum Standing implements Coded {
  ACTIVE("active"),
  DISSOLVED("dissolved");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
