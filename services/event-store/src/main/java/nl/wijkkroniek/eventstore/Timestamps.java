package nl.wijkkroniek.eventstore;

import java.time.Instant;
import nl.wijkkroniek.eventstore.log.StoredEvent;

/** Which of an event's two moments Axon gets to see as its timestamp, and finds tokens by. */
public enum Timestamps {

  /** When the store recorded it: the recording clock, which never goes back along the log. */
  RECORDED,

  /** What the message itself said when it was published. In no order along the log. */
  TOLD;

  Instant of(StoredEvent event) {
    return switch (this) {
      case RECORDED -> event.recordedAt();
      case TOLD -> event.told();
    };
  }
}
