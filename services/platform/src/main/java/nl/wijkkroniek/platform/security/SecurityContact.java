package nl.wijkkroniek.platform.security;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whom to tell of a weakness; nothing as long as the steward has not said whom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
 */
@RestController
@Hidden
class SecurityContact {

  /** Less than a year, as the RFC advises; every start renews it. */
  private static final Duration HOLDS = Duration.ofDays(180);

  private final String contact;
  private final Clock clock;

  SecurityContact(@Value("${wijkkroniek.security-contact:}") String contact, Clock clock) {
    this.contact = contact.strip();
    this.clock = clock;
  }

  @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> securityTxt() {
    return contact.isEmpty() ? ResponseEntity.notFound().build()
        : ResponseEntity.ok("Contact: %s%nExpires: %s%nPreferred-Languages: nl, en%n".formatted(contact, clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS)));
  }
}
