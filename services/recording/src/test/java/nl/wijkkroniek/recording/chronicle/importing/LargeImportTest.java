package nl.wijkkroniek.recording.chronicle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.recording.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory is bounded: the process gets less than the chronicle and its events would take together. */
class LargeImportTest {

  /** 100,000 with {@code -Xmx256m} and 1,000,000 with {@code -Xmx1g} were tried; see the ADR. */
  private static final int LINES = Integer.getInteger("wijkkroniek.import.lines", 20_000);
  private static final String HEAP = System.getProperty("wijkkroniek.import.heap", "96m");

  @TempDir
  private Path folder;

  @Test
  void givenALargeChronicleAndASmallHeap_whenImportedTwiceAndExported_thenAllOfItIsThereOnceAndComesOut() throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP, "--enable-native-access=ALL-UNNAMED",
        TestVault.argument(), "-cp", System.getProperty("java.class.path"), LargeImport.class.getName(), folder.toString(), Integer.toString(LINES))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> said;
    try (BufferedReader says = process.inputReader()) {
      said = says.lines().toList();
    } finally {
      process.destroyForcibly();
    }

    assertThat(said).containsExactly(
        "imported: %d recorded, 0 unchanged, head %d".formatted(LINES, LINES),
        "again: 0 recorded, %d unchanged, head %d".formatted(LINES, LINES),
        "exported: %d lines".formatted(LINES));
  }
}
