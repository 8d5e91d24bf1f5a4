package nl.wijkkroniek.platform.observing;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import nl.wijkkroniek.eventstore.StoreOutage;

/** Why something that is logged went wrong: a stack trace, but for a store that does not answer, which everybody who waits for it tells again and again. */
public class CauseInTheLog extends ThrowableProxyConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return switch (event.getThrowableProxy()) {
      case null -> "";
      case ThrowableProxy failure when StoreOutage.isBehind(failure.getThrowable()) -> " (the store does not answer)";
      default -> System.lineSeparator() + super.convert(event).stripTrailing();
    };
  }
}
