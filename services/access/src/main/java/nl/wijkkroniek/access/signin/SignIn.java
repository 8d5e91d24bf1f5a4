package nl.wijkkroniek.access.signin;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.SignInName;

/**
 * Signing in with a name and a password. Whoever guesses is slowed down by name and by address, whether or not the name exists, and is told no more than that it
 * was not right.
 */
public final class SignIn {

  /** After how long one may try again. */
  public static final Duration PAUSE = Duration.ofMinutes(15);
  /** How often one may be wrong about a name. */
  public static final int WRONG_BY_NAME = 10;
  /** How often an address may be wrong: a whole circle may share one. */
  public static final int WRONG_BY_ADDRESS = 50;

  private final Accounts accounts;
  private final Attempts byName;
  private final Attempts byAddress;

  public SignIn(Accounts accounts, Ticker ticker) {
    this.accounts = accounts;
    this.byName = new Attempts(WRONG_BY_NAME, PAUSE, ticker);
    this.byAddress = new Attempts(WRONG_BY_ADDRESS, PAUSE, ticker);
  }

  /** What came of it. */
  public sealed interface Outcome {
  }

  /**
   * It was right.
   *
   * @param account who it is
   */
  public record Right(Account account) implements Outcome {
  }

  /** It was not right. */
  public record Wrong() implements Outcome {
  }

  /** It was wrong too often; whether it is right now is not looked at. */
  public record TooOften() implements Outcome {
  }

  /**
   * Tries a name and a password.
   *
   * @param address where it comes from
   */
  public Outcome attempt(String name, String password, String address) {
    String who = SignInName.compared(name);
    if (byName.isSpent(who) || byAddress.isSpent(address)) {
      return new TooOften();
    }
    // Counted before it is known to be right, so that many at once are not each let through as the first.
    byName.count(who);
    byAddress.count(address);
    return accounts.with(name, password).<Outcome>map(account -> {
      byName.forget(who);
      // Not forgotten: with an account of one's own one could guess at all others' from there without end.
      byAddress.takeBack(address);
      return new Right(account);
    }).orElseGet(Wrong::new);
  }
}
