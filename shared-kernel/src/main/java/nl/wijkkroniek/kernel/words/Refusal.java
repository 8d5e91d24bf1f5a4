package nl.wijkkroniek.kernel.words;

import java.util.Map;

/** Something that was asked and is not done. Says why and what to do, in both languages; every way in turns it into its own kind of error. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of no it is. */
  public enum Kind {
    /** It is wrong in itself, or a rule forbids it. */
    INVALID,
    /** It is asked by somebody who did not say who they are, and only who may is answered. */
    NOT_SIGNED_IN,
    /** It is not for who asks it. */
    NOT_ALLOWED,
    /** It was asked too often. */
    TOO_OFTEN,
    /** What was sent is larger than what fits. */
    TOO_LARGE,
    /** What is asked for is not known. */
    UNKNOWN,
    /** It was right when it was asked, but something changed meanwhile; or its key was used for something else. */
    CONFLICT,
    /** It cannot be done now; later it can. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final transient Words detail;
  private final transient Map<String, Object> members;

  /**
   * @param members what else the asker needs to know, by name: the list of bad lines, the events that came in between
   */
  public Refusal(Kind kind, Words detail, Map<String, Object> members) {
    super(detail.en());
    this.kind = kind;
    this.detail = detail;
    this.members = Map.copyOf(members);
  }

  public Refusal(Kind kind, String nl, String en) {
    this(kind, new Words(nl, en), Map.of());
  }

  public Kind kind() {
    return kind;
  }

  /** Why, and what to do. */
  public Words detail() {
    return detail;
  }

  /** What else the asker needs to know. */
  public Map<String, Object> members() {
    return members;
  }
}
