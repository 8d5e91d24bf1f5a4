package nl.wijkkroniek.access.forgetting;

import java.util.Comparator;
import java.util.List;
import nl.wijkkroniek.access.forgetting.Forgetting.Counts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every request to be forgotten to its end, step by step. What was begun before a crash goes on with the step that was not kept as done; several processes
 * may do it at the same time.
 */
public final class Forgetter {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetter.class);

  private static final int AT_ONCE = 500;

  private final Forgettings forgettings;
  private final Deeds deeds;

  public Forgetter(Forgettings forgettings, Deeds deeds) {
    this.forgettings = forgettings;
    this.deeds = deeds;
  }

  /** Does all that is still to be done; throws what stood in the way, and then it is to be asked again. */
  public void work() {
    for (List<Forgetting> left = forgettings.unfinished(); !left.isEmpty(); left = forgettings.unfinished()) {
      Step step = left.stream().flatMap(one -> one.next().stream()).min(Comparator.naturalOrder()).orElseThrow();
      step(step, left.stream().filter(one -> one.next().filter(step::equals).isPresent()).limit(AT_ONCE).toList());
    }
  }

  /** Whoever asked last is brought as far as who asked before, so that what takes long is done once for all. */
  private void step(Step step, List<Forgetting> all) {
    List<Counts> counts = deeds.done(step, all);
    for (int i = 0; i < all.size(); i++) {
      forgettings.done(all.get(i), step, counts.get(i));
      if (forgettings.of(all.get(i).receipt()).flatMap(Forgetting::finished).isPresent()) {
        LOG.info("The request to be forgotten at position {} is carried out", all.get(i).position());
      }
    }
  }
}
