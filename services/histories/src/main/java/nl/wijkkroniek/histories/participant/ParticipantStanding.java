package nl.wijkkroniek.histories.participant;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether a participant asked to be forgotten. */
public enum ParticipantStanding implements Coded {
  KNOWN("known"),
  FORGOTTEN("forgotten");

  private final String code;

  ParticipantStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
