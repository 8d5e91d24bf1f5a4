package nl.wijkkroniek.histories.many;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.AnySubject;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Identity;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;

/**
 * How many subjects stood at one moment, all of them by what was known at one and the same position.
 *
 * @param items those of which something was known, in the order in which they were asked
 * @param unknown the others
 * @param position of the last event that was known to every one of the answers; -1 as long as nothing is recorded
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record States(List<Item> items, List<Missing> unknown, long position, EdtfDate asOf) {

  /** Most subjects in one question. */
  public static final int MOST = 50;

  public States {
    items = List.copyOf(items);
    unknown = List.copyOf(unknown);
  }

  /**
   * How one of them stood.
   *
   * @param name what it was called; its slug where that was not told
   * @param state as the endpoint of its kind answers it
   * @param uncertain the events that were counted in although they may have happened after the day that was asked for
   * @param duplicateOf what it turned out to be; null where it is itself
   * @param duplicates those that turned out to be it
   */
  public record Item(SubjectId subject, String name, Record state, List<EventId> uncertain, SubjectId duplicateOf, List<SubjectId> duplicates) {
    public Item {
      uncertain = List.copyOf(uncertain);
      duplicates = List.copyOf(duplicates);
    }
  }

  /** One that nothing is known of, or was at that moment, and why that is said. */
  public record Missing(SubjectId subject, Words reason) {
  }

  /** Asks for these subjects one after the other: the first answer fixes the position, and the others are asked for that. */
  public static States of(List<SubjectId> subjects, Moment moment, Histories histories, Reader reader) {
    var any = new AnySubject(histories, reader);
    List<Item> items = new ArrayList<>();
    List<Missing> unknown = new ArrayList<>();
    long position = -1;
    for (SubjectId subject : subjects) {
      Moment same = position < 0 ? moment : new Moment(moment.asOf(), new KnownAt.Position(position));
      try {
        AnySubject.Seen seen = any.at(subject, same);
        position = seen.position();
        Identity identity = histories.identity(subject, position);
        items.add(new Item(subject, seen.name(), seen.state(), seen.uncertain(), identity.duplicateOf(), identity.duplicates()));
      } catch (Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.UNKNOWN) {
          throw refusal;
        }
        unknown.add(new Missing(subject, refusal.detail()));
      }
    }
    return new States(items, unknown, position < 0 ? histories.position() : position, moment.asOf());
  }
}
