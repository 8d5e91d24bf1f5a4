package nl.wijkkroniek.soak;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** A log that lives through many crashes, what was acknowledged of it, and the process that has it by now. */
final class Life implements AutoCloseable {

  private final Program program;
  private final Path folder;
  private final Ledger ledger = new Ledger();
  private PlatformProcess process;

  /** @param folder of its own, which is empty */
  Life(Program program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Is killed once, goes on on the same data, and is examined; says what was done and held, or fails with {@link SoakFailure}. */
  String through(Round round) {
    if (process == null) {
      process = start();
      new Recorder(process.api(), ledger).tellWhatAllShare();
    }
    String killed = round.killIn(process);
    process.close();
    process = start();
    String startedIn = String.format(Locale.ROOT, "restarted in %.1f s", process.startedIn().toMillis() / 1000.0);
    String settled = round.settleIn(process);
    Examination.overHttp(process.api(), ledger);
    return String.join("; ", killed, startedIn, settled, examined(Rebuild::mustChangeNothingBesideAProcess));
  }

  private String examined(Function<MongoDatabase, String> rebuild) {
    return Inspection.in(data(), database -> Examination.ofStore(database, ledger, rebuild));
  }

  /** Is stopped as a steward would stop it; what is in its folder is examined, and rebuilt from here. */
  String end() {
    process.stop();
    return "stopped; in the folder: " + examined(Rebuild::mustChangeNothingIn);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private PlatformProcess start() {
    return PlatformProcess.start(program, data(), folder.resolve("platform.log"));
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
