package nl.wijkkroniek.kernel.value;

/** Who may read a contribution, from narrow to wide. Chosen by its author; it can be narrowed, and never widens by itself. */
public enum Visibility implements Coded {
  ONLY_ME("only-me"),
  SESSION("session"),
  CIRCLE("circle"),
  EVERYONE_WITH_ACCESS("everyone-with-access"),
  OPEN("open");

  private final String code;

  Visibility(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether fewer people may read at this visibility than at the other. */
  public boolean narrowerThan(Visibility other) {
    return compareTo(other) < 0;
  }
}
