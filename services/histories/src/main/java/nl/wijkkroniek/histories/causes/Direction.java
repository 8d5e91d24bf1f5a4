package nl.wijkkroniek.histories.causes;

import nl.wijkkroniek.kernel.value.Coded;

/** Which way one looks along causes. */
public enum Direction implements Coded {
  /** To what led to it. */
  BACK("back"),
  /** To what it led to. */
  FORWARD("forward");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
