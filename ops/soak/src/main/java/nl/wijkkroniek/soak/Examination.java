package nl.wijkkroniek.soak;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import nl.wijkkroniek.soak.Comparison.Present;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold after a crash, held against what was acknowledged. Throws {@link SoakFailure} saying what does not. */
final class Examination {

  private static final int NOT_YET = 503;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
  private static final JsonMapper JSON = JsonMapper.shared();

  private Examination() {
  }

  /** By the API: nothing was answered that should not have been, the export has every event once, and the views are complete. */
  static void overHttp(Api api, Ledger ledger) {
    Map<String, Long> expected = ledger.expected();
    Comparison exported = Comparison.of(withoutPositions(expected), exported(api));
    List<String> faults = ledger.takeFaults();
    if (!faults.isEmpty()) {
      throw new SoakFailure("%d wrong answers, of which the first: %s\n  the export: %s; %s".formatted(faults.size(), faults.getFirst(),
          exported.line(), exported.details()));
    }
    if (!exported.isRight()) {
      throw new SoakFailure("the export is wrong: " + exported.line() + "; " + exported.details());
    }
    awaitViews(api, expected.size() - 1);
  }

  /** A chronicle says in which order, not where. */
  private static Map<String, Long> withoutPositions(Map<String, Long> expected) {
    Map<String, Long> without = new HashMap<>();
    expected.keySet().forEach(event -> without.put(event, null));
    return without;
  }

  private static List<Present> exported(Api api) {
    List<Present> exported = new ArrayList<>();
    String lines = api.get("/v1/chronicles").filter(reply -> reply.status() == 200).orElseThrow(() -> new SoakFailure("the export is not answered")).body();
    lines.lines().forEach(line -> {
      JsonNode event = JSON.readTree(line);
      exported.add(new Present(event.path("source").asString() + "#" + event.path("id").asString(), exported.size()));
    });
    return exported;
  }

  /** The answer itself waits a few seconds; after a restoration, all of the views is made anew. */
  private static void awaitViews(Api api, long position) {
    long deadline = System.nanoTime() + PATIENCE;
    Api.Reply reply = teams(api, position);
    while (reply.status() == NOT_YET && System.nanoTime() < deadline) {
      reply = teams(api, position);
    }
    if (reply.status() != 200) {
      throw new SoakFailure("the views are not there after the restart: " + reply.status() + " " + reply.body());
    }
  }

  private static Api.Reply teams(Api api, long position) {
    return api.get("/v1/teams?limit=1&after=" + position).orElseThrow(() -> new SoakFailure("the teams are not answered"));
  }

  /** In the data folder, the process being stopped; the views are rebuilt from here. */
  static String ofFolder(Path data, Ledger ledger) {
    return Inspection.in(data, database -> ofStore(database, ledger, Rebuild::mustChangeNothingIn));
  }

  /**
   * In the store: the log holds exactly what was acknowledged, its chain verifies, and the views are what a rebuild makes of it.
   *
   * @param rebuild rebuilds the views and holds them against what they were
   */
  static String ofStore(MongoDatabase database, Ledger ledger, Function<MongoDatabase, String> rebuild) {
    Comparison log = Comparison.of(ledger.expected(), Inspection.log(database));
    if (!log.isRight()) {
      throw new SoakFailure(log.line() + "; " + log.details());
    }
    if (Verification.of(database).run() instanceof Outcome.Broken broken) {
      throw new SoakFailure(broken.sentence());
    }
    return log.line() + "; the chain verifies; " + rebuild.apply(database);
  }
}
