package nl.wijkkroniek.kernel.words;

/** A value that cannot be what its field says it is. Carries the field's name and a reason in both languages. */
public final class InvalidField extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Words reason;

  public InvalidField(String field, Words reason) {
    super(field + ": " + reason.en());
    this.field = field;
    this.reason = reason;
  }

  public InvalidField(String field, String nl, String en) {
    this(field, new Words(nl, en));
  }

  /** The name of the field, as it stands in a chronicle. */
  public String field() {
    return field;
  }

  /** Why it is refused and what to do. */
  public Words reason() {
    return reason;
  }
}
