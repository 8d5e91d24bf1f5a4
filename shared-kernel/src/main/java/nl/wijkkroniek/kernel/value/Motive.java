package nl.wijkkroniek.kernel.value;

/** Why something was chosen or changed. */
public enum Motive implements Coded {
  LOCAL_NEED("local-need"),
  IMITATION("imitation"),
  LAW("law"),
  MONEY("money"),
  INHERITED("inherited"),
  UNCERTAINTY("uncertainty"),
  LEARNED("learned"),
  OTHER("other");

  private final String code;

  Motive(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
