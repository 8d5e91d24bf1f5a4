package nl.wijkkroniek.histories.questionnaire;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether anybody reported. */
public enum QuestionnaireStanding implements Coded {
  AWAITED("awaited"),
  REPORTED("reported");

  private final String code;

  QuestionnaireStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
