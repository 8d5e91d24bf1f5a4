package nl.wijkkroniek.access.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.words.InvalidField;

/** A name to sign in with: an address or anything else one remembers; capitals and spaces around it make no difference. */
public final class SignInName {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;
  /** Room for a number behind it. */
  private static final int BEHIND = 8;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private SignInName() {
  }

  /** As it is compared. */
  public static String compared(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * A name somebody chose.
   *
   * @throws InvalidField when it is too short, too long, or holds what cannot be seen
   */
  public static String chosen(String name) {
    String compared = name == null ? "" : compared(name);
    if (compared.length() < SHORTEST || compared.length() > LONGEST || UNSEEN.matcher(compared).find()) {
      throw new InvalidField("name", "moet %d tot %d zichtbare tekens hebben".formatted(SHORTEST, LONGEST),
          "must have %d to %d visible characters".formatted(SHORTEST, LONGEST));
    }
    return compared;
  }

  /** A name that is as near to this one as can be, and free. */
  static String free(String name, Predicate<String> isFree) {
    String seen = UNSEEN.matcher(compared(name)).replaceAll("");
    String wanted = seen.length() < SHORTEST ? "deelnemer" : seen.substring(0, Math.min(seen.length(), LONGEST - BEHIND));
    String tried = wanted;
    for (int next = 2; !isFree.test(tried); next++) {
      tried = wanted + ' ' + next;
    }
    return tried;
  }
}
