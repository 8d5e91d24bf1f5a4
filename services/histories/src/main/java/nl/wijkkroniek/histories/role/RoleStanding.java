package nl.wijkkroniek.histories.role;

import nl.wijkkroniek.kernel.value.Coded;

/** Whether a role is still there, and whether what it became is agreed. */
public enum RoleStanding implements Coded {
  CURRENT("current"),
  CONTESTED("contested"),
  RETIRED("retired");

  private final String code;

  RoleStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
