package nl.wijkkroniek.kernel.value;

import nl.wijkkroniek.kernel.words.Fields;

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

  /** Refuses {@link #OTHER} without a reason in words; any other motive, or none, may stand alone. */
  public static void explained(Motive motive, String because) {
    if (motive == OTHER) {
      Fields.required("because", because);
    }
  }
}
