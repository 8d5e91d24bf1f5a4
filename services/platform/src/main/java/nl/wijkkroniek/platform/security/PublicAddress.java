package nl.wijkkroniek.platform.security;

import java.net.URI;
import java.util.Set;

/**
 * By which names the house is heard: by those of this machine alone, or by one of its own as well.
 *
 * @param listensOn the address the server binds to
 * @param own where people find it, as the start of an address; null where only this machine does
 */
public record PublicAddress(String listensOn, URI own) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when the own address is none
   */
  public static PublicAddress of(String listensOn, String own) {
    if (own.isBlank()) {
      return new PublicAddress(listensOn, null);
    }
    URI address = URI.create(own.strip());
    if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException("WIJKKRONIEK_PUBLIC_ADDRESS is '%s': write the whole address, for instance https://kroniek.example".formatted(own));
    }
    return new PublicAddress(listensOn, address);
  }

  /** Whether it hears this machine alone. */
  public boolean isThisMachineOnly() {
    return own == null && LOOPBACK.contains(listensOn);
  }

  /** Whether browsers reach it over TLS alone. */
  public boolean isSecure() {
    return own != null && "https".equals(own.getScheme());
  }

  /** Whether a request addressed to this name is for this house. */
  public boolean hears(String host) {
    return LOOPBACK.contains(host) || own != null && own.getHost().equalsIgnoreCase(host);
  }

  /** Whether a page at this origin is one of this house, asked for at this port. */
  public boolean isOrigin(URI page, int port) {
    if (page.getHost() == null || !hears(page.getHost())) {
      return false;
    }
    return LOOPBACK.contains(page.getHost()) ? page.getPort() == port : own.getScheme().equals(page.getScheme()) && portOf(page) == portOf(own);
  }

  private static int portOf(URI address) {
    return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? HTTPS : HTTP;
  }
}
