package nl.wijkkroniek.recording.chronicle.importing;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.recording.chronicle.GeneratedChronicle;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import nl.wijkkroniek.recording.chronicle.exporting.ChronicleExport;

/** A process that imports a large chronicle, imports it again, and exports it, in the heap it was given; prints what came of each and how fast. */
final class LargeImport {

  private static final double NANOS = 1e9;
  private static final long SEED = 1;

  private LargeImport() {
  }

  /** Arguments: the data folder, and how many lines to import. */
  public static void main(String[] arguments) throws Exception {
    int lines = Integer.parseInt(arguments[1]);
    try (TestServer server = TestServer.in(Path.of(arguments[0])); TestStore store = server.freshStore()) {
      importing("imported", lines, store);
      importing("again", lines, store);
      exporting(lines, store);
    }
  }

  private static void importing(String name, int lines, TestStore store) throws Exception {
    long began = System.nanoTime();
    ImportStatus status = store.way().run(new GeneratedChronicle(lines, SEED), new TerminalProgress(name, System.err, Clock.systemUTC()));
    say(name, "%d recorded, %d unchanged, head %d".formatted(status.counts().recorded(), status.counts().unchanged(), store.log().head()), lines, began);
  }

  private static void exporting(int lines, TestStore store) throws Exception {
    long began = System.nanoTime();
    Counting out = new Counting();
    new ChronicleExport(store.log(), store.language(), new WayOut(new Everything(), store.language().seals())).everything(Reader.ANYONE).writeTo(out);
    say("exported", "%d lines".formatted(out.lines), lines, began);
  }

  private static void say(String name, String what, int lines, long began) {
    double seconds = (System.nanoTime() - began) / NANOS;
    System.out.println("%s: %s".formatted(name, what));
    System.err.println("%s: %.1f s, %.0f lines a second; %.1f s of processor time since the start".formatted(name, seconds, lines / seconds,
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS));
  }

  private static final class Counting extends OutputStream {
    private long lines;

    @Override
    public void write(int one) {
      lines += one == '\n' ? 1 : 0;
    }
  }

  private static final class Everything implements VisibilityPolicy {
    @Override
    public boolean lets(ContributionStanding contribution, Reader reader) {
      return true;
    }

    @Override
    public boolean letsNames(Reader reader) {
      return true;
    }

    @Override
    public boolean letsParticipant(SubjectId participant, Reader reader) {
      return true;
    }
  }
}
