package nl.wijkkroniek.histories.view;

import com.mongodb.client.MongoDatabase;
import nl.wijkkroniek.histories.generation.Generations;

/**
 * The generation of the views that is read in this process. Whoever reads first finds out up to which position, and then takes the views once for the whole answer:
 * a switch in between can only bring views that hold more.
 */
public final class LiveViews {

  private final MongoDatabase database;
  private final Generations generations;
  private Views current;

  public LiveViews(MongoDatabase database) {
    this.database = database;
    this.generations = new Generations(database, Views.NAME);
    this.current = new Views(database, generations.live().generation());
  }

  /** The views to read. */
  public synchronized Views current() {
    return current;
  }

  /** Position of the last event that the live generation holds, as the database has it; from here on {@link #current()} is at least that generation. */
  public long look() {
    Generations.Live live = generations.live();
    become(live.generation());
    return live.position();
  }

  /** Reads this generation from now on; an older one than before is not taken. */
  public synchronized void become(int generation) {
    if (generation > current.generation()) {
      current = new Views(database, generation);
    }
  }
}
