package nl.wijkkroniek.histories.comparison;

import nl.wijkkroniek.kernel.value.Coded;

/** On what axis teams stand side by side. */
public enum Alignment implements Coded {
  /** By the calendar. */
  CALENDAR("calendar"),
  /** By months since each was founded. */
  FOUNDING("founding"),
  /** By months since an event that was chosen in the history of each. */
  EVENT("event");

  private final String code;

  Alignment(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
