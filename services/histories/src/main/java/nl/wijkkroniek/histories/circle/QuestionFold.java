package nl.wijkkroniek.histories.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Via;
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
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;

/**
 * Folds the learning agenda of a circle from the lines of its history. First all questions, then what became of them: by the dates told an answer may come
 * before
 * the question it answers.
 */
final class QuestionFold {

  private final List<LearningQuestion> questions = new ArrayList<>();

  private QuestionFold() {
  }

  static List<LearningQuestion> of(List<Line> lines) {
    var fold = new QuestionFold();
    lines.stream().filter(line -> line.via() == Via.OWN).forEach(fold::putOnAgenda);
    lines.forEach(fold::follow);
    return fold.questions;
  }

  private void putOnAgenda(Line line) {
    switch (line.data()) {
      case LearningQuestionRaised raised when questions.stream().anyMatch(question -> question.isPut(raised.question())) ->
          change(question -> question.isPut(raised.question()), question -> question.alsoRaisedAs(line.told().event()));
      case LearningQuestionRaised raised -> questions.add(LearningQuestion.on(line.told().event(), raised.question(), null, line.told()));
      case LearningQuestionTakenOver taken when !isKnown(taken.question()) ->
          questions.add(LearningQuestion.on(taken.question(), taken.wording(), taken.from(), line.told()));
      case SubjectEvent _ -> { }
    }
  }

  private void follow(Line line) {
    switch (line.data()) {
      case CircleEvent event when line.via() == Via.OWN -> own(event, line);
      case LearningQuestionTakenOver taken when line.via() == Via.NAMED -> cameBack(taken.question(), ComeBack.How.TAKEOVER, line);
      case SubjectEvent event when line.via() == Via.PART -> takenUp(event, line);
      case SubjectEvent _ -> { }
    }
  }

  private void own(CircleEvent event, Line line) {
    switch (event) {
      case LearningQuestionRaised _ -> change(question -> question.again().contains(line.told().event()), question ->
          question.cameBack(back(ComeBack.How.RAISED_AGAIN, line)));
      case LearningQuestionAnswered answered -> {
        spokenOf(answered.question(), line);
        change(question -> question.is(answered.question()), question -> question.answered(new Stated<>(answered, line.told())));
      }
      case LearningQuestionDropped dropped -> {
        spokenOf(dropped.question(), line);
        change(question -> question.is(dropped.question()), question -> question.dropped(new Stated<>(dropped, line.told())));
      }
      case MeetingHeld held -> {
        held.questions().forEach(question -> spokenOf(question, line));
        change(question -> held.questions().stream().anyMatch(question::is) || isCause(question, line) || held.topics().stream().anyMatch(question::isPut),
            question -> question.cameBack(back(ComeBack.How.MEETING, line)));
      }
      case LearningCircleFormed _, MunicipalityJoined _, MunicipalityLeft _, LearningQuestionTakenOver _, KnowledgeShared _, LearningCircleClosed _ -> { }
    }
  }

  /** A session takes a question up when it opens with it among its prompts, or when it caused what happens there; each session counts once. */
  private void takenUp(SubjectEvent event, Line line) {
    Predicate<LearningQuestion> prompted = question -> event instanceof ReflectionSessionOpened opened && opened.prompts().stream().anyMatch(question::isPut);
    change(question -> (prompted.test(question) || isCause(question, line)) && question.comeBacks().stream().noneMatch(back ->
        back.where().equals(line.subject())),
        question -> question.cameBack(back(ComeBack.How.SESSION, line)));
  }

  private static boolean isCause(LearningQuestion question, Line line) {
    return line.event().happening().causedBy().stream().anyMatch(question::is);
  }

  /** What is spoken of here is on the agenda, also where nobody told how it came there. */
  private void spokenOf(EventId question, Line line) {
    if (!isKnown(question)) {
      questions.add(LearningQuestion.on(question, null, null, line.told()));
    }
  }

  private void cameBack(EventId named, ComeBack.How how, Line line) {
    change(question -> question.is(named), question -> question.cameBack(back(how, line)));
  }

  private static ComeBack back(ComeBack.How how, Line line) {
    return new ComeBack(how, line.subject(), line.told());
  }

  private boolean isKnown(EventId question) {
    return questions.stream().anyMatch(each -> each.is(question));
  }

  private void change(Predicate<LearningQuestion> which, UnaryOperator<LearningQuestion> how) {
    questions.replaceAll(question -> which.test(question) ? how.apply(question) : question);
  }
}
