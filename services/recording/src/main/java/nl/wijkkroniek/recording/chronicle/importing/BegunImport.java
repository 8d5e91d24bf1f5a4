package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An import that was found right, and that finishes by itself. */
public final class BegunImport {

  private final ImportStatus begun;
  private final CompletableFuture<ImportStatus> end;

  BegunImport(ImportStatus begun, CompletableFuture<ImportStatus> end) {
    this.begun = begun;
    this.end = end;
  }

  /** Where it stands once it is done; when that takes longer than this, where it stood when it began. */
  public ImportStatus within(Duration patience) {
    try {
      return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return begun;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return begun;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Import " + begun.id() + " stopped; it goes on when the house is started again", failed.getCause());
    }
  }

  /** Waits for its end. Where it stands then: done, unless the house was closed before. */
  public ImportStatus end() {
    return end.join();
  }
}
