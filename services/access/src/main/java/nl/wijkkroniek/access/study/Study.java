package nl.wijkkroniek.access.study;

import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.words.Refusal;

/**
 * What some researchers want to know, and what they read other people's words for.
 *
 * @param id says nothing
 * @param title what it is called
 * @param purpose what it is for, in words that whoever is asked for consent understands
 * @param question what is asked
 * @param researchers the accounts that work on it
 * @param opened when it was opened
 * @param closed when it was closed; null while it is open
 */
public record Study(String id, String title, String purpose, String question, List<String> researchers, Instant opened, Instant closed) {

  public Study {
    researchers = List.copyOf(researchers);
  }

  public boolean isOpen() {
    return closed == null;
  }

  /** Whether this account works on it. */
  public boolean isOf(Account account) {
    return researchers.contains(account.id());
  }

  /** Also said to whoever does not work on it: that it is there is theirs alone. */
  static Refusal unknown() {
    return new Refusal(Refusal.Kind.UNKNOWN, "Dit onderzoek is er niet, of u werkt er niet aan mee.", "There is no such study, or you do not work on it.");
  }

  /** Said to who works on it. */
  static Refusal over() {
    return new Refusal(Refusal.Kind.UNKNOWN, "Dit onderzoek is afgesloten: de sleutel van zijn pseudoniemen is vernietigd, dus is er niets meer mee te nemen.",
        "This study is closed: the key to its pseudonyms was destroyed, so there is nothing left to take home.");
  }
}
