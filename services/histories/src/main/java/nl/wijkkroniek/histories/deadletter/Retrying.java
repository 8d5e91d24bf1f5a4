package nl.wijkkroniek.histories.deadletter;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.deadletter.Asked.Ask;
import nl.wijkkroniek.histories.deadletter.DeadLetters.Outcome;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what people ask to be done with dead letters. An event that can be worked in now is worked in at its own position, as it would have been in time. Where
 * that is too late, because others came to hang on it meanwhile, a rebuild puts all in its place.
 */
public final class Retrying {

  private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);

  private final Asked asked;
  private final Rebuild rebuild;

  public Retrying(MongoDatabase database, String view) {
    this.asked = new Asked(database, view);
    this.rebuild = new Rebuild(database, view);
  }

  /** Whether anything is asked. */
  public boolean isAsked() {
    return !asked.open().isEmpty();
  }

  /** Does all that is asked. Not while events are worked in. */
  public void doWhatIsAsked(Generation live, Parking parking) {
    for (Ask ask : asked.open()) {
      Outcome outcome = done(ask, live, parking);
      asked.answer(ask, outcome);
      LOG.info("{} of {}, asked by {}: {}", ask.what().code(), ask.event(), ask.by(), outcome);
    }
  }

  private Outcome done(Ask ask, Generation live, Parking parking) {
    List<DeadLetter<? extends DomainEventMessage<?>>> letters = new ArrayList<>(parking.waitingBehind(ask.event()));
    if (letters.isEmpty()) {
      return Outcome.WORKED_IN;
    }
    live.forget();
    try {
      return switch (ask.what()) {
        case RETRY -> tried(letters, live, parking, ask.by(), Outcome.WORKED_IN);
        case DISCARD -> {
          parking.discard(letters.removeFirst(), ask.reason(), ask.by());
          yield tried(letters, live, parking, ask.by(), Outcome.DISCARDED);
        }
      };
    } finally {
      live.forget();
    }
  }

  private Outcome tried(List<DeadLetter<? extends DomainEventMessage<?>>> letters, Generation live, Parking parking, String by, Outcome well) {
    List<RecordedEvent> events = new ArrayList<>();
    for (DeadLetter<? extends DomainEventMessage<?>> letter : letters) {
      try {
        events.add(parking.read(letter));
      } catch (MongoException notItsFault) {
        throw notItsFault;
      } catch (RuntimeException unreadable) {
        parking.stillFails(letter, unreadable);
        break;
      }
    }
    if (!events.isEmpty() && live.cameTooLate(events)) {
      return retold(letters, events, live, parking, by, well);
    }
    int worked = workedIn(letters, events, live, parking);
    return worked == letters.size() ? well : Outcome.FAILED_AGAIN;
  }

  private static int workedIn(List<DeadLetter<? extends DomainEventMessage<?>>> letters, List<RecordedEvent> events, Generation live, Parking parking) {
    for (int next = 0; next < events.size(); next++) {
      try {
        live.place(List.of(events.get(next))).write();
      } catch (PoisonousEvent again) {
        parking.stillFails(letters.get(next), again.getCause());
        return next;
      }
      parking.done(letters.get(next));
    }
    return events.size();
  }

  /** Only looks whether they could be worked in; the rebuild does it. */
  private Outcome retold(List<DeadLetter<? extends DomainEventMessage<?>>> letters, List<RecordedEvent> events, Generation live, Parking parking, String by,
      Outcome well) {
    try {
      live.check(events);
    } catch (PoisonousEvent again) {
      parking.stillFails(letters.get(events.indexOf(again.event())), again.getCause());
      return Outcome.FAILED_AGAIN;
    }
    parking.stillFails(letters.getFirst(), new IllegalStateException("It can be worked in now; the rebuild that was begun does it"));
    rebuild.request(by);
    return well == Outcome.DISCARDED ? Outcome.DISCARDED : Outcome.REBUILDING;
  }
}
