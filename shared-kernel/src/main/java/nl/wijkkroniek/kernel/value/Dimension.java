package nl.wijkkroniek.kernel.value;

/** What a municipality chooses when it designs its teams. */
public enum Dimension implements Coded {
  REACH("reach"),
  POSITION("position"),
  TASKS_AND_POWERS("tasks-and-powers"),
  COMPOSITION("composition"),
  JOINT_DECISIONS("joint-decisions"),
  CLIENT_INFORMATION("client-information"),
  FINANCIAL_INCENTIVES("financial-incentives");

  private final String code;

  Dimension(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
