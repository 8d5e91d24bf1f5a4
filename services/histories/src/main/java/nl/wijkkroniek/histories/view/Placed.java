package nl.wijkkroniek.histories.view;

import java.util.List;
import nl.wijkkroniek.histories.order.Happened;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * What has to be known of a happening to place others in the field order: all but what happened.
 *
 * @param id which
 * @param subject what it happened to
 * @param position its place in the log
 * @param on when
 * @param causes what led to it
 * @param ranks its places in the field order
 */
public record Placed(EventId id, SubjectId subject, long position, EdtfDate on, List<EventId> causes, Ranks ranks) {

  /** A happening that is to be placed; until then by its date and position alone. */
  public static Placed first(RecordedEvent event) {
    Happening told = event.happening();
    return new Placed(told.id(), told.subject(), event.position(), told.occurredOn(), told.causedBy(),
        Ranks.since(event.position(), Rank.own(told.occurredOn(), event.position())));
  }

  public Placed ranked(Ranks anew) {
    return new Placed(id, subject, position, on, causes, anew);
  }

  /** As the field order sees it when events up to this position are known. */
  public Happened at(long known) {
    return new Happened(id, subject, Rank.own(on, position), ranks.at(known), causes);
  }
}
