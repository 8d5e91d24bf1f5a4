package nl.wijkkroniek.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A replay that is followed ends for who is no longer who they were when it began. */
class StreamEndsTest {

  private static final long PATIENCE = 120;

  @TempDir
  private static Path data;
  private static RunningWijkkroniek house;
  private static long founded;

  @BeforeAll
  static void start() {
    house = RunningWijkkroniek.empty(data);
    founded = house.record("/v1/teams/west/foundings", "{\"data\":{\"name\":\"West\"}}").path("position").longValue();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  /** What takes from somebody what they had. */
  private interface Taking {

    void from(Account account, String token, String session);
  }

  static Stream<Arguments> takings() {
    Taking role = (account, _, _) -> house.part(Accounts.class).roles(account.id(), Set.of(Role.VISITOR));
    Taking access = (account, _, _) -> house.part(Accounts.class).shut(account.id(), true);
    Taking session = (_, _, word) -> house.part(Sessions.class).end(word);
    Taking tokens = (account, _, _) -> house.part(Tokens.class).revokeAll(account.id());
    return Stream.of(Arguments.of("a role, of a script", false, role), Arguments.of("a role, of a browser", true, role), Arguments.of("all access", false, access),
        Arguments.of("a session", true, session), Arguments.of("a token", false, tokens));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("takings")
  void givenAReplayThatIsFollowed_whenTakenAway_thenItEnds(String what, boolean browser, Taking taking) throws Exception {
    Account account = house.part(Accounts.class).make("leest " + what + browser, "een lang wachtwoord", SubjectId.someParticipant(new Random(what.hashCode())), Set.of(Role.FACILITATOR), false);
    String token = house.part(Tokens.class).make(account, "test");
    String session = house.part(Sessions.class).begin(account, Duration.ofDays(1));

    try (HttpClient http = HttpClient.newHttpClient(); Following following = follow(http, browser ? "Cookie" : "Authorization", browser ? SessionCookie.NAME + "=" + session : "Bearer " + token)) {
      following.readTo("event: entry");
      taking.from(account, token, session);
      following.readTo("event: stopping");
    }
  }

  @Test
  void givenAReplayThatIsFollowed_whenNothingIsTaken_thenWhatIsRecordedLaterComes() throws Exception {
    house.record("/v1/teams/oost/foundings", "{\"data\":{\"name\":\"Oost\"}}");
    try (HttpClient http = HttpClient.newHttpClient(); Following following = follow(http, "Authorization", house.token(Role.FACILITATOR))) {
      following.readTo("event: entry");
      house.record("/v1/teams/west/partners", "{\"data\":{\"partner\":\"School\"}}");
      following.readTo("PartnerJoined");
    }
  }

  private static Following follow(HttpClient http, String header, String value) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(house.address() + "/v1/teams/west/replay?follow=true&order=recording&after=" + founded)).header(header, value).build();
    HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return new Following(response.body(), new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  private record Following(InputStream stream, BufferedReader lines) implements AutoCloseable {

    /** Reads until this comes, within a time. */
    void readTo(String wanted) throws Exception {
      CompletableFuture.runAsync(() -> {
        try {
          String line = lines.readLine();
          while (line != null && !line.contains(wanted)) {
            line = lines.readLine();
          }
          assertThat(line).as("the stream came to an end without " + wanted).isNotNull();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }).get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Not by its reader: that waits for whoever reads from it. */
    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
