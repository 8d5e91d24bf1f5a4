package nl.wijkkroniek.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the house: a script of {@code ops}, and what the Java machine it becomes cost. */
final class Running implements AutoCloseable {

  private static final int BETWEEN_LOOKS = 100;
  private static final int LONGEST_TO_STOP = 120;

  private final Process process;
  private final long began = System.nanoTime();
  private volatile Duration cpu = Duration.ZERO;

  private Running(Process process) {
    this.process = process;
  }

  /** What a process took from beginning to end. */
  record Cost(double seconds, double cpuSeconds) {
  }

  /**
   * Starts a command in this folder.
   *
   * @param settings environment beside that of this process; what is set there of Wijkkroniek is not passed on
   * @param log where what it says goes to
   */
  static Running start(Path folder, Map<String, String> settings, Path log, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("WIJKKRONIEK_"));
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
      return new Running(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Processor time until now. The script hands its process over to the Java machine, so that this is the machine's. */
  Duration cpu() {
    cpu = process.info().totalCpuDuration().orElse(cpu);
    return cpu;
  }

  /** Waits for its end. Throws {@link IllegalStateException} when it did not do what it was asked. */
  Cost end() {
    try {
      while (!process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        cpu();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a process ran", e);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("A process of the benchmark ended with " + process.exitValue() + "; what it said is in its log");
    }
    return cost();
  }

  /** What it took until now. */
  Cost cost() {
    return new Cost((System.nanoTime() - began) / 1e9, cpu().toMillis() / 1e3);
  }

  /** As a steward would stop it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
