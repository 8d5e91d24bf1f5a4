package nl.wijkkroniek.kernel.subject;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The kinds of thing that have a history of their own. The code is the first half of a {@link SubjectId}. */
public enum SubjectKind {
  NEED("need"),
  TEAM("team"),
  ROLE("role"),
  EXPERIMENT("experiment"),
  SESSION("session"),
  CIRCLE("circle"),
  ALUMNI_DAY("alumniday"),
  QUESTIONNAIRE("questionnaire"),
  PARTICIPANT("participant");

  private static final Map<String, SubjectKind> BY_CODE = Arrays.stream(values()).collect(toMap(SubjectKind::code, kind -> kind));

  private final String code;

  SubjectKind(String code) {
    this.code = code;
  }

  /** The published word, as it stands before the slash. */
  public String code() {
    return code;
  }

  /** The kind with this code, if there is one. */
  public static Optional<SubjectKind> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
