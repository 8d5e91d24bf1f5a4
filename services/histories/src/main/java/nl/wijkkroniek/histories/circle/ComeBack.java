package nl.wijkkroniek.histories.circle;

import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * That a learning question came back after it was raised.
 *
 * @param how in what way
 * @param where the circle or the session in which it did
 * @param told where it comes from
 */
public record ComeBack(How how, SubjectId where, Told told) {

  /** The ways in which a question comes back. */
  public enum How implements Coded {
    /** It was on the table at a meeting. */
    MEETING("meeting"),
    /** A reflection session of the circle took it up. */
    SESSION("session"),
    /** Another circle took it over. */
    TAKEOVER("takeover"),
    /** It was raised once more. */
    RAISED_AGAIN("raised-again");

    private final String code;

    How(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
