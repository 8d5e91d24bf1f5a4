package nl.wijkkroniek.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Wijkkroniek as it is shipped, in a process of its own on loopback, which can be killed as a power cut of the process would. */
final class PlatformProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LONGEST_TO_END = 120;
  private static final int LINES_OF_LOG = 30;

  private final Process process;
  private final Path log;
  private final Api api;
  private final Duration startedIn;

  private PlatformProcess(Process process, Path log, Api api, Duration startedIn) {
    this.process = process;
    this.log = log;
    this.api = api;
    this.startedIn = startedIn;
  }

  /**
   * Starts it on a folder and waits until it is ready.
   *
   * @throws SoakFailure when it ends instead, or is not ready in three minutes
   */
  static PlatformProcess start(Program program, Path data, Path log) {
    long began = System.nanoTime();
    int port = freePort();
    Process process = launch(program, data, log, port);
    Api api = new Api("http://127.0.0.1:" + port);
    try {
      awaitReady(process, api, log);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
    return new PlatformProcess(process, log, api, Duration.ofNanos(System.nanoTime() - began));
  }

  private static Process launch(Program program, Path data, Path log, int port) {
    List<String> command = new ArrayList<>(program.arguments());
    command.addFirst(Program.java());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("WIJKKRONIEK_"));
    builder.environment().put("WIJKKRONIEK_DATA", data.toString());
    builder.environment().put("WIJKKRONIEK_PORT", Integer.toString(port));
    builder.environment().put("WIJKKRONIEK_EXAMPLES", "false");
    builder.environment().put("WIJKKRONIEK_EXAMPLE_ACCOUNTS", "true");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(Process process, Api api, Path log) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!api.isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new SoakFailure((process.isAlive() ? "it is not ready after " + PATIENCE.toSeconds() + " s" : "it ended with "
            + process.exitValue() + " instead of starting") + "; its last words:\n" + lastWords(log));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static String lastWords(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    } catch (IOException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }

  Api api() {
    return api;
  }

  /** How long it took until it was ready. */
  Duration startedIn() {
    return startedIn;
  }

  /** SIGKILL: it gets no chance to do anything more. */
  void kill() {
    process.destroyForcibly();
    awaitEnd("killed");
  }

  /** SIGTERM: it stops as a steward would stop it. */
  void stop() {
    process.destroy();
    awaitEnd("asked to stop");
  }

  private void awaitEnd(String how) {
    try {
      if (!process.waitFor(LONGEST_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new SoakFailure("it was " + how + " and is still there after " + LONGEST_TO_END + " s; its last words:\n" + lastWords(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SoakFailure("interrupted while it ended");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
