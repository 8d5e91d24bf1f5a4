package nl.wijkkroniek.access.forgetting;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every request to be forgotten to its end, step by step. What was begun before a crash goes on with the step that was not kept as done; several processes
 * may do it at the same time.
 */
public final class Forgetter {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetter.class);

  private final Forgettings forgettings;
  private final Deeds deeds;

  public Forgetter(Forgettings forgettings, Deeds deeds) {
    this.forgettings = forgettings;
    this.deeds = deeds;
  }

  /** Does all that is still to be done; throws what stood in the way, and then it is to be asked again. */
  public void work() {
    for (Forgetting one : forgettings.unfinished()) {
      finish(one.receipt());
    }
  }

  private void finish(String receipt) {
    Forgetting one = forgettings.of(receipt).orElseThrow();
    for (Optional<Step> step = one.next(); step.isPresent(); step = one.next()) {
      forgettings.done(one, step.get(), deeds.done(step.get(), one));
      one = forgettings.of(receipt).orElseThrow();
    }
    LOG.info("The request to be forgotten at position {} is carried out", one.position());
  }
}
