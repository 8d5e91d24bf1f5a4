package nl.wijkkroniek.histories.projection;

import java.util.List;
import nl.wijkkroniek.histories.deadletter.Arrived;
import nl.wijkkroniek.histories.deadletter.Parking;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.Generation.Changed;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/**
 * A generation and what is kept apart from it.
 *
 * @param generation what is worked
 * @param parking where what cannot be worked in goes
 */
record Filling(Generation generation, Parking parking) {

  /** How many of these, from the first, are to be placed together; at least one where there is one. */
  int together(List<Arrived> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).event() != null && generation.standsAlone(events.get(i).event())) {
        return Math.max(1, i);
      }
    }
    return events.size();
  }

  /** Places what can be placed; a poisonous event is parked first, so that a crash in between parks it again and never skips it. */
  Changed place(List<Arrived> events) {
    List<RecordedEvent> good = parking.keepApart(events);
    while (true) {
      try {
        return generation.place(good);
      } catch (PoisonousEvent poison) {
        parking.park(poison);
        good = parking.keepApart(good.stream().map(Arrived::of).toList());
      }
    }
  }

  /** Removes all of it. */
  void drop() {
    generation.drop();
    parking.clear();
  }
}
