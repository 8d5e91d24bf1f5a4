package nl.wijkkroniek.recording.circle;

import java.util.List;
import java.util.Optional;
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
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.Circle;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.gathering.CourseRules;
import nl.wijkkroniek.recording.question.QuestionRules;

/** Which rules apply to what happens to a learning circle, and what must hold for its municipalities and meetings. */
public final class CircleRules {

  private static final CourseRules COURSE = new CourseRules(new Words("Deze leerkring", "This learning circle"), new Words("begon", "began"));

  private CircleRules() {
  }

  public static Stream<Finding> of(CircleEvent event, Circle circle, Told told) {
    return Stream.concat(course(event, circle, told), switch (event) {
      case LearningCircleFormed formed -> in(formed.municipalities(), told);
      case MunicipalityJoined joined -> in(List.of(joined.municipality()), told);
      case MunicipalityLeft left -> Stream.concat(in(List.of(left.municipality()), told), Finding.of(tookPart(left.municipality(), circle)));
      case MeetingHeld held -> Stream.concat(in(held.municipalities(), told), QuestionRules.discussed(held.questions(), circle, told));
      case LearningQuestionRaised raised -> QuestionRules.of(raised, circle);
      case LearningQuestionAnswered answered -> QuestionRules.named(answered.question(), circle, told);
      case LearningQuestionDropped dropped -> QuestionRules.named(dropped.question(), circle, told);
      case LearningQuestionTakenOver taken -> QuestionRules.of(taken, circle, told);
      case KnowledgeShared _, LearningCircleClosed _ -> Stream.empty();
    });
  }

  /** What was learned may be passed on long after. */
  private static Stream<Finding> course(CircleEvent event, Circle circle, Told told) {
    return switch (event) {
      case LearningCircleFormed _ -> COURSE.begun(circle.course());
      case LearningCircleClosed _ -> COURSE.closed(circle.course(), told);
      case KnowledgeShared _ -> Stream.empty();
      case MunicipalityJoined _, MunicipalityLeft _, MeetingHeld _, LearningQuestionRaised _, LearningQuestionAnswered _, LearningQuestionDropped _,
          LearningQuestionTakenOver _ -> COURSE.goingOn(circle.course(), told);
    };
  }

  private static Stream<Finding> in(List<Municipality> municipalities, Told told) {
    return municipalities.stream().map(told::in).flatMap(Optional::stream);
  }

  private static Optional<Finding> tookPart(Municipality municipality, Circle circle) {
    return circle.knows(municipality) ? Optional.empty() : Flag.missing("unknown-municipality",
        "Dat deze gemeente meedeed, is nog niet vastgelegd.", "That this municipality took part is not recorded yet.");
  }
}
