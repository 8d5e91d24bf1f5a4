package nl.wijkkroniek.kernel.value;

/** What a member of a team is to it, rather than who. */
public enum Profile implements Coded {
  GENERALIST_CARE("generalist-care"),
  GENERALIST_SUPPORT("generalist-support"),
  GENERALIST_COMMUNITY("generalist-community"),
  SPECIALIST("specialist"),
  RESIDENT("resident"),
  VOLUNTEER("volunteer"),
  COORDINATOR("coordinator"),
  OTHER("other");

  private final String code;

  Profile(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
