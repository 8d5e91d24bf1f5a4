package nl.wijkkroniek.kernel.value;

/** Who asked for a person to be forgotten. */
public enum AskedBy implements Coded {
  SELF("self"),
  STEWARD("steward");

  private final String code;

  AskedBy(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
