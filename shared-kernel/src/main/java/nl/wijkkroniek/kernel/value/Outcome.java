package nl.wijkkroniek.kernel.value;

/** How an experiment ended. Refuted and abandoned are outcomes, not errors. */
public enum Outcome implements Coded {
  CONFIRMED("confirmed"),
  REFUTED("refuted"),
  MIXED("mixed"),
  ABANDONED("abandoned");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
