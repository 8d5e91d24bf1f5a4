package nl.wijkkroniek.histories.circle;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * A question on the agenda of one circle.
 *
 * @param event the event that raised it, by which it is known in every circle
 * @param again the events that raised it once more in the same words
 * @param question how it is put; null where that is only told in the circle that raised it
 * @param state how it stands here
 * @param from the circle it was taken over from; null where it is its own, or that was not told
 * @param since where its being on this agenda comes from
 * @param answers the answers it got here, the last one last
 * @param drops the times it dropped off
 * @param comeBacks the times it came back
 * @param takenOverBy the circles that took it over from this one; where it was raised here, all that took it over
 */
public record LearningQuestion(EventId event, List<EventId> again, String question, QuestionStanding state, SubjectId from, Told since,
    List<Stated<LearningQuestionAnswered>> answers, List<Stated<LearningQuestionDropped>> drops, List<ComeBack> comeBacks, List<SubjectId> takenOverBy) {

  public LearningQuestion {
    again = List.copyOf(again);
    answers = List.copyOf(answers);
    drops = List.copyOf(drops);
    comeBacks = List.copyOf(comeBacks);
    takenOverBy = List.copyOf(takenOverBy);
  }

  static LearningQuestion on(EventId event, String question, SubjectId from, Told since) {
    return new LearningQuestion(event, List.of(), question, QuestionStanding.OPEN, from, since, List.of(), List.of(), List.of(), List.of());
  }

  /** Whether this is the question that an event speaks of. */
  boolean is(EventId named) {
    return event.equals(named) || again.contains(named);
  }

  /** Whether this is that question, as it stands in another circle. */
  boolean isAlso(LearningQuestion other) {
    return is(other.event) || other.again.stream().anyMatch(this::is);
  }

  /** Whether it is put in these words, whatever the capitals and spaces. */
  boolean isPut(String words) {
    return question != null && spelled(question).equalsIgnoreCase(spelled(words));
  }

  private static String spelled(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  LearningQuestion alsoRaisedAs(EventId once) {
    return new LearningQuestion(event, plusNew(again, List.of(once)), question, state, from, since, answers, drops, comeBacks, takenOverBy);
  }

  LearningQuestion answered(Stated<LearningQuestionAnswered> answer) {
    return new LearningQuestion(event, again, question, standing(answer), from, since, plus(answers, answer), drops, comeBacks, takenOverBy);
  }

  LearningQuestion dropped(Stated<LearningQuestionDropped> drop) {
    return new LearningQuestion(event, again, question, QuestionStanding.DROPPED, from, since, answers, plus(drops, drop), comeBacks, takenOverBy);
  }

  /** Back on the agenda, where it had dropped off. That another circle took it over says nothing of this one. */
  LearningQuestion cameBack(ComeBack back) {
    boolean here = back.how() != ComeBack.How.TAKEOVER;
    QuestionStanding now = here && state == QuestionStanding.DROPPED ? answers.isEmpty() ? QuestionStanding.OPEN : standing(answers.getLast()) : state;
    List<SubjectId> sharing = here ? takenOverBy : plusNew(takenOverBy, List.of(back.where()));
    return new LearningQuestion(event, again, question, now, from, since, answers, drops, plus(comeBacks, back), sharing);
  }

  private static QuestionStanding standing(Stated<LearningQuestionAnswered> answer) {
    return Boolean.FALSE.equals(answer.data().provisional()) ? QuestionStanding.ANSWERED : QuestionStanding.PROVISIONAL;
  }
}
