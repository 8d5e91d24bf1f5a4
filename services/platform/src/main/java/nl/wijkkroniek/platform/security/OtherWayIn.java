package nl.wijkkroniek.platform.security;

import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way in beside the house's own accounts and tokens. */
public interface OtherWayIn {

  /** Adds what it needs before the gate. */
  void addTo(HttpSecurity http);

  /** Whose this bearer token is, where it knows it and trusts it. */
  Optional<Account> bearing(String token);
}
