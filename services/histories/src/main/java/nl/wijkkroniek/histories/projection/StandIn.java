package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.following.WakingEventStore;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Works the histories in this process for as long as no other does: for tools that ask for something to be done with the views, and may find nobody running who
 * would do it. Where the platform runs, this waits beside it and does nothing.
 */
public final class StandIn implements AutoCloseable {

  private final EmbeddedEventStore events;
  private final ViewProcessor processor;

  private StandIn(EmbeddedEventStore events, ViewProcessor processor) {
    this.events = events;
    this.processor = processor;
  }

  /** Begins to stand in: within the claim timeout (seconds) after the last other process stopped working, this one does. */
  public static StandIn open(MongoDatabase database) {
    return open(database, Settings.USUAL);
  }

  static StandIn open(MongoDatabase database, Settings settings) {
    var language = new LanguageInLog();
    EmbeddedEventStore events = new WakingEventStore(EmbeddedEventStore.builder(), language.engine(database).build(), new EventLog(database));
    var view = new HistoriesView(database, MunicipalityTable.bundled(), new Progress(new LiveViews(database), Duration.ZERO));
    var processor = new ViewProcessor(database, events, language, view, settings);
    processor.start();
    return new StandIn(events, processor);
  }

  /** Ends the batch at hand; what is not done by then is done by the next who works the views. */
  @Override
  public void close() {
    processor.stop();
    events.shutDown();
  }
}
