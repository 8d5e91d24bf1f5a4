package nl.wijkkroniek.eventstore.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that appends without pause, until it is stopped or killed; everything it says is kept in a ledger. */
final class WriterProcess implements AutoCloseable {

  private final Process process;
  private final CompletableFuture<Void> listening;

  private WriterProcess(Process process, CompletableFuture<Void> listening) {
    this.process = process;
    this.listening = listening;
  }

  static WriterProcess start(String connectionString, String database, String name, Ledger ledger) throws IOException {
    Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-cp", System.getProperty("java.class.path"), WriterMain.class.getName(), connectionString, database, name)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new WriterProcess(process, CompletableFuture.runAsync(() -> listen(process, ledger), Thread.ofVirtual()::start));
  }

  /** What was said before it was killed is still there to be heard. */
  private static void listen(Process process, Ledger ledger) {
    try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        ledger.note(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL; by its handle, as the process itself would close our ears too. */
  void kill() {
    process.toHandle().destroyForcibly();
    await();
  }

  /** Lets it finish what it is appending. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await();
  }

  private void await() {
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    listening.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
