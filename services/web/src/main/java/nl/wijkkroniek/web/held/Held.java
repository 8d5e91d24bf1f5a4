package nl.wijkkroniek.web.held;

import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;

/** All that is held of somebody, for themselves alone, and what they take back of it. Whoever runs the house knows where it all is. */
public interface Held {

  /** All that is held of whom this account is. */
  Everything of(Account account, Reader self);

  /**
   * Takes a contribution back; one that is taken back already stays so.
   *
   * @throws Refusal {@code UNKNOWN} for one that is not theirs, as for one that is not there
   */
  void withdraw(SubjectId author, String contribution);

  /**
   * Narrows who may read a contribution.
   *
   * @throws Refusal {@code UNKNOWN} for one that is not theirs; {@code INVALID} where it would widen
   */
  void narrow(SubjectId author, String contribution, Visibility visibility);

  /** Gives or withdraws consent for research, everywhere; what is so already is not told again. */
  void allowResearch(SubjectId participant, boolean allowed);

  /**
   * What is held of one person, ready to be taken home.
   *
   * @param at when this was put together
   * @param account its opaque id
   * @param name what they sign in with
   * @param participant who they are in the events
   * @param roles their codes
   * @param research whether they allow their words to be used for research now
   * @param parts what they have a part in now
   * @param happened what is recorded of them and is not their own words, in the order of recording
   * @param said their own words
   * @param sessions when each session they are signed in with ends
   * @param tokens for scripts, without their secrets
   * @param invitations that they made and that still let somebody in
   * @param readings who read what of them, the newest; the rest is at {@code GET /v1/me/processings}
   */
  record Everything(Instant at, String account, String name, String participant, List<String> roles, boolean research, List<Part> parts, List<Happened> happened,
      List<Said> said, List<Instant> sessions, List<Token> tokens, List<Invited> invitations, List<Reading> readings) {
  }

  /** A part in something; {@code as} is left out where it was not told. */
  record Part(String what, String as) {
  }

  /** Something that is recorded of them; words are left out where it was taken back or corrected. */
  record Happened(String event, String type, String subject, String occurredOn, Instant recordedAt, String nl, String en) {
  }

  /**
   * Something they said.
   *
   * @param where the session or the alumni day
   * @param kind {@code contribution}, {@code remark} or {@code contestation}
   * @param visibility who may read it now
   * @param withdrawn whether they took it back; then its text is not shown any more, to them neither
   * @param text left out where it was taken back
   */
  record Said(String event, String where, String kind, String occurredOn, Instant recordedAt, String visibility, boolean withdrawn, String text) {

    /** To whom it can still be narrowed. */
    public List<String> narrower() {
      return List.of(Visibility.values()).stream().map(Visibility::code).takeWhile(code -> !code.equals(visibility)).toList();
    }
  }

  /** A token for scripts. */
  record Token(String whatFor, Instant until) {
  }

  /** A link they made. */
  record Invited(String role, String what, Instant until, int left) {
  }

  /** Somebody read something of theirs. */
  record Reading(Instant at, String by, List<String> roles, String purpose, String activity, String how, String nl, String en) {
  }
}
