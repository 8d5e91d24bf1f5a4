package nl.wijkkroniek.recording.chronicle.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;

/** Measures imports: how many lines became what, and how fast the one that runs is going. */
public final class MeteredProgress implements ImportProgress {

  private static final String LINES = "wijkkroniek.import.lines";

  private final Counter recorded;
  private final Counter unchanged;
  private final Counter refused;
  private final AtomicReference<Double> rate = new AtomicReference<>(0.0);
  private String importId = "";
  private long counted;

  public MeteredProgress(MeterRegistry meters) {
    this.recorded = lines(meters, "recorded", "Lines that were recorded");
    this.unchanged = lines(meters, "unchanged", "Lines that were recorded already");
    this.refused = lines(meters, "refused", "Lines that were wrong");
    Gauge.builder("wijkkroniek.import.rate", rate, AtomicReference::get).baseUnit("lines/s").description("How fast the import that runs is going")
        .register(meters);
  }

  @Override
  public synchronized void moved(ImportStatus status) {
    rate.set(status.state().isUnderWay() ? status.step().perSecond() : 0.0);
    if (!status.dryRun()) {
      count(status);
    }
  }

  private void count(ImportStatus status) {
    if (!status.id().equals(importId)) {
      importId = status.id();
      counted = 0;
    }
    recorded.increment(Math.max(0, status.counts().recorded() - counted));
    counted = status.counts().recorded();
    switch (status.state()) {
      case DONE -> unchanged.increment(status.counts().unchanged());
      case REFUSED -> refused.increment(status.faults().count());
      case RECEIVING, CHECKING, RECORDING, BROKEN_OFF -> { }
    }
  }

  private static Counter lines(MeterRegistry meters, String outcome, String description) {
    return Counter.builder(LINES).tag("outcome", outcome).description(description).register(meters);
  }
}
