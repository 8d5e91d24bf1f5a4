package nl.wijkkroniek.access.forgetting;

import java.util.List;

/** Does what has to be done for people who are forgotten. Whoever runs the house knows where everything is. */
@FunctionalInterface
public interface Deeds {

  /**
   * Does this step for each of these; all of it is durable when this returns. Doing it again changes nothing. Asked for all at once, as a step may have to go
   * through the whole log.
   *
   * @return in their order, how much of what is known by now
   */
  List<Forgetting.Counts> done(Step step, List<Forgetting> all);
}
