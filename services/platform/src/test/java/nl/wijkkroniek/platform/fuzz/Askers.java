package nl.wijkkroniek.platform.fuzz;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;

/** Who asks: nobody, every role by a token or by a browser, and those who only seem to be somebody. One that was shut, forgotten or signed out comes back as another. */
final class Askers {

  private static final Pattern FORM_WORD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final List<String> NO_TOKENS = List.of("Bearer", "Bearer ", "Bearer x", "Basic eDp5", "Digest x", "", "Bearer \u00e9", "Bearer a b", "bearer\tx", "Bearer " + "a".repeat(4_000), "x", "Bearer eyJhbGciOiJub25lIn0.e30.");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final RunningWijkkroniek house;
  private final Wire wire;
  private int made;
  private final Map<Set<Role>, Somebody> people = new HashMap<>();

  Askers(RunningWijkkroniek house, Wire wire) {
    this.house = house;
    this.wire = wire;
  }

  /**
   * Who asks, and by what.
   *
   * @param formWord of the page that a form stands on; null for a form that has none
   */
  record Asker(List<String> headers, String formWord) {
  }

  /** A form that was opened: its cookie and the word in it belong together. */
  private record Form(String cookie, String word) {
  }

  private record Somebody(Account account, String token, String session, Form form) {
  }

  /** How many accounts and sessions were made for it. */
  int made() {
    return made;
  }

  Asker draw(RandomGenerator random) {
    int lot = random.nextInt(100);
    Somebody all = somebody(Set.of(Role.values()));
    Somebody one = lot >= 85 || lot < 50 ? all : somebody(Set.of(Odd.oneOf(List.of(Role.values()), random)));
    return lot < 40 ? token(all.token()) : lot < 50 ? browser(all.session(), all.form()) : lot < 65 ? token(one.token()) : lot < 75 ? browser(one.session(), one.form())
        : lot < 85 ? new Asker(random.nextBoolean() ? List.of() : List.of("Cookie: wijkkroniek-form=" + all.form().cookie()), random.nextBoolean() ? all.form().word() : null)
        : pretending(random, all);
  }

  private Asker pretending(RandomGenerator random, Somebody all) {
    String header = Odd.oneOf(NO_TOKENS, random);
    made++;
    return switch (random.nextInt(7)) {
      case 0 -> new Asker(browser(all.session(), all.form()).headers(), null);
      case 1 -> new Asker(browser(all.session(), all.form()).headers(), Odd.text(random));
      case 2 -> browser(house.part(Sessions.class).begin(all.account(), Duration.ZERO), all.form());
      case 3 -> browser(UUID.randomUUID().toString(), all.form());
      case 4 -> new Asker(List.of("Authorization: Bearer " + all.token(), "Authorization: Bearer " + all.token()), null);
      case 5 -> new Asker(List.of("Cookie: wijkkroniek-session=" + all.session() + "; wijkkroniek-session=x; \u0001; =; a", "Cookie: wijkkroniek-form="), all.form().word());
      default -> new Asker(List.of("Authorization: " + header), null);
    };
  }

  private static Asker token(String token) {
    return new Asker(List.of("Authorization: Bearer " + token), null);
  }

  private static Asker browser(String session, Form form) {
    return new Asker(List.of("Cookie: wijkkroniek-session=" + session + "; wijkkroniek-form=" + form.cookie()), form.word());
  }

  private Somebody somebody(Set<Role> roles) {
    return people.compute(roles, (_, known) -> known != null && isAsBefore(known, roles) ? known : comesIn(roles));
  }

  private boolean isAsBefore(Somebody known, Set<Role> roles) {
    return house.part(Tokens.class).find(known.token()).filter(account -> account.roles().equals(roles)).isPresent()
        && house.part(Sessions.class).find(known.session()).isPresent();
  }

  private Somebody comesIn(Set<Role> roles) {
    made++;
    Account account = house.part(Accounts.class).make("vraagt-" + UUID.randomUUID(), "een lang wachtwoord", SubjectId.someParticipant(RANDOM), new TreeSet<>(roles), false);
    return new Somebody(account, house.part(Tokens.class).make(account, "test"), house.part(Sessions.class).begin(account, Duration.ofDays(1)), form());
  }

  private Form form() {
    Heard page = wire.send(new Ask("GET", "/sign-in", List.of("Host: 127.0.0.1", "Connection: close"), new byte[0], Ask.Framing.NONE));
    String cookie = page.headers().get("set-cookie").stream().filter(each -> each.startsWith("wijkkroniek-form=")).findFirst().orElseThrow();
    Matcher word = FORM_WORD.matcher(page.body());
    if (!word.find()) {
      throw new AssertionError("No form on the page to sign in on: " + page);
    }
    return new Form(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')), word.group(1));
  }
}
