package nl.wijkkroniek.histories.causes;

import nl.wijkkroniek.kernel.value.Coded;

/** What is known of an event that another names as its cause. */
public enum Standing implements Coded {
  /** It is told. */
  TOLD("told"),
  /** It is told, but by its date it had not happened on the day that is asked for. */
  LATER("later"),
  /** It was told, and taken back: it did not happen. */
  RETRACTED("retracted"),
  /** Nothing is known of it at this moment of recording: not yet, or no more. */
  UNKNOWN("unknown");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
