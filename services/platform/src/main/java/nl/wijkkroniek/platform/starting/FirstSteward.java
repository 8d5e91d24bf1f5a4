package nl.wijkkroniek.platform.starting;

import java.time.Duration;
import nl.wijkkroniek.access.AccessSettings;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.example.ExampleAccounts;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.platform.security.PublicAddress;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the first one in: with example accounts where the house hears this machine alone, and else by a link that makes whoever follows it first a steward. A
 * start without a steward prints a new one, and the one before is void.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstSteward implements ApplicationRunner {

  private static final Duration LINK_LASTS = Duration.ofHours(24);

  private final Accounts accounts;
  private final Tokens tokens;
  private final Invitations invitations;
  private final AccessSettings access;
  private final PublicAddress address;
  private final Environment settings;

  FirstSteward(Accounts accounts, Tokens tokens, Invitations invitations, AccessSettings access, PublicAddress address, Environment settings) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.invitations = invitations;
    this.access = access;
    this.address = address;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (access.hasExamples()) {
      ExampleAccounts.make(accounts, tokens);
    } else if (!accounts.haveSteward()) {
      invitations.revokeOfTheHouse();
      String word = invitations.make(Role.STEWARD, null, null, LINK_LASTS, 1);
      System.out.printf("Nobody is steward yet. Whoever opens this link first, within 24 hours, becomes it: %s/welcome?invitation=%s%n", here(), word);
    }
  }

  private String here() {
    return address.own() == null ? "http://127.0.0.1:" + settings.getProperty("local.server.port") : address.own().toString();
  }
}
