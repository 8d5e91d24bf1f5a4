package nl.wijkkroniek.recording.chronicle.importing;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.recording.chronicle.GeneratedChronicle;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;

/** A process that begins an import, says so when it is half-way in a certain state, and then waits to be killed. */
final class ImportInAnotherProcess {

  static final String HERE = "here";

  private ImportInAnotherProcess() {
  }

  /** Arguments: the data folder, the state in which to stop, and how many lines to import. */
  public static void main(String[] arguments) throws Exception {
    ImportState stopIn = ImportState.valueOf(arguments[1]);
    TestStore store = TestServer.in(Path.of(arguments[0])).store("killed");
    store.way().run(new GeneratedChronicle(Integer.parseInt(arguments[2]), 3), status -> {
      if (status.state() == stopIn && status.step().done() > 0) {
        System.out.println(HERE);
        System.out.flush();
        LockSupport.park(HERE);
      }
    });
    throw new IllegalStateException("It was done before it was half-way");
  }
}
