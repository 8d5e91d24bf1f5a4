package nl.wijkkroniek.access.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords, by Argon2id with the least that OWASP advises (19 MiB, two passes, one lane). Each takes its memory while it is computed, so only a few are at a time.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP Password Storage</a>
 */
public final class Passwords {

  /** Fewest characters; NIST SP 800-63B asks for 8, and no rules on which. */
  public static final int SHORTEST = 10;
  /** Most characters. */
  public static final int LONGEST = 128;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_A_TIME = 4;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore memory = new Semaphore(AT_A_TIME, true);
  private final String nobodys = argon2.encode(Secrets.fresh());

  /** What is kept of a password. */
  public String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  /** Whether it is the one of this hash; null for an account that is not there, which takes as long. */
  public boolean matches(String password, String hash) {
    boolean right = inTurn(() -> argon2.matches(password, hash == null ? nobodys : hash));
    return right && hash != null;
  }

  /**
   * A password somebody chose.
   *
   * @throws InvalidField when it is too short or too long, or the name itself
   */
  public static String chosen(String password, String name) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidField("password", "moet %d tot %d tekens hebben; een zin mag ook".formatted(SHORTEST, LONGEST),
          "must have %d to %d characters; a sentence will do".formatted(SHORTEST, LONGEST));
    }
    if (password.equalsIgnoreCase(name)) {
      throw new InvalidField("password", "mag niet uw naam zijn", "cannot be your name");
    }
    return password;
  }

  private <T> T inTurn(Supplier<T> work) {
    memory.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      memory.release();
    }
  }
}
