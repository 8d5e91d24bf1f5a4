package nl.wijkkroniek.platform.security;

import java.util.List;
import nl.wijkkroniek.access.account.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An account, as the framework knows it. Its roles are of this request alone: they are looked up with each. */
final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Account account;

  SignedIn(Account account) {
    super(account.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());
    this.account = account;
    setAuthenticated(true);
  }

  Account account() {
    return account;
  }

  @Override
  public Object getCredentials() {
    return List.of();
  }

  @Override
  public Object getPrincipal() {
    return account.id();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
