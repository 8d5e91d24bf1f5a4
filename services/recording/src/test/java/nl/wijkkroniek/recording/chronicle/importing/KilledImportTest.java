package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.chronicle.GeneratedChronicle;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {

  private static final int LINES = 10_000;

  @TempDir
  private Path folder;

  @Test
  void givenAnImportKilledWhileItRecorded_whenTheHouseStartsAgain_thenItIsFinishedAndNothingIsThereTwice() throws Exception {
    killIn(ImportState.RECORDING);

    try (TestServer server = TestServer.in(folder); TestStore store = server.store("killed")) {
      assertThat(store.log().head()).isPositive().isLessThan(LINES);
      assertThat(store.way().guard().importing(store.events().getFirst().happening().subject())).isPresent();

      store.way().resumeUnfinished().join();

      List<RecordedEvent> events = store.events();
      assertThat(events).extracting(RecordedEvent::position).isEqualTo(LongStream.range(0, LINES).boxed().toList());
      assertThat(events.stream().map(event -> event.happening().id()).collect(toSet())).hasSize(LINES);
      assertThat(store.way().imports().running()).isEmpty();
      assertThat(store.way().guard().importing(events.getFirst().happening().subject())).isEmpty();
      assertThat(store.way().run(new GeneratedChronicle(LINES, 3), ImportProgress.UNHEARD).counts().recorded()).isZero();
    }
  }

  @Test
  void givenAnImportKilledWhileItWasChecked_whenTheHouseStartsAgain_thenNothingOfItIsLeft() throws Exception {
    killIn(ImportState.CHECKING);

    try (TestServer server = TestServer.in(folder); TestStore store = server.store("killed")) {
      store.way().resumeUnfinished().join();

      assertThat(store.log().head()).isZero();
      assertThat(store.way().imports().newest(null, 2)).singleElement().satisfies(status -> assertThat(status.state()).isEqualTo(ImportState.BROKEN_OFF));
      assertThat(store.leftOver()).isZero();
    }
  }

  private void killIn(ImportState state) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
        TestVault.argument(), "-cp", System.getProperty("java.class.path"), ImportInAnotherProcess.class.getName(), folder.toString(), state.name(), Integer.toString(LINES))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader says = process.inputReader()) {
      assertThat(says.lines().filter(ImportInAnotherProcess.HERE::equals).findFirst()).as("it got half-way").isPresent();
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
