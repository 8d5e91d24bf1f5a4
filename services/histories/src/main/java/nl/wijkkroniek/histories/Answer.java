package nl.wijkkroniek.histories;

import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * How a subject stood at a moment, and what that answer rests on.
 *
 * @param <S> what is told of that kind of subject
 * @param state how it stood
 * @param position of the last event that was known to the answer; asking again with it gives the same answer
 * @param asOf the day in the field it was asked for; null for all that is told
 * @param uncertain the events that were counted in although they may have happened after that day
 */
public record Answer<S>(S state, long position, EdtfDate asOf, List<EventId> uncertain) {

  public Answer {
    uncertain = List.copyOf(uncertain);
  }
}
