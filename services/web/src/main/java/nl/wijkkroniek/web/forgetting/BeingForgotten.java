package nl.wijkkroniek.web.forgetting;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Mentions.Settling;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Where it is asked that somebody be forgotten, and where the steward settles what others wrote about them. Whoever runs the pages records it. */
public interface BeingForgotten {

  /**
   * Why this participant cannot be forgotten now, or nothing.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal when they cannot be
   */
  void check(SubjectId participant);

  /**
   * Records that it was asked, and waits a moment for it to be carried out.
   *
   * @param by who asks: somebody for themselves, or the steward for another
   * @param names what they are called besides
   * @return what the receipt is asked for by
   * @throws nl.wijkkroniek.kernel.words.Refusal when it cannot be
   */
  String ask(SubjectId participant, Account by, List<String> names);

  /** The subject that this event happened to; empty where it cannot be read at a page of its own. */
  Optional<SubjectId> subject(Mention mention);

  /**
   * Does what is settled on, and keeps that it is.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal when it cannot be done
   */
  void settle(Mention mention, Settling how, Account steward);
}
