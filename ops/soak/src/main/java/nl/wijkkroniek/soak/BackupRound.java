package nl.wijkkroniek.soak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.wijkkroniek.eventstore.backup.Backup;
import nl.wijkkroniek.eventstore.backup.Restoration;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;

/** Backed up over and over while eight people record; then its data is deleted, and restored from the last backup. */
final class BackupRound {

  private static final int BACKUPS = 5;
  private static final int BETWEEN_BACKUPS = 300;

  private final Program program;
  private final Path folder;
  private final Random random;
  private final Ledger ledger = new Ledger();

  BackupRound(Program program, Path folder, long seed) {
    this.program = program;
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Says what was done and held; throws {@link SoakFailure} saying what did not hold. */
  String run() throws IOException {
    Fingerprint kept;
    Map<String, String> before;
    try (PlatformProcess process = start()) {
      kept = backUpMeanwhile(process);
      Examination.overHttp(process.api(), ledger);
      before = answers(process.api());
      process.stop();
    }
    Rounds.remove(data());
    restore(kept);
    try (PlatformProcess process = start()) {
      Examination.overHttp(process.api(), ledger);
      mustBeEqual(before, answers(process.api()));
      process.stop();
    }
    return "backed up %d times in the middle of eight recorders, deleted, restored: fingerprint %s, %d answers as before; %s".formatted(BACKUPS + 1,
        kept, before.size(), Examination.ofFolder(data(), ledger));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private PlatformProcess start() {
    return PlatformProcess.start(program, data(), folder.resolve("platform.log"));
  }

  private Fingerprint backUpMeanwhile(PlatformProcess process) {
    String address = EmbeddedMongo.running(data()).orElseThrow(() -> new SoakFailure("the process that runs left no address in its data folder"));
    new Recorder(process.api(), ledger).tellWhatAllShare();
    try (MongoClient client = MongoClients.create(address)) {
      try (People people = new People("b", random, process.api(), ledger)) {
        for (int backup = 1; backup <= BACKUPS; backup++) {
          people.awaitAcknowledged(ledger, backup * BETWEEN_BACKUPS);
          int acknowledged = ledger.size();
          mustHoldAll(acknowledged, backUp(client));
        }
      }
      Fingerprint last = backUp(client);
      mustBeWhole(Verification.of(client.getDatabase(Inspection.DATABASE)).expect(last).run(), last);
      return last;
    }
  }

  private Fingerprint backUp(MongoClient client) {
    return Backup.of(client.getDatabase(Inspection.DATABASE)).to(folder.resolve("backup"), progress -> { }).head();
  }

  /** What was acknowledged before a backup began is in it. */
  private static void mustHoldAll(int acknowledged, Fingerprint head) {
    if (head.events() < acknowledged) {
      throw new SoakFailure("a backup holds " + head.events() + " events, and " + acknowledged + " were acknowledged before it began");
    }
  }

  private void restore(Fingerprint kept) {
    Outcome outcome = Inspection.in(data(), database -> {
      Restoration.into(database).from(folder.resolve("backup"), progress -> { });
      return Verification.of(database).expect(kept).run();
    });
    mustBeWhole(outcome, kept);
  }

  private static void mustBeWhole(Outcome outcome, Fingerprint expected) {
    if (!(outcome instanceof Outcome.Whole whole && whole.head().equals(expected))) {
      throw new SoakFailure("the log should be whole up to " + expected + " and is " + outcome);
    }
  }

  /** What people are told of everything that something was recorded about. */
  private Map<String, String> answers(Api api) {
    Map<String, String> answers = new TreeMap<>();
    ledger.acknowledged().stream().map(deed -> deed.path().substring(0, deed.path().lastIndexOf('/'))).distinct().forEach(subject -> {
      answers.put(subject, answer(api, subject));
      answers.put(subject + "/history", answer(api, subject + "/history"));
    });
    answers.put("/v1/chronicles", answer(api, "/v1/chronicles"));
    return answers;
  }

  private static String answer(Api api, String path) {
    return api.get(path).filter(reply -> reply.status() == 200).orElseThrow(() -> new SoakFailure(path + " is not answered")).body();
  }

  private static void mustBeEqual(Map<String, String> before, Map<String, String> after) {
    before.forEach((path, answer) -> {
      if (!answer.equals(after.get(path))) {
        throw new SoakFailure(path + " was answered\n  " + answer + "\nand after restoring\n  " + after.get(path));
      }
    });
  }
}
