package nl.wijkkroniek.access.example;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Accounts to try the house with: one for each role, whose password and token everybody knows. They are made only where the house hears this machine alone, and
 * {@link Accounts} does not hear them where it does not.
 */
public final class ExampleAccounts {

  /** The password of each. */
  public static final String PASSWORD = "voorbeeld-wachtwoord";

  private static final List<Example> ALL = List.of(new Example("deelnemer", Set.of(Role.PARTICIPANT)), new Example("begeleider", Set.of(Role.FACILITATOR)),
      new Example("onderzoeker", Set.of(Role.RESEARCHER)), new Example("bezoeker", Set.of(Role.VISITOR)), new Example("beheerder", Set.of(Role.STEWARD)));

  private ExampleAccounts() {
  }

  /**
   * One of them.
   *
   * @param name what it signs in with
   */
  public record Example(String name, Set<Role> roles) {

    /** What a script sends as {@code Authorization: Bearer}. */
    public String token() {
      return "voorbeeld-" + name;
    }
  }

  /** All of them. */
  public static List<Example> all() {
    return ALL;
  }

  /** Makes those that are not there yet. */
  public static void make(Accounts accounts, Tokens tokens) {
    SecureRandom random = new SecureRandom();
    for (Example example : ALL) {
      if (accounts.named(example.name()).isEmpty()) {
        Account account = accounts.make(example.name(), PASSWORD, SubjectId.someParticipant(random), example.roles(), true);
        tokens.keep(example.token(), account, "example");
      }
    }
  }
}
