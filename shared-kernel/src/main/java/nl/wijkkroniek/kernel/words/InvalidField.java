package nl.wijkkroniek.kernel.words;

import java.util.regex.Pattern;

/** A value that cannot be what its field says it is. Carries the field's name and a reason in both languages. */
public final class InvalidField extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_SHOWN = 80;
  private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

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

  /** What was given, as it can stand in a reason: cut where it is long, and without characters that are not text. */
  public static String shown(String value) {
    if (value == null) {
      return "";
    }
    int length = Math.min(value.length(), LONGEST_SHOWN);
    String kept = UNSHOWABLE.matcher(value.substring(0, length)).replaceAll("?");
    return length < value.length() ? kept + "..." : kept;
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
