package nl.wijkkroniek.histories.session;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether a session goes on. */
public enum SessionStanding implements Coded {
  OPEN("open"),
  CLOSED("closed");

  private final String code;

  SessionStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
