package nl.wijkkroniek.histories.circle;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether a learning circle goes on. */
public enum CircleStanding implements Coded {
  ACTIVE("active"),
  CLOSED("closed");

  private final String code;

  CircleStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
