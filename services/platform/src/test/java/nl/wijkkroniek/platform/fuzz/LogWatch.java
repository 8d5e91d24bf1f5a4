package nl.wijkkroniek.platform.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the house logs while it is asked. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Queue<ILoggingEvent> logged = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  /** From now on. */
  static LogWatch begin() {
    LogWatch watch = new LogWatch();
    watch.start();
    watch.root.addAppender(watch);
    return watch;
  }

  @Override
  protected void append(ILoggingEvent event) {
    logged.add(event);
  }

  /** The errors, and the lines with a trace of a fault, since this was asked last. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (ILoggingEvent event = logged.poll(); event != null; event = logged.poll()) {
      if (event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null) {
        faults.add("%s %s: %s%s".formatted(event.getLevel(), event.getLoggerName(), event.getFormattedMessage(), cause(event)));
      }
    }
    return faults;
  }

  private static String cause(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return thrown == null ? "" : " (%s: %s, %s)".formatted(thrown.getClassName(), thrown.getMessage(),
        List.of(thrown.getStackTraceElementProxyArray()).stream().filter(frame -> frame.toString().contains("wijkkroniek")).findFirst().map(Object::toString).orElse("not in ours"));
  }

  @Override
  public void close() {
    root.detachAppender(this);
  }
}
