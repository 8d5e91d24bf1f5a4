package nl.wijkkroniek.access.forgetting;

/** Does what has to be done for somebody who is forgotten. Whoever runs the house knows where everything is. */
@FunctionalInterface
public interface Deeds {

  /**
   * Does this step; all of it is durable when this returns. Doing it again changes nothing.
   *
   * @return how much of what is known by now
   */
  Forgetting.Counts done(Step step, Forgetting of);
}
