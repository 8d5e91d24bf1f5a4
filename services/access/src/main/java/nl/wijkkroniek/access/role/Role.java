package nl.wijkkroniek.access.role;

import nl.wijkkroniek.kernel.value.Coded;

/** What somebody is to the house. A person may be more than one of these. */
public enum Role implements Coded {
  PARTICIPANT("participant"),
  FACILITATOR("facilitator"),
  RESEARCHER("researcher"),
  VISITOR("visitor"),
  STEWARD("steward");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
