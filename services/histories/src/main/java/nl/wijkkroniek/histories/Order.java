package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.value.Coded;

/** In which order a history is told. */
public enum Order implements Coded {
  /** As it happened: earliest day, then latest day, then position; never before its causes, nor before its subject's beginning. */
  FIELD("field"),
  /** As it was written down: by position. */
  RECORDING("recording");

  private final String code;

  Order(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
