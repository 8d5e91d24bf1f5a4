package nl.wijkkroniek.kernel.value;

/** In which part somebody joins in. */
public enum Part implements Coded {
  PARTICIPANT("participant"),
  FACILITATOR("facilitator");

  private final String code;

  Part(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
