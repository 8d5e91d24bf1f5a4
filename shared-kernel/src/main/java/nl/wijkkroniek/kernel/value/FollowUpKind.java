package nl.wijkkroniek.kernel.value;

/** What a session's follow-up leads to. */
public enum FollowUpKind implements Coded {
  EXPERIMENT("experiment"),
  ROLE_REDEFINITION("role-redefinition"),
  ADJUSTMENT("adjustment"),
  QUESTION("question");

  private final String code;

  FollowUpKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
