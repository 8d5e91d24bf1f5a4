package nl.wijkkroniek.recording.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Circle;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Name;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold for the questions on a circle's dynamic learning agenda. A question that dropped off may come back as often as people bring it up. */
public final class QuestionRules {

  private QuestionRules() {
  }

  public static Stream<Finding> of(LearningQuestionRaised raised, Circle circle) {
    Moment before = circle.raised().get(new Name(Name.Of.LEARNING_QUESTION, raised.question()));
    return before == null ? Stream.empty() : Finding.of(Flag.with(before, "raised-already",
        "Deze vraag staat al op de agenda (%s); hij telt als teruggekomen.".formatted(before.on()),
        "This question is on the agenda already (%s); it counts as come back.".formatted(before.on())));
  }

  public static Stream<Finding> of(LearningQuestionTakenOver taken, Circle circle, Told told) {
    if (taken.from() != null && isThis(taken.from(), circle, told)) {
      return Finding.of(Refused.because("from",
          "Een leerkring neemt geen vraag over van zichzelf. Noem de kring waar de vraag vandaan komt, of laat dit veld leeg.",
          "A learning circle does not take over a question from itself. Name the circle it comes from, or leave this field empty."));
    }
    return Stream.concat(
        question(taken.question(), told).map(raised -> Finding.of(itsOwn(raised, circle, told), beforeRaised(raised, told))).orElseGet(() -> unknown("question",
        taken.question())),
        Finding.of(takenOverAlready(circle.takenOver().get(taken.question()))));
  }

  /** What was on the table at a meeting. */
  public static Stream<Finding> discussed(List<EventId> questions, Circle circle, Told told) {
    return questions.stream().flatMap(question -> named("questions", question, circle, told));
  }

  /** A question that is answered or dropped. */
  public static Stream<Finding> named(EventId question, Circle circle, Told told) {
    return named("question", question, circle, told);
  }

  private static Stream<Finding> named(String field, EventId question, Circle circle, Told told) {
    return question(question, told).map(raised -> Finding.of(beforeRaised(raised, told), notOnAgenda(raised, circle, told)))
        .orElseGet(() -> unknown(field, question));
  }

  private static Optional<Happening> question(EventId id, Told told) {
    return told.facts().event(id).filter(found -> found.data() instanceof LearningQuestionRaised);
  }

  private static Stream<Finding> unknown(String field, EventId question) {
    return Finding.of(Refused.because(field,
        "%s is geen leervraag die hier bekend is. Leg de vraag eerst vast, of noem de goede.".formatted(question),
        "%s is not a learning question that is known here. Record the question first, or name the right one.".formatted(question)));
  }

  private static Optional<Finding> beforeRaised(Happening raised, Told told) {
    return !told.certainlyBefore(Moment.of(raised)) ? Optional.empty() : Refused.because("occurredon", raised.id(),
        "Deze vraag werd pas op %s gesteld. Controleer de datum.".formatted(raised.occurredOn()),
        "This question was only raised on %s. Check the date.".formatted(raised.occurredOn()));
  }

  private static Optional<Finding> notOnAgenda(Happening raised, Circle circle, Told told) {
    return isThis(raised.subject(), circle, told) || circle.takenOver().containsKey(raised.id()) ? Optional.empty() : Flag.with(Moment.of(raised),
        "not-on-agenda",
        "Deze vraag is van %s; dat deze kring hem overnam, is nog niet vastgelegd.".formatted(raised.subject()),
        "This question is of %s; that this circle took it over is not recorded yet.".formatted(raised.subject()));
  }

  private static Optional<Finding> itsOwn(Happening raised, Circle circle, Told told) {
    return !isThis(raised.subject(), circle, told) ? Optional.empty() : Refused.because("question", raised.id(),
        "Deze vraag is van deze kring zelf en staat al op de agenda.", "This question is this circle's own and is on its agenda already.");
  }

  private static boolean isThis(SubjectId other, Circle circle, Told told) {
    return told.facts().same(circle.id()).contains(other);
  }

  private static Optional<Finding> takenOverAlready(Moment before) {
    return before == null ? Optional.empty() : Flag.with(before, "taken-over-already",
        "Dat deze kring de vraag overnam, is al vastgelegd (%s).".formatted(before.on()),
        "That this circle took the question over is recorded already (%s).".formatted(before.on()));
  }
}
