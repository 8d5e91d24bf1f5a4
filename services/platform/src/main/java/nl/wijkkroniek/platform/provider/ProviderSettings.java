package nl.wijkkroniek.platform.provider;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * Which identity provider vouches for people, and what its claims mean here.
 *
 * @param issuer its address, as it stands in its tokens; blank for none
 * @param clientId what it knows this house by
 * @param clientSecret what this house proves that with; blank where PKCE alone has to do
 * @param audience whom a token is for that a script may send here; never the client, whose tokens say who signed in and open nothing
 * @param title what people call it
 * @param nameClaim where somebody's name stands
 * @param roleClaim where somebody's roles stand, a path with dots where it is a claim in a claim
 * @param roles what a role is called there
 */
record ProviderSettings(String issuer, String clientId, String clientSecret, String audience, String title, String nameClaim, String roleClaim,
    Map<Role, Set<String>> roles) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  ProviderSettings {
    if (!issuer.isBlank()) {
      mustBeSafe(issuer);
      if (audience.isBlank() || audience.equals(clientId)) {
        throw new IllegalArgumentException("WIJKKRONIEK_OIDC_AUDIENCE has to be a name of its own, not that of the client (%s): otherwise what says who signed in would open the API"
            .formatted(clientId));
      }
    }
  }

  private static void mustBeSafe(String issuer) {
    URI address;
    try {
      address = URI.create(issuer);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("WIJKKRONIEK_OIDC_ISSUER is '%s', which is no address".formatted(issuer), unreadable);
    }
    boolean here = address.getHost() != null && LOOPBACK.contains(address.getHost());
    if (address.getHost() == null || !"https".equals(address.getScheme()) && !here) {
      throw new IllegalArgumentException("WIJKKRONIEK_OIDC_ISSUER is '%s': it has to be an https address, unless the provider runs on this machine".formatted(issuer));
    }
  }

  /**
   * Reads what the roles are called at the provider: {@code kroniek-beheer=steward, kroniek-kring=facilitator}. Those not named are called as here.
   *
   * @throws IllegalArgumentException when it is not written like that
   */
  static Map<Role, Set<String>> roles(String written) {
    Map<Role, Set<String>> names = new EnumMap<>(Role.class);
    for (String pair : written.split(",")) {
      if (!pair.isBlank()) {
        String[] both = pair.split("=", -1);
        if (both.length != 2 || both[0].isBlank()) {
          throw unreadable(pair);
        }
        names.computeIfAbsent(role(both[1], pair), _ -> new TreeSet<>()).add(both[0].strip());
      }
    }
    for (Role role : Role.values()) {
      names.putIfAbsent(role, Set.of(role.code()));
    }
    return names;
  }

  private static Role role(String code, String pair) {
    try {
      return Coded.parse(Role.class, "role", code.strip());
    } catch (InvalidField unknown) {
      throw unreadable(pair);
    }
  }

  private static IllegalArgumentException unreadable(String pair) {
    return new IllegalArgumentException(("WIJKKRONIEK_OIDC_ROLES has '%s' in it: write what the provider calls a role, =, and one of participant, facilitator, "
        + "researcher, visitor, steward").formatted(pair.strip()));
  }

  boolean isGiven() {
    return !issuer.isBlank();
  }
}
