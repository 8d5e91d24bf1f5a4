package nl.wijkkroniek.benchmarks.national;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;

/** A national chronicle as a file in the published format, written as it is told. */
public final class ChronicleFile {

  private static final int BUFFER = 1 << 16;

  private ChronicleFile() {
  }

  public static void write(NationalChronicle chronicle, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      write(chronicle, out);
    } catch (UncheckedIOException full) {
      throw full.getCause();
    }
  }

  /** Throws {@link UncheckedIOException} when it cannot be written. */
  public static void write(NationalChronicle chronicle, OutputStream out) {
    ChronicleFormat format = new ChronicleFormat();
    chronicle.tell(happening -> {
      try {
        out.write(format.write(happening));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
