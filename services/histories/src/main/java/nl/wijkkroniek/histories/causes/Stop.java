package nl.wijkkroniek.histories.causes;

import nl.wijkkroniek.kernel.value.Coded;

/** Why an answer is not whole, and how one goes on. */
public enum Stop implements Coded {
  /** The part is full: the next one begins with the cursor. */
  LIMIT("limit"),
  /** It goes on further than one question reaches: ask again from the events named. */
  REACH("reach");

  private final String code;

  Stop(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
