package nl.wijkkroniek.kernel.value;

/** How sure whoever reports a design choice is of it. */
public enum Confidence implements Coded {
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String code;

  Confidence(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
