package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.wijkkroniek.histories.deadletter.DeadLetters;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.Standstill;

/** How a view is doing besides its lag: whether it is whole, whether it is being made anew, and what is kept apart from it. Asked of the database when looked at. */
public final class ViewCondition {

  private final String view;
  private final Generations generations;
  private final Rebuild rebuild;
  private final DeadLetters letters;

  public ViewCondition(MongoDatabase database, String view) {
    this.view = view;
    this.generations = new Generations(database, view);
    this.rebuild = new Rebuild(database, view);
    this.letters = new DeadLetters(database, view);
  }

  /** Whether there is a generation that holds all that had been recorded when it was begun. */
  public boolean isComplete() {
    return generations.live().isComplete();
  }

  /** The rebuild that is asked for or under way. */
  public Optional<RebuildProgress> rebuild() {
    return rebuild.progress().filter(progress -> !progress.state().isEnd());
  }

  /** Where it stands still because a later release recorded what comes next, and which release is needed; empty when it does not. */
  public Optional<Standstill> standstill() {
    return generations.standstill();
  }

  /** How many subjects wait because of an event that cannot be worked in. */
  public long deadLetters() {
    return letters.count();
  }

  /** How many present states cannot be folded, though every event of theirs is in the view. */
  public long unfoldedStates() {
    return letters.unfoldedCount();
  }

  /**
   * As gauges: {@code wijkkroniek.projection.standstill} (0 or 1), {@code wijkkroniek.dead.letters}, {@code wijkkroniek.unfolded.states},
   * {@code wijkkroniek.rebuild.running} (0 or 1), and of one that runs {@code wijkkroniek.rebuild.done},
   * {@code wijkkroniek.rebuild.total} and {@code wijkkroniek.rebuild.rate}, a second.
   */
  public void measure(MeterRegistry meters) {
    gauge(meters, "wijkkroniek.projection.standstill", "Whether a later release is needed to read on", condition -> condition.standstill().isPresent() ? 1 : 0);
    gauge(meters, "wijkkroniek.dead.letters", "Subjects that wait because of an event that cannot be worked in", ViewCondition::deadLetters);
    gauge(meters, "wijkkroniek.unfolded.states", "Present states that cannot be folded", ViewCondition::unfoldedStates);
    gauge(meters, "wijkkroniek.rebuild.running", "Whether a rebuild is asked for or under way", condition -> condition.rebuild().isPresent() ? 1 : 0);
    gauge(meters, "wijkkroniek.rebuild.done", "Events worked into the new generation, or present states folded", condition -> condition.of(RebuildProgress::done));
    gauge(meters, "wijkkroniek.rebuild.total", "Of how many", condition -> condition.of(RebuildProgress::total));
    gauge(meters, "wijkkroniek.rebuild.rate", "How many a second", condition -> condition.of(RebuildProgress::rate));
  }

  private double of(ToDoubleFunction<RebuildProgress> figure) {
    return rebuild().stream().mapToDouble(figure).findFirst().orElse(0);
  }

  private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<ViewCondition> value) {
    Gauge.builder(name, this, value).tag("projection", view).description(description).register(meters);
  }
}
