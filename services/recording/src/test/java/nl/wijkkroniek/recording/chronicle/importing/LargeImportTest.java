package nl.wijkkroniek.recording.chronicle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import nl.wijkkroniek.recording.chronicle.GeneratedChronicle;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeImportTest {

  private static final int LINES = Integer.getInteger("wijkkroniek.import.lines", 20_000);

  @TempDir
  private Path folder;

  @Test
  void givenALargeChronicle_whenImported_thenAllOfItIsThereAndAgainChangesNothing() throws Exception {
    try (TestServer server = TestServer.in(folder); TestStore store = server.freshStore()) {
      TerminalProgress terminal = new TerminalProgress(LINES + " lines", System.out, Clock.systemUTC());
      ImportStatus status = store.way().run(new GeneratedChronicle(LINES, 1), terminal);

      assertThat(status.counts().recorded()).isEqualTo(LINES);
      assertThat(store.log().head()).isEqualTo(LINES);
      ImportStatus again = store.way().run(new GeneratedChronicle(LINES, 1), terminal);
      assertThat(again.counts().recorded()).isZero();
      assertThat(again.counts().unchanged()).isEqualTo(LINES);
    }
  }
}
