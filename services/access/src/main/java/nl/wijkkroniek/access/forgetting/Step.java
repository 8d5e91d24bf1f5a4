package nl.wijkkroniek.access.forgetting;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import nl.wijkkroniek.kernel.value.Coded;

/** What is done, in this order, for somebody who asked to be forgotten. Each may be done again without harm: a crash may come between doing it and keeping that it was done. */
public enum Step implements Coded {
  /** What they are called is kept, sealed, until it has been looked for. */
  NAMES_KEPT("names-kept"),
  /** The key of their own words is destroyed. */
  WORDS_DESTROYED("words-destroyed"),
  /** They can do nothing here any more: accounts, sessions, tokens and invitations are gone. */
  ACCESS_ENDED("access-ended"),
  /** Every other text of theirs is destroyed, and what others wrote about them is put to the steward. */
  TEXTS_DESTROYED("texts-destroyed"),
  /** No copy in the clear is left, and what they are called is not kept any more. */
  COPIES_PURGED("copies-purged");

  private final String code;

  Step(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** What is to be done after these; empty when all is. */
  public static Optional<Step> after(Collection<Step> done) {
    return Arrays.stream(values()).filter(step -> !done.contains(step)).findFirst();
  }
}
