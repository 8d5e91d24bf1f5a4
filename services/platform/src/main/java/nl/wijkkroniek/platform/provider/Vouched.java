package nl.wijkkroniek.platform.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkkroniek.access.role.Role;

/**
 * What the provider says of somebody, in the words of this house.
 *
 * @param identity who it is, at which provider; the same at every sign-in
 * @param name what they are called
 * @param roles those that are known here; without any one may do what anybody may
 */
record Vouched(String identity, String name, Set<Role> roles) {

  /** Reads the claims of a token whose signature, issuer, audience and time were found right. */
  static Vouched of(String issuer, String subject, Map<String, Object> claims, ProviderSettings settings) {
    Object name = claims.get(settings.nameClaim());
    Collection<String> there = texts(at(settings.roleClaim(), claims));
    Set<Role> roles = settings.roles().entrySet().stream().filter(role -> role.getValue().stream().anyMatch(there::contains)).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    return new Vouched(issuer + ' ' + subject, name == null ? subject : name.toString(), roles);
  }

  /** A claim whose very name has dots in it goes before a claim in a claim. */
  private static Object at(String path, Map<String, Object> claims) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object found = claims;
    for (Iterator<String> names = Arrays.asList(path.split("\\.")).iterator(); names.hasNext() && found != null;) {
      found = found instanceof Map<?, ?> inner ? inner.get(names.next()) : null;
    }
    return found;
  }

  private static Collection<String> texts(Object claim) {
    return switch (claim) {
      case null -> List.of();
      case Collection<?> many -> many.stream().filter(Objects::nonNull).map(Object::toString).toList();
      default -> List.of(claim.toString().split("[ ,]+"));
    };
  }
}
