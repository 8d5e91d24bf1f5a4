package nl.wijkkroniek.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How Wijkkroniek is started.
 *
 * @param arguments of the Java machine, that it is started with
 */
record Program(List<String> arguments) {

  private static final List<String> ALWAYS = List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow");
  private static final String CACHE = "starting.aot";
  private static final long LONGEST_MINUTES = 3;

  /** The jar as it is shipped. */
  static Program shipped(Path jar) {
    return with("-jar", jar.toString());
  }

  /**
   * The same classes, unpacked, with what the Java machine works out at each start worked out once, and without the compiler that pays off after minutes: for a
   * process that does not get to live that long, and is started hundreds of times. A start takes a quarter of the time.
   *
   * @param folder where it is unpacked, unless that was done before
   */
  static Program prepared(Path jar, Path folder) {
    Path unpacked = folder.resolve(jar.getFileName());
    Path cache = folder.resolve(CACHE);
    try {
      if (!Files.exists(cache) || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
        unpack(jar, folder);
        train(with("-XX:AOTCacheOutput=" + cache, "-jar", unpacked.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return with("-XX:AOTCache=" + cache, "-XX:TieredStopAtLevel=1", "-jar", unpacked.toString());
  }

  private static Program with(String... arguments) {
    return new Program(Stream.concat(ALWAYS.stream(), Arrays.stream(arguments)).toList());
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    Process unpacking = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (!unpacking.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || unpacking.exitValue() != 0) {
        unpacking.destroyForcibly();
        throw new SoakFailure(jar + " cannot be unpacked into " + folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SoakFailure("interrupted while it was unpacked");
    }
  }

  /** What is used in this life is what is kept at hand for the next. */
  private static void train(Program program) throws IOException {
    Path folder = Files.createTempDirectory("wijkkroniek-soak");
    try (PlatformProcess process = PlatformProcess.start(program, folder.resolve("data"), folder.resolve("platform.log"))) {
      Ledger ledger = new Ledger();
      new Recorder(process.api(), ledger).tellWhatAllShare();
      Examination.overHttp(process.api(), ledger);
      process.stop();
    }
    Rounds.remove(folder);
  }

  static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }
}
