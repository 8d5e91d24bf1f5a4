package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log how an import gets on that takes more than a moment, whoever asked for it: each change of state, and in between a line now and then. */
public final class LongImportLog implements ImportProgress {

  private static final Logger LOG = LoggerFactory.getLogger(LongImportLog.class);
  private static final Duration A_MOMENT = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private ImportState lastState;
  private Instant lastLogged = Instant.EPOCH;

  @Override
  public synchronized void moved(ImportStatus status) {
    Instant now = status.step().until();
    boolean brief = now.isBefore(status.startedAt().plus(A_MOMENT));
    if (brief || status.state() == lastState && now.isBefore(lastLogged.plus(BETWEEN_LINES))) {
      return;
    }
    lastState = status.state();
    lastLogged = now;
    LOG.info("Import {}: {}", status.id(), TerminalProgress.line(status));
  }
}
