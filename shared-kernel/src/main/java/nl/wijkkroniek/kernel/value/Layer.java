package nl.wijkkroniek.kernel.value;

/** What a contribution speaks of: what happened, how it was seen, or what one makes of it. */
public enum Layer implements Coded {
  FACT("fact"),
  PERCEPTION("perception"),
  REFLECTION("reflection");

  private final String code;

  Layer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
