package nl.wijkkroniek.histories.projection;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkkroniek.histories.view.LiveViews;
import org.bson.BsonDocument;

/**
 * How far the views are. Whoever waits for a position is woken when it is reached; only where another process works the views does waiting mean looking again
 * now and then.
 */
public final class Progress {

  private final LiveViews views;
  private final Duration patience;
  private final Turns turns;
  private final AtomicLong listed = new AtomicLong(-1);

  /**
   * @param views those that are read in this process
   * @param patience how long a question waits for what was just recorded, before it is answered that this is not there yet
   */
  public Progress(LiveViews views, Duration patience) {
    this(views, patience, new Turns());
  }

  private Progress(LiveViews views, Duration patience, Turns turns) {
    this.views = views;
    this.patience = patience;
    this.turns = turns;
  }

  /** The same progress, waked by the same turns, for whoever reads the views by other connections. */
  public Progress beside(LiveViews others) {
    return new Progress(others, patience, turns);
  }

  /** How long a question waits for what was just recorded. */
  public Duration patience() {
    return patience;
  }

  /** Which generation is read here. */
  LiveViews live() {
    return views;
  }

  /** Position of the last event that the views hold; -1 for none. Always as the database has it: so no process serves less than another did before. */
  public long position() {
    return views.look();
  }

  /** Position up to which the present state of every subject is folded, and lists show it; at most {@link #position()}. */
  public long folded() {
    long held = position();
    BsonDocument first = views.current().behind().find(lte("since", held)).sort(ascending("since")).limit(1).first();
    return listed.accumulateAndGet(first == null ? held : first.getNumber("since").longValue() - 1, Math::max);
  }

  /** Waits until the views hold the event at this position; false when they do not after that long. */
  public boolean await(long wanted, Duration patience) {
    return turns.await(() -> position() >= wanted, patience);
  }

  /** Waits until lists show the event at this position; false when they do not after that long. */
  public boolean awaitFolded(long wanted, Duration patience) {
    return turns.awaitInLists(() -> folded() >= wanted, patience);
  }

  /** Whether somebody waits for present states: then they are not put off. */
  boolean isWaitedForInLists() {
    return turns.isWaitedForInLists();
  }

  /** The views, worked by this process, hold more. */
  void advance() {
    turns.next(true);
  }

  /** More present states are folded. */
  void folding() {
    turns.next();
  }

  /** The views are worked by another process from now on, or by none. */
  void letGo() {
    turns.next(false);
  }
}
