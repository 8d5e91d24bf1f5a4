package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeChronicleTest {

  @TempDir
  private Path folder;

  @Test
  void givenASizeAndAFile_whenMade_thenTheFileHasAsManyLines() throws IOException {
    Path file = folder.resolve("klein.ndjson");

    MakeChronicle.of(List.of("chronicle", "300", file.toString(), "3")).write();

    assertThat(Files.readAllLines(file)).hasSize(300).first().asString().startsWith("{\"specversion\":\"1.0\",\"id\":\"l0\"");
  }

  @Test
  void givenNoNumber_whenAsked_thenItSaysHowItIsUsed() {
    assertThatIllegalArgumentException().isThrownBy(() -> MakeChronicle.of(List.of("chronicle", "veel", "file"))).withMessageContaining("chronicle N FILE");
    assertThatIllegalArgumentException().isThrownBy(() -> MakeChronicle.of(List.of("chronicle", "0", "file"))).withMessageContaining("at least 1");
    assertThatIllegalArgumentException().isThrownBy(() -> MakeChronicle.of(List.of("chronicle"))).withMessageContaining("chronicle N FILE");
  }
}
