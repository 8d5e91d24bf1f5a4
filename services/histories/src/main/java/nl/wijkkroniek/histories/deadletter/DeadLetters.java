package nl.wijkkroniek.histories.deadletter;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import nl.wijkkroniek.histories.generation.Generations;

/**
 * The events of a view that could not be worked in, each with its cause. Only the subject of such an event waits; everything else goes on. What is to be done with
 * one is asked for by a document, and done by whichever process works the view; where none may be running, whoever asks stands in
 * ({@code nl.wijkkroniek.histories.projection.StandIn}).
 */
public final class DeadLetters {

  private final MongoDatabase database;
  private final String view;
  private final Generations generations;
  private final Letters letters;
  private final Discards discards;
  private final Asked asked;

  /** The dead letters of this view in this database. */
  public DeadLetters(MongoDatabase database, String view) {
    this.database = database;
    this.view = view;
    this.generations = new Generations(database, view);
    this.letters = new Letters(database, view);
    this.discards = new Discards(database, view);
    this.asked = new Asked(database, view);
  }

  /**
   * A part of a list.
   *
   * @param items in a fixed order
   * @param next where the next part begins; null when there is none
   */
  public record Page<T>(List<T> items, String next) {
  }

  /** What became of a retry or a discard. */
  public enum Outcome {
    /** The event, and what waited behind it, are in the view. */
    WORKED_IN,
    /** The event can be worked in now; as others came to depend on it meanwhile, a rebuild was begun that puts everything in its place. */
    REBUILDING,
    /** It, or one that waited behind it, could not be worked in again; the list says why. */
    FAILED_AGAIN,
    /** It is left out from now on, and what waited behind it is in the view. */
    DISCARDED,
    /** Nobody works the view, or not in time; it is done as soon as somebody does. */
    ASKED
  }

  /**
   * The parked events of the live generation, first of each waiting subject, by subject.
   *
   * @param after where the last page ended; null to begin
   * @param limit most items on the page
   */
  public Page<ParkedEvent> list(String after, int limit) {
    return letters.parked(generations.live().generation(), after, limit);
  }

  /** How many subjects wait. */
  public long count() {
    return letters.subjects(generations.live().generation());
  }

  /** The present states that cannot be folded, by subject, though every event of theirs is in the view. */
  public Page<UnfoldedState> unfolded(String after, int limit) {
    return unfolded().list(after, limit);
  }

  /** How many those are. */
  public long unfoldedCount() {
    return unfolded().count();
  }

  private UnfoldedStates unfolded() {
    return new UnfoldedStates(database, view, generations.live().generation());
  }

  /** What was discarded, oldest first. */
  public Page<DiscardedEvent> discarded(String after, int limit) {
    return discards.list(after, limit);
  }

  /**
   * Tries this event again, and then what waits behind it.
   *
   * @param event identifier of a listed event
   * @param by who asks
   * @param patience how long to wait for it to be done
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} when no such event is parked
   */
  public Outcome retry(String event, String by, Duration patience) {
    return asked.ask(letters.mustBeParked(generations.live().generation(), event), Asked.What.RETRY, null, by, patience);
  }

  /**
   * Leaves this event out of the view, now and in every rebuild, and works in what waits behind it. The reason is kept, with who and when.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} when no such event is parked, {@code INVALID} without a reason
   */
  public Outcome discard(String event, String reason, String by, Duration patience) {
    return asked.ask(letters.mustBeParked(generations.live().generation(), event), Asked.What.DISCARD, Discards.given(reason), by, patience);
  }

  /** Forgets what was parked of a generation that is no more. */
  public static void forget(MongoDatabase database, String view, int generation) {
    Letters.forget(database, Letters.queue(view, generation));
  }
}
