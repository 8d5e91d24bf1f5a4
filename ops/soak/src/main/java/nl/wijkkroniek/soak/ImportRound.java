package nl.wijkkroniek.soak;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Killed in the middle of the import of a chronicle: as it comes in or is checked, or, three times in four, as it is recorded. */
final class ImportRound implements Round {

  /** What a chronicle is answered as long as the import of the process that was killed is not known to be dead. */
  private static final int OTHER_RUNNING = 409;
  private static final int LINES = 5_000;
  private static final List<String> UNDER_WAY = List.of("receiving", "checking", "recording");
  private static final String DONE = "done";
  private static final String RECORDED = "wijkkroniek_commit_events_sum";
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(180);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int EARLY_MILLIS = 1_000;

  private final Random random;
  private final Ledger ledger;
  private final ChronicleFile file;
  private String newestBefore;

  ImportRound(String name, long seed, Ledger ledger) {
    this.random = new Random(seed);
    this.ledger = ledger;
    this.file = ChronicleFile.of(name, LINES, random.nextLong());
  }

  @Override
  public String killIn(PlatformProcess process) {
    newestBefore = newest(process.api()).map(found -> found.path("id").asString()).orElse("");
    Thread sender = Thread.ofPlatform().start(() -> process.api().chronicle(file.text()));
    if (random.nextInt(4) == 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(EARLY_MILLIS)));
    } else {
      awaitRecorded(process.api(), random.nextInt(LINES), sender);
    }
    String state = ours(process.api()).map(found -> found.path("state").asString()).orElse("not begun");
    process.kill();
    awaitEnd(sender);
    return "killed in an import of " + LINES + " lines that was " + state;
  }

  private static void awaitRecorded(Api api, int lines, Thread sender) {
    double before = api.metric(RECORDED);
    long deadline = System.nanoTime() + LONGEST;
    while (api.metric(RECORDED) - before < lines && sender.isAlive() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static void awaitEnd(Thread sender) {
    try {
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was being recorded finishes by itself; what was not yet recorded is not there. Then it is sent again, and all of it is there. */
  @Override
  public String settleIn(PlatformProcess process) {
    Optional<JsonNode> left = awaitOver(process.api());
    boolean finished = left.map(found -> found.path("state").asString().equals(DONE)).orElse(false);
    JsonNode again = sendAgain(process.api());
    long recorded = again.path("recorded").asLong();
    long unchanged = again.path("unchanged").asLong();
    if (recorded != (finished ? 0 : LINES) || unchanged != (finished ? LINES : 0)) {
      ledger.fault("the import was " + left.map(JsonNode::toString).orElse("not begun") + ", and sent again it was answered " + again);
    }
    file.events().forEach(ledger::imported);
    return (finished ? "it finished by itself" : "nothing of it was recorded, and it was imported when it was sent again")
        + " (" + recorded + " recorded, " + unchanged + " unchanged)";
  }

  private JsonNode sendAgain(Api api) {
    Api.Reply reply = answer(api);
    if (reply.status() >= 300) {
      throw new SoakFailure("the chronicle, sent again, was answered " + reply.status() + ": " + reply.body());
    }
    String id = reply.json().path("id").asString();
    return awaitOver(api).filter(found -> found.path("id").asString().equals(id) && found.path("state").asString().equals(DONE))
        .orElseThrow(() -> new SoakFailure("the chronicle, sent again, was not imported: " + reply.body()));
  }

  private Api.Reply answer(Api api) {
    long deadline = System.nanoTime() + LONGEST;
    Api.Reply reply = sent(api);
    while (reply.status() == OTHER_RUNNING && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
      reply = sent(api);
    }
    return reply;
  }

  private Api.Reply sent(Api api) {
    return api.chronicle(file.text()).orElseThrow(() -> new SoakFailure("the chronicle, sent again, was not answered"));
  }

  private Optional<JsonNode> awaitOver(Api api) {
    long deadline = System.nanoTime() + LONGEST;
    Optional<JsonNode> found = ours(api);
    while (found.map(status -> UNDER_WAY.contains(status.path("state").asString())).orElse(false)) {
      if (System.nanoTime() > deadline) {
        throw new SoakFailure("the import is not over after three minutes: " + found.get());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
      found = ours(api);
    }
    return found;
  }

  /** The import that this round began; empty as long as there is none. */
  private Optional<JsonNode> ours(Api api) {
    return newest(api).filter(found -> !found.path("id").asString().equals(newestBefore));
  }

  private static Optional<JsonNode> newest(Api api) {
    JsonNode found = api.asSteward("/v1/chronicle-imports?limit=1").filter(reply -> reply.status() == 200)
        .orElseThrow(() -> new SoakFailure("the list of imports is not answered")).json().path("imports").path(0);
    return found.isMissingNode() ? Optional.empty() : Optional.of(found);
  }
}
