package nl.wijkkroniek.histories.alumniday;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether an alumni day is over. */
public enum AlumniDayStanding implements Coded {
  ANNOUNCED("announced"),
  CLOSED("closed");

  private final String code;

  AlumniDayStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
