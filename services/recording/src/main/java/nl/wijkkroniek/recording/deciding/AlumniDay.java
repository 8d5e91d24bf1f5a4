package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the rules need to know of an alumni day. What was said is looked up by its event when a rule needs it.
 *
 * @param course when it was announced and closed
 * @param released when a remark was released
 */
public record AlumniDay(SubjectId id, Course course, PMap<EventId, Moment> released) implements SubjectState {

  static AlumniDay unknown(SubjectId id) {
    return new AlumniDay(id, Course.UNKNOWN, HashTreePMap.empty());
  }

  @Override
  public AlumniDay evolve(Happening happening) {
    return happening.subject().equals(id) && happening.data() instanceof AlumniDayEvent event ? own(event, Moment.of(happening)) : this;
  }

  @Override
  public AlumniDay and(SubjectState same) {
    AlumniDay other = (AlumniDay) same;
    return new AlumniDay(id, course.and(other.course), Joined.of(released, other.released, Moment::firstToBegin));
  }

  private AlumniDay own(AlumniDayEvent event, Moment at) {
    return switch (event) {
      case AlumniDayAnnounced _ -> with(course.withBegun(at));
      case PresentationProgrammed _, TimelinePresented _ -> with(course.withLast(at));
      case RemarkMade _ -> this;
      case RemarkReleased said -> new AlumniDay(id, course, released.plus(said.remark(), Moment.firstToBegin(released.get(said.remark()), at)));
      case AlumniDayClosed _ -> with(course.withClosed(at));
    };
  }

  private AlumniDay with(Course now) {
    return new AlumniDay(id, now, released);
  }
}
