package nl.wijkkroniek.histories.order;

import java.util.Collection;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** The happenings that are known at one position. */
public interface Known {

  /** This one, if it is known. */
  Optional<Happened> happening(EventId id);

  /** All of a subject. */
  Collection<Happened> of(SubjectId subject);

  /** All that one of these led to. */
  Collection<Happened> causedBy(Collection<EventId> causes);

  /** The beginning of a subject: of those happenings that can be one, the earliest in the field. */
  Optional<Happened> beginningOf(SubjectId subject);
}
