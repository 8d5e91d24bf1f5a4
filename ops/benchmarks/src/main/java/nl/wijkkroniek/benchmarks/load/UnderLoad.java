package nl.wijkkroniek.benchmarks.load;

import static nl.wijkkroniek.benchmarks.Aims.Sense.AT_MOST;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import nl.wijkkroniek.benchmarks.Aims;

/**
 * A house that is asked and told things as many people would do it at once.
 *
 * @param what is in it, for the heading
 * @param runs how often it is put under load
 * @param counted how long each time
 */
public record UnderLoad(String what, long seed, int runs, Duration counted) {

  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /**
   * Starts a house on a data folder that is there, waits until its views hold all, and measures. What is told under load stays in it.
   *
   * @param repository where {@code ops} is
   * @return a section of Markdown
   */
  public String measure(Path repository, Path data) throws IOException {
    Path log = Files.createTempFile("wijkkroniek-house", ".log");
    try (House house = House.open(repository, data, log)) {
      Running.Cost followed = house.awaitViews();
      System.err.printf(Locale.ROOT, "%s: followed in %.0f s, of which processor %.0f%n", what, followed.seconds(), followed.cpuSeconds());
      return measure(house);
    } catch (IllegalStateException failed) {
      throw House.withLastWords(failed, log);
    } finally {
      Files.delete(log);
    }
  }

  String measure(House house) {
    String before = load();
    LoadRuns load = new LoadRuns();
    for (int run = 0; run < runs; run++) {
      load.run(house, seed + run, WARM_UP, counted);
      System.err.printf(Locale.ROOT, "%s: under load for the %d. time%n", what, run + 1);
    }
    return String.join("\n", aims(load).markdown(), load.markdown(what), "Load of the machine, of which this was a part: " + before + " before, " + load() + " after.\n");
  }

  private Aims aims(LoadRuns load) {
    Aims aims = new Aims();
    add(aims, load, LoadRuns.STATE, 20);
    add(aims, load, LoadRuns.HISTORY, 20);
    add(aims, load, LoadRuns.COMPARISON, 200);
    add(aims, load, LoadRuns.SEARCH, 100);
    add(aims, load, LoadRuns.SEEN, 1_000);
    return aims;
  }

  private void add(Aims aims, LoadRuns load, String doing, double millis) {
    aims.add(what + ": " + doing + ", p99", AT_MOST, millis, load.within(doing, 99), " ms");
  }

  /** How busy it is, on the average of the last minute. */
  private static String load() {
    return String.format(Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
