package nl.wijkkroniek.platform.leaking;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import nl.wijkkroniek.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random histories in which people say things for few and for many, narrow them, correct them, take them back and are forgotten. Each text stands nowhere else,
 * and is looked for in what comes back when somebody of each role, and anyone, asks: whoever finds one must be somebody it was for, and whoever looks for one
 * that is for them must find it. CI runs 250 histories; all 5,000 are {@code ops/soak/run leaks}.
 */
class NoHistoryLeaksTest {

  private static final int HISTORIES = Integer.getInteger("wijkkroniek.soak.rounds", 250);
  private static final long SEED = Long.getLong("wijkkroniek.soak.seed", 20_130_517);
  private static final int AT_ONCE = 50;
  /** Who may see much is looked up for all of it at each question, so a house is not left to grow on. */
  private static final int IN_ONE_HOUSE = 100;
  /** Of what can be asked of one history, so much is drawn by lot, and who asks it as well. */
  private static final int DRAWN = 4;
  private static final int SUBJECTS = 6;
  private static final Duration A_MOMENT = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> OF_ALL = List.of("/v1/search?q=zegt&limit=100", "/search?q=zegt", "/v1/sessions?limit=200", "/v1/alumnidays?limit=200",
      "/v1/me/held", "/account/held", "/account/held/file", "/v1/me/processings", "/account/processings", "/v1/processings", "/people/processings", "/people",
      "/forgettings", "/actuator/prometheus", "/actuator/health", "/v1/chronicle-imports", "/questions", "/v1/shared-questions");
  private static final Pattern MARKER = Pattern.compile("(mrk\\d+x\\d+q)woorden");

  @TempDir
  private Path data;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private RunningWijkkroniek wijkkroniek;

  private final Map<String, Told> byMarker = new HashMap<>();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Set<String> found = ConcurrentHashMap.newKeySet();
  private final AtomicLong asked = new AtomicLong();

  @BeforeEach
  void start() {
    logged.start();
    everything.addAppender(logged);
    open(0);
  }

  private void open(int first) {
    wijkkroniek = RunningWijkkroniek.empty(data.resolve(Integer.toString(first)));
  }

  @AfterEach
  void stop() {
    everything.detachAppender(logged);
    wijkkroniek.close();
  }

  @Test
  void givenRandomHistories_whenEverybodyAsksEverything_thenEachTextLeavesToWhomItIsForAndToNobodyElse() {
    Random random = new Random(SEED);
    long texts = 0;
    for (int first = 0; first < HISTORIES; first += IN_ONE_HOUSE) {
      if (first > 0) {
        another(first);
      }
      inOneHouse(first, Math.min(HISTORIES, first + IN_ONE_HOUSE), random);
      texts += byMarker.size();
    }
    System.out.printf("soak: %d histories with %d texts, %d questions: no text left to anybody it was not for; seed %d%n", HISTORIES, texts, asked.get(), SEED);
  }

  private void another(int first) {
    wijkkroniek.close();
    byMarker.clear();
    found.clear();
    logged.list.clear();
    open(first);
  }

  private void inOneHouse(int begin, int end, Random random) {
    for (int first = begin; first < end; first += AT_ONCE) {
      some(first, Math.min(end, first + AT_ONCE), random);
      assertThat(leaks).as("seed %d, histories from %d", SEED, first).isEmpty();
    }
    assertThat(broken).as("seed %d", SEED).isEmpty();
    List<String> open = byMarker.values().stream().filter(told -> told.kind() == Told.Kind.CONTRIBUTION && told.isFor(Asker.ANYONE))
        .map(told -> told.marked().getLast()).toList();
    assertThat(found).as("what is said in a session for anyone is found by all who ask").containsAll(open).hasSizeGreaterThan(open.size());
  }

  /** Tells these histories, and asks. */
  private void some(int first, int end, Random random) {
    List<Asker> crowd = Asker.crowd(first);
    List<RandomSession> sessions = Stream.iterate(first, number -> number < end, number -> number + 1)
        .map(number -> new RandomSession(number, crowd, random.nextLong())).toList();
    sessions.stream().flatMap(session -> session.told().stream()).forEach(told -> told.marked().forEach(marker -> byMarker.put(marker, told)));
    Map<Asker, String> tokens = new HashMap<>();
    crowd.stream().filter(asker -> asker.role() != null).forEach(asker -> tokens.put(asker, wijkkroniek.token(asker.participant(), asker.role())));
    tell(sessions, wijkkroniek.token(Role.values()));
    atOnce(sessions.stream().flatMap(session -> drawn(session, crowd, tokens, random)), random);
    List<String> everywhere = everywhere(sessions, random);
    atOnce(crowd.stream().flatMap(asker -> everywhere.stream().map(address -> reading(asker, address, tokens.get(asker)))), random);
    atOnce(crowd.stream().flatMap(asker -> seeking(asker, sessions, tokens.get(asker))), random);
    refusals(sessions, crowd, tokens, random);
    takeHome(sessions, crowd.stream().filter(asker -> asker.role() == Role.RESEARCHER).findFirst().orElseThrow(), tokens);
    read(Asker.ANYONE, "the log", log());
  }

  /** In an order drawn by lot, so that those for whom there is much do not come last, alone. */
  private static void atOnce(Stream<Runnable> questions, Random random) {
    List<Runnable> shuffled = questions.collect(toCollection(ArrayList::new));
    Collections.shuffle(shuffled, random);
    shuffled.parallelStream().forEach(Runnable::run);
  }

  private Stream<Runnable> drawn(RandomSession session, List<Asker> crowd, Map<Asker, String> tokens, Random random) {
    List<String> addresses = addresses(session, random);
    Collections.shuffle(addresses, random);
    return addresses.subList(0, DRAWN).stream().map(address -> {
      Asker asker = crowd.get(random.nextInt(crowd.size()));
      return reading(asker, address, tokens.get(asker));
    });
  }

  private Runnable reading(Asker asker, String address, String token) {
    return () -> read(asker, address, ask(address, token));
  }

  private void tell(List<RandomSession> sessions, String token) {
    List<String> lines = sessions.stream().flatMap(session -> session.lines().stream()).toList();
    Reply taken = wijkkroniek.post("/v1/chronicles", BodyPublishers.ofString(String.join("\n", lines)), "application/x-ndjson", "Authorization", token);
    assertThat(taken.status()).as(taken.body()).isIn(201, 202);
    sessions.stream().map(RandomSession::forgotten).filter(forgotten -> forgotten != null).forEach(forgotten ->
        wijkkroniek.record("/v1/" + forgotten.participant().toString().replace("participant/", "participants/") + "/forgettings",
            "{\"data\":{\"askedBy\":\"self\"}}", "Authorization", token));
    forgotten();
    long head = wijkkroniek.part(EventLog.class).head() - 1;
    answered("/v1/teams?after=" + head);
    answered("/v1/search?q=terugblik&after=" + head);
  }

  /** Who asks to be forgotten is so within moments, not in the same. */
  private void forgotten() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!forgettings().isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
    assertThat(forgettings()).isEmpty();
  }

  /** Those that are asked for and not carried out: every one is known by its event, which the house may not have met yet. */
  private List<SubjectId> forgettings() {
    Vault vault = wijkkroniek.part(Vault.class);
    List<SubjectId> asked = byMarker.values().stream().map(Told::author).filter(Asker::isForgotten).map(Asker::participant).distinct()
        .filter(participant -> !vault.isForgotten(participant)).toList();
    return asked.isEmpty() ? wijkkroniek.part(Forgettings.class).unfinished().stream().map(Forgetting::participant).toList() : asked;
  }

  /** On a busy machine it may be a while until what was told can be read; then that is said. */
  private void answered(String address) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Reply reply = wijkkroniek.get(address);
    while (reply.status() == 503 && System.nanoTime() < until) {
      reply = wijkkroniek.get(address);
    }
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  /** What can be asked of one history. */
  private static List<String> addresses(RandomSession session, Random random) {
    List<String> addresses = new ArrayList<>();
    for (String subject : session.subjects()) {
      Stream.of("/%s", "/v1/%s", "/v1/%s/history?limit=200", "/v1/%s/history?order=recording&limit=200", "/v1/%s/replay", "/%s/replay?step=20",
          "/v1/%s/changes?fromAsOf=2012&toAsOf=2014", "/%s/changes?fromAsOf=2012&toAsOf=2014")
          .map(address -> address.formatted(subject)).forEach(addresses::add);
      addresses.add("/v1/chronicles?" + subject(subject));
    }
    String team = slug(session.subjects().getFirst());
    String sitting = slug(session.subjects().get(1));
    Told one = session.told().get(random.nextInt(session.told().size()));
    String event = URLEncoder.encode("urn:lek#" + one.id(), StandardCharsets.UTF_8);
    addresses.addAll(List.of("/v1/comparison?teams=" + team, "/comparison?teams=" + team, "/v1/teams/" + team + "/turning-points",
        "/teams/" + team + "/turning-points", "/sessions/" + sitting + "/contribute", "/discussed?session=" + sitting, "/v1/causes?event=" + event,
        "/causes?event=" + event, "/v1/search?q=" + one.marked().getFirst(), "/search?q=" + one.marked().getLast()));
    return addresses;
  }

  private static String slug(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** What can be asked of many histories: everything that was said is in it, and everybody asks for it. */
  private static List<String> everywhere(List<RandomSession> sessions, Random random) {
    List<String> addresses = new ArrayList<>(OF_ALL);
    for (int from = 0; from < sessions.size(); from += SUBJECTS) {
      List<RandomSession> some = sessions.subList(from, Math.min(sessions.size(), from + SUBJECTS));
      addresses.add("/v1/histories?limit=200&" + some.stream().map(session -> subject(session.subjects().get(1))).collect(joining("&")));
      String any = some.stream().map(session -> subject(session.subjects().get(random.nextInt(session.subjects().size())))).collect(joining("&"));
      addresses.add(List.of("/v1/states?", "/v1/chronicles?").get(random.nextInt(2)) + any);
    }
    return addresses;
  }

  private static String subject(String address) {
    return "subject=" + address.replaceFirst("s/", "/");
  }

  /** Of each history, somebody looks for the words of something that was said in it. */
  private Stream<Runnable> seeking(Asker asker, List<RandomSession> sessions, String token) {
    Random lot = new Random(SEED + asker.hashCode());
    JsonNode nowhere = answer("nergenswoord", token);
    return sessions.stream().map(session -> {
      Told told = session.told().get(lot.nextInt(session.told().size()));
      String words = told.marked().get(lot.nextInt(told.marked().size()));
      return () -> sought(asker, told, words, answer(words, token), nowhere);
    });
  }

  /** Whom it is for finds it; and to anybody else the answer is that to words that stand nowhere. */
  private void sought(Asker asker, Told told, String words, JsonNode answer, JsonNode nowhere) {
    read(asker, "/v1/search?q=" + words, answer.toString());
    if (!told.isFor(asker)) {
      check(answer.equals(nowhere), "%s could tell by %s that %s was said: %s", asker.name(), answer, words, told);
    } else if (told.marked().size() == 1) {
      check(!answer.get("items").isEmpty(), "%s did not find %s, which is for them: %s", asker.name(), words, told);
    }
  }

  /** What is answered to these words, without the position, which others may have moved on. */
  private JsonNode answer(String words, String token) {
    JsonNode answer = ask("/v1/search?q=" + words, token).json();
    return answer.isObject() ? ((ObjectNode) answer.deepCopy()).remove(List.of("position", "behind")) : answer;
  }

  private void check(boolean holds, String what, Object... said) {
    if (!holds) {
      leaks.add(what.formatted(said));
    }
  }

  /** Answers to what is refused tell nothing either; nor do insights that resemble what somebody else said. */
  private void refusals(List<RandomSession> sessions, List<Asker> crowd, Map<Asker, String> tokens, Random random) {
    for (Asker asker : crowd) {
      RandomSession session = sessions.get(random.nextInt(sessions.size()));
      String token = tokens.getOrDefault(asker, "Bearer x");
      Told told = session.told().getFirst();
      refused("urn:lek#" + told.id(), told.marked().getFirst()).forEach((what, body) -> {
        String address = "/v1/" + session.subjects().get(1) + "/" + what;
        Reply reply = wijkkroniek.post(address, body, "Authorization", token);
        assertThat(reply.status()).as("%s %s %s: %s", asker, address, body, reply.body()).isBetween(400, 499);
        read(asker, address, reply);
      });
      read(asker, "/v1/similar-insights", wijkkroniek.post("/v1/similar-insights", "{\"text\":\"zegt terugblik %s\"}".formatted(told.marked().getFirst()),
          "Authorization", token));
    }
  }

  /** A study takes home what was consented to, all of that, and nothing else. */
  private void takeHome(List<RandomSession> sessions, Asker researcher, Map<Asker, String> tokens) {
    String account = wijkkroniek.part(Accounts.class).idsOf(researcher.participant()).getFirst();
    Reply opened = wijkkroniek.post("/v1/studies", ("{\"title\":\"Wat telt\",\"purpose\":\"Leren wat telt\",\"question\":\"Wat telt er?\","
        + "\"researchers\":[\"%s\"]}").formatted(account));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    Reply export = ask("/v1/studies/" + opened.json().get("id").stringValue() + "/contributions", tokens.get(researcher));
    assertThat(export.status()).isEqualTo(200);
    Set<Told> taken = MARKER.matcher(export.body()).results().map(words -> byMarker.get(words.group(1))).collect(toSet());
    taken.stream().filter(told -> !told.isForStudies()).forEach(told -> leaks.add("a study took home " + told));
    assertThat(taken).containsAll(sessions.stream().flatMap(session -> session.told().stream()).filter(Told::isForStudies).toList());
    assertThat(export.body()).doesNotContain("participant/");
  }

  /** What nobody may tell, of something somebody said, and with its words. */
  private static Map<String, String> refused(String event, String marker) {
    return Map.of("visibility-narrowings", "{\"data\":{\"contribution\":\"%s\",\"visibility\":\"open\"}}".formatted(event),
        "withdrawals", "{\"data\":{\"contribution\":\"%s\",\"because\":5}}".formatted(event),
        "corrections", "{\"data\":{\"event\":\"%s\",\"reason\":\"x\",\"data\":{\"type\":\"TeamFounded\",\"name\":\"x\"}}}".formatted(event),
        "retractions", "{\"data\":{\"event\":\"%s\",\"reason\":\"x\"}}".formatted(event),
        "contributions", "{\"data\":{\"visibility\":\"iedereen\",\"text\":\"zegt %swoorden\"}}".formatted(marker));
  }

  private Reply ask(String address, String token) {
    asked.incrementAndGet();
    return token == null ? wijkkroniek.get(address) : wijkkroniek.get(address, "Authorization", token);
  }

  private void read(Asker asker, String address, Reply reply) {
    if (reply.status() >= 500) {
      broken.add("%s got %d at %s".formatted(asker.name(), reply.status(), address));
    }
    read(asker, address, reply.body() + reply.raw().headers().map());
  }

  private void read(Asker asker, String where, String text) {
    Matcher words = MARKER.matcher(text);
    while (words.find()) {
      Told told = byMarker.get(words.group(1));
      if (told == null || !told.isFor(asker) || where.equals("the log") || where.startsWith("/actuator")) {
        leaks.add("%s read %s at %s: %s".formatted(asker.name(), words.group(1), where, told));
      }
      found.add(words.group(1));
    }
  }

  private String log() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent line : List.copyOf(logged.list)) {
      text.append(line.getFormattedMessage()).append('\n');
      if (line.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
      }
    }
    return text.toString();
  }
}
