package nl.wijkkroniek.histories.circle;

import nl.wijkkroniek.kernel.value.Coded;

/** How a question on a learning agenda stands. */
public enum QuestionStanding implements Coded {
  OPEN("open"),
  /** It has an answer for the time being. */
  PROVISIONAL("provisional"),
  /** Its last answer was said to be for good. */
  ANSWERED("answered"),
  DROPPED("dropped");

  private final String code;

  QuestionStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
