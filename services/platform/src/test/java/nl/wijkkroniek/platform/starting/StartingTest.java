package nl.wijkkroniek.platform.starting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.Wijkkroniek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at the keyboard sees who starts it twice, and who stops it and starts it again. A real second process. */
class StartingTest {

  private static final long PATIENCE = 180;

  @TempDir
  private Path data;
  @TempDir
  private Path otherData;

  /** What a process said, and how it ended. */
  private record Ended(int exit, List<String> said) {
  }

  @Test
  void givenADataFolderInUse_whenStartedAgain_thenItSaysSoInOneSentenceAndExitsWith1() throws Exception {
    try (RunningWijkkroniek running = RunningWijkkroniek.empty(data)) {
      Ended second = startAsAProcess("--server.port=0", "--wijkkroniek.data=" + data, "--wijkkroniek.keys=" + data.resolve("keys"));

      assertThat(running.get("/v1/teams").status()).isEqualTo(200);
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.said()).singleElement().asString().contains(data.toString());
    }
  }

  @Test
  void givenAPortInUse_whenStartedAgain_thenItSaysSoInOneSentenceAndExitsWith1() throws Exception {
    try (RunningWijkkroniek running = RunningWijkkroniek.empty(data)) {
      int port = URI.create(running.address()).getPort();

      Ended second = startAsAProcess("--server.port=" + port, "--wijkkroniek.data=" + otherData, "--wijkkroniek.keys=" + otherData.resolve("keys"));

      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.said()).singleElement().asString().contains("Port " + port, "WIJKKRONIEK_PORT");
    }
  }

  @Test
  void givenAStoreWithTheExamples_whenStartedAgain_thenTheyAreThereOnce() {
    try (RunningWijkkroniek first = RunningWijkkroniek.withExamples(data)) {
      assertThat(first.all("/v1/teams")).hasSize(3);
    }

    try (RunningWijkkroniek second = RunningWijkkroniek.withExamples(data)) {
      assertThat(second.all("/v1/teams")).hasSize(3);
      assertThat(second.get("/v1/chronicles").body().lines().count()).isEqualTo(40);
    }
  }

  private Ended startAsAProcess(String... settings) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
        Wijkkroniek.class.getName(), "--wijkkroniek.examples=false", "--wijkkroniek.mongodb-uri="));
    command.addAll(List.of(settings));
    Path said = otherData.resolve("said");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("it ended").isTrue();
      return new Ended(process.exitValue(), Files.readAllLines(said).stream().filter(line -> !line.isBlank()).toList());
    } finally {
      process.destroyForcibly();
    }
  }
}
