package nl.wijkkroniek.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wijkkroniek.benchmarks.national.ChronicleFile;
import nl.wijkkroniek.benchmarks.national.NationalChronicle;

/**
 * A national chronicle from beginning to end: made, imported with {@code ops/kroniek}, followed by the views of a house that is started on it, and asked under
 * load. In a folder of its own, which is removed afterwards.
 *
 * @param events how many
 * @param runs how often it is put under load
 * @param counted how long each time
 */
public record National(int events, long seed, int runs, Duration counted) {

  /** Ten thousand events and some seconds: a check that all works, not a measurement. */
  public static final National SHARE = new National(10_000, 2014, 1, Duration.ofSeconds(3));

  private static final String LOG = "house.log";
  private static final double MEGABYTE = 1024 * 1024;

  /**
   * Measures all.
   *
   * @param repository where {@code ops} is
   * @return a section of Markdown
   */
  public String measure(Path repository) throws IOException {
    Path folder = Files.createTempDirectory("wijkkroniek-national");
    try {
      return measure(repository, folder);
    } catch (IllegalStateException failed) {
      throw House.withLastWords(failed, folder.resolve(LOG));
    } finally {
      remove(folder);
    }
  }

  private String measure(Path repository, Path folder) throws IOException {
    Path file = folder.resolve("landelijk.ndjson");
    Path data = folder.resolve("data");
    Path log = folder.resolve(LOG);
    long began = System.nanoTime();
    ChronicleFile.write(new NationalChronicle(seed, events), file);
    double made = (System.nanoTime() - began) / 1e9;
    say("made in %.0f s", made);
    House.prepare(data);
    Running.Cost imported = House.importing(repository, file, data, log);
    say("imported in %.0f s", imported.seconds());
    UnderLoad underLoad = new UnderLoad(size(), seed, runs, counted);
    try (House house = House.open(repository, data, log)) {
      Running.Cost followed = house.awaitViews();
      say("followed in %.0f s", followed.seconds());
      return took(file, data, made, imported, followed) + "\n" + underLoad.measure(house);
    }
  }

  private String took(Path file, Path data, double made, Running.Cost imported, Running.Cost followed) throws IOException {
    return String.format(Locale.ROOT, """
        | %s, a file of %.0f MB | seconds | of which processor |
        |---|---:|---:|
        | made | %.0f | |
        | imported with `ops/kroniek import` | %.0f | %.0f |
        | all views, by the house that was started after it | %.0f | %.0f |

        In the data folder then: %.0f MB.
        """, size(), Files.size(file) / MEGABYTE, made, imported.seconds(), imported.cpuSeconds(), followed.seconds(), followed.cpuSeconds(), sizeOf(data));
  }

  private String size() {
    return String.format(Locale.ROOT, "%,d events", events);
  }

  private void say(String what, Object... values) {
    System.err.printf(Locale.ROOT, size() + ": " + what + "%n", values);
  }

  private static double sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / MEGABYTE;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
