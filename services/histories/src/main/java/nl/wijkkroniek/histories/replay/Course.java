package nl.wijkkroniek.histories.replay;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.kernel.visibility.Reader;

/** A replay as it goes: what comes next after each id, a handful at a time, so that a history is never held as a whole. */
final class Course {

  private final Steps steps;
  private final Asked asked;
  private final Reader reader;
  private Cursor inField = Cursor.START;
  private Place recorded = Place.BEGINNING;
  private long known;

  /** @throws nl.wijkkroniek.kernel.words.Refusal where the subject, the moment or the id is not known */
  Course(Steps steps, Asked asked, Reader reader) {
    this.steps = steps;
    this.asked = asked;
    this.reader = reader;
    if (!steps.isKnown(asked.subject(), reader)) {
      throw Refusals.unknown(asked.subject());
    }
    known = steps.known(asked.moment());
    if (asked.last() != null && asked.order() == Order.FIELD) {
      inField = new Cursor(asked.last());
    } else if (asked.last() != null) {
      recorded = Place.parse(asked.last());
    }
  }

  /**
   * What is sent.
   *
   * @param id after which one goes on
   */
  record Sent(String id, Entry entry) {
  }

  /** What comes next, without going on; nothing at the end of what is known. */
  List<Sent> next(int count) {
    if (asked.order() == Order.FIELD) {
      return steps.asItHappened(asked.subject(), asked.moment(), inField, count, reader).stream()
          .map(step -> new Sent(step.place().text(), step.entry())).toList();
    }
    return switch (recorded) {
      case Place.Told told -> told(told, count);
      case Place.Followed followed -> arrived(followed.last(), count);
    };
  }

  private List<Sent> told(Place.Told place, int count) {
    long then = place.known() < 0 ? known : place.known();
    List<Entry> next = steps.asItWasRecorded(asked.subject(), at(then), place.position(), count, reader);
    if (next.isEmpty()) {
      recorded = new Place.Followed(Steps.Arrival.after(then));
      return arrived(Steps.Arrival.after(then), count);
    }
    return next.stream().map(entry -> new Sent(new Place.Told(entry.position(), then).id(), entry)).toList();
  }

  private List<Sent> arrived(Steps.Arrival since, int count) {
    return known <= since.with() && known <= since.position() ? List.of() : steps.arrived(asked.subject(), at(known), since, count, reader).stream()
        .map(arrival -> new Sent(new Place.Followed(arrival).id(), arrival.entry())).toList();
  }

  /** This was sent: what is next comes after it. */
  void went(Sent sent) {
    if (asked.order() == Order.FIELD) {
      inField = new Cursor(sent.id());
    } else {
      recorded = Place.parse(sent.id());
    }
  }

  /** From now on what was recorded up to this position is known as well. */
  void goOn(long position) {
    known = Math.max(known, position);
  }

  /** Position up to which everything was sent. */
  long known() {
    return known;
  }

  private Moment at(long position) {
    return new Moment(asked.moment().asOf(), position < 0 ? null : new KnownAt.Position(position));
  }
}
