package nl.wijkkroniek.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.role.Rule;
import nl.wijkkroniek.access.role.Rules;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address of the table is asked by every role and by nobody, over HTTP: who may is answered, and who may not is not. */
class EveryRoleAtEveryAddressTest {

  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private static final SubjectId SELF = SubjectId.someParticipant(new Random(7));
  private static final SubjectId OTHER = SubjectId.someParticipant(new Random(8));

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.empty(data);
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  private record Asker(Role role, String token) {
  }

  @Test
  void givenEveryAddress_whenEveryRoleAsks_thenTheTableIsKept() throws Exception {
    List<Asker> askers = new ArrayList<>(List.of(new Asker(null, null)));
    Stream.of(Role.values()).forEach(role -> askers.add(new Asker(role, token(role))));
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (Rule rule : Rules.all()) {
        for (Asker asker : askers) {
          for (SubjectId whose : List.of(SELF, OTHER)) {
            boolean may = asker.role() == null ? rule.activity().isOpen()
                : rule.activity().isFor(List.of(asker.role())) || rule.ofOneself() && whose == SELF;
            int status = status(http, rule, asker, whose);
            asked++;
            if (may != !isRefused(rule, asker, status)) {
              wrong.add("%s %s by %s of %s: %d".formatted(rule.method(), rule.pattern(), asker.role(), whose == SELF ? "oneself" : "another", status));
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(1500);
    assertThat(wrong).isEmpty();
  }

  /** A page sends who is not signed in to where they can sign in. */
  private static boolean isRefused(Rule rule, Asker asker, int status) {
    boolean page = !rule.pattern().startsWith("/v1") && !rule.pattern().startsWith("/actuator");
    // Without a token a form needs its word, which is refused as well: what anyone may send is told from that by the test of signing in.
    boolean form = page && asker.role() == null && rule.method().equals("POST") && rule.activity().isOpen();
    return !form && (REFUSED.contains(status) || page && asker.role() == null && status == 302);
  }

  private static int status(HttpClient http, Rule rule, Asker asker, SubjectId whose) throws Exception {
    String slug = rule.pattern().contains("/participants/") ? whose.slug() : "niemand";
    String path = rule.pattern().replace("{slug}", slug).replaceAll("\\{[^/]*}", "x");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(wijkkroniek.address() + path));
    boolean form = !path.startsWith("/v1");
    request.method(rule.method(), rule.method().equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(form ? "a=b" : "{}"));
    if (rule.method().equals("POST")) {
      request.header("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json");
    }
    if (asker.token() != null) {
      request.header("Authorization", "Bearer " + asker.token());
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String token(Role role) {
    Account account = wijkkroniek.part(Accounts.class).make("rol-" + role.code(), "een lang wachtwoord", SELF, Set.of(role), false);
    return wijkkroniek.part(Tokens.class).make(account, "test");
  }
}
