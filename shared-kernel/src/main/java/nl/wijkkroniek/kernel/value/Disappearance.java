package nl.wijkkroniek.kernel.value;

/** Whether what a team was to replace really went away. */
public enum Disappearance implements Coded {
  GONE("gone"),
  STILL_THERE("still-there"),
  UNCLEAR("unclear");

  private final String code;

  Disappearance(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
