package nl.wijkkroniek.recording.deciding;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityLeft;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the rules need to know of a learning circle. What a question asks is looked up by its event when a rule needs it.
 *
 * @param course when it was formed and closed
 * @param municipalities those that ever took part, by code and by name
 * @param raised the questions it raised, by how they are spelled
 * @param takenOver the questions of other circles it took over
 */
public record Circle(SubjectId id, Course course, PSet<Name> municipalities, PMap<Name, Moment> raised, PMap<EventId, Moment> takenOver)
    implements SubjectState {

  static Circle unknown(SubjectId id) {
    return new Circle(id, Course.UNKNOWN, HashTreePSet.empty(), HashTreePMap.empty(), HashTreePMap.empty());
  }

  @Override
  public Circle evolve(Happening happening) {
    return happening.subject().equals(id) && happening.data() instanceof CircleEvent event ? own(event, Moment.of(happening)) : this;
  }

  @Override
  public Circle and(SubjectState same) {
    Circle other = (Circle) same;
    return new Circle(id, course.and(other.course), municipalities.plusAll(other.municipalities), Joined.of(raised, other.raised, Moment::firstToBegin),
        Joined.of(takenOver, other.takenOver, Moment::firstToBegin));
  }

  /** Whether this municipality ever took part, as far as is told. */
  public boolean knows(Municipality municipality) {
    return names(municipality).anyMatch(municipalities::contains);
  }

  private Circle own(CircleEvent event, Moment at) {
    return switch (event) {
      case LearningCircleFormed formed -> with(course.withBegun(at)).withMunicipalities(formed.municipalities());
      case MunicipalityJoined joined -> going(at).withMunicipalities(List.of(joined.municipality()));
      case MeetingHeld held -> going(at).withMunicipalities(held.municipalities());
      case LearningQuestionRaised asked -> going(at).withRaised(new Name(Name.Of.LEARNING_QUESTION, asked.question()), at);
      case LearningQuestionTakenOver taken -> going(at).withTakenOver(taken.question(), at);
      case MunicipalityLeft _, LearningQuestionAnswered _, LearningQuestionDropped _ -> going(at);
      case KnowledgeShared _ -> this;
      case LearningCircleClosed _ -> with(course.withClosed(at));
    };
  }

  private static Stream<Name> names(Municipality municipality) {
    return Stream.of(municipality.code(), municipality.name()).filter(text -> text != null).map(text -> new Name(Name.Of.MUNICIPALITY, text));
  }

  private Circle going(Moment at) {
    return with(course.withLast(at));
  }

  private Circle with(Course now) {
    return new Circle(id, now, municipalities, raised, takenOver);
  }

  private Circle withMunicipalities(List<Municipality> more) {
    return new Circle(id, course, municipalities.plusAll(more.stream().flatMap(Circle::names).toList()), raised, takenOver);
  }

  private Circle withRaised(Name question, Moment at) {
    return new Circle(id, course, municipalities, raised.plus(question, Moment.firstToBegin(raised.get(question), at)), takenOver);
  }

  private Circle withTakenOver(EventId question, Moment at) {
    return new Circle(id, course, municipalities, raised, takenOver.plus(question, Moment.firstToBegin(takenOver.get(question), at)));
  }
}
