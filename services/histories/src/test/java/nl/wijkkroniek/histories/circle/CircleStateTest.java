package nl.wijkkroniek.histories.circle;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.circle.ComeBack.How;
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
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;

class CircleStateTest {

  private static final SubjectId CIRCLE = SubjectId.circle("kring");
  private static final SubjectId OTHER = SubjectId.circle("andere");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final Municipality ZWOLLE = new Municipality("GM0193", "Zwolle");
  private static final String ASKED = "Wat verdwijnt er?";

  private final Lines lines = new Lines(CIRCLE);

  @Test
  void givenMunicipalitiesThatComeAndGo_whenFolded_thenEachIsThereOnce() {
    tell("1", new LearningCircleFormed("Kring", "Platform31", "Leren", List.of(ZWOLLE), 31));
    tell("2", new MunicipalityJoined(new Municipality("GM0193", null), null));
    tell("3", new MunicipalityJoined(new Municipality(null, "Eindhoven"), null));
    tell("4", new MunicipalityLeft(new Municipality(null, "zwolle"), null));

    assertThat(folded().municipalities()).containsExactly(new Municipality(null, "Eindhoven"));
    assertThat(CircleSummary.of(folded()).municipalities()).isEqualTo(31);
    assertThat(folded().title()).isEqualTo("Kring");
  }

  @Test
  void givenAClosedCircle_whenFolded_thenItIsClosed_andWhatItPassedOnIsKept() {
    tell("1", new LearningCircleFormed("Kring", null, null, null, null));
    tell("2", new LearningCircleClosed("Klaar", "Begin klein"));
    tell("3", new KnowledgeShared("Begin klein", null, null));

    assertThat(folded().state()).isEqualTo(CircleStanding.CLOSED);
    assertThat(folded().closing().data().learned()).isEqualTo("Begin klein");
    assertThat(folded().knowledge()).hasSize(1);
  }

  @Test
  void givenAQuestion_whenAnsweredForTheTimeBeingAndForGood_thenItStandsAsTheLastAnswerSays() {
    tell("q", raised(ASKED));
    assertThat(question().state()).isEqualTo(QuestionStanding.OPEN);
    tell("a", new LearningQuestionAnswered(id("q"), "Nog niets", null));
    assertThat(question().state()).isEqualTo(QuestionStanding.PROVISIONAL);
    tell("b", new LearningQuestionAnswered(id("q"), "De contracten", false));
    assertThat(question().state()).isEqualTo(QuestionStanding.ANSWERED);
    assertThat(question().answers()).extracting(answer -> answer.data().answer()).containsExactly("Nog niets", "De contracten");
  }

  @Test
  void givenAQuestionThatDroppedOff_whenItIsOnTheTableAgain_thenItIsBack() {
    tell("q", raised(ASKED));
    tell("d", new LearningQuestionDropped(id("q"), "Te groot"));
    assertThat(question().state()).isEqualTo(QuestionStanding.DROPPED);
    tell("m", new MeetingHeld(null, null, null, null, List.of(id("q")), null));
    assertThat(question().state()).isEqualTo(QuestionStanding.OPEN);
    assertThat(question().comeBacks()).extracting(ComeBack::how).containsExactly(How.MEETING);
    assertThat(CircleSummary.of(folded()).open()).isEqualTo(1);
  }

  @Test
  void givenAQuestionRaisedAgainInTheSameWords_whenFolded_thenItIsOneQuestionThatCameBack_knownByEitherEvent() {
    tell("q", raised(ASKED));
    tell("q2", raised(" wat  verdwijnt ER?"));
    tell("a", new LearningQuestionAnswered(id("q2"), "Nog niets", true));

    assertThat(folded().agenda()).singleElement().satisfies(question -> {
      assertThat(question.event()).isEqualTo(id("q"));
      assertThat(question.comeBacks()).extracting(ComeBack::how).containsExactly(How.RAISED_AGAIN);
      assertThat(question.state()).isEqualTo(QuestionStanding.PROVISIONAL);
    });
  }

  @Test
  void givenSessionsThatTakeAQuestionUp_whenFolded_thenEachCountsOnce_byItsPromptOrByItsCause() {
    tell("q", raised(ASKED));
    lines.then(told("s1", SESSION, "2013", new ReflectionSessionOpened(null, null, null, List.of("WAT verdwijnt er?"), CIRCLE, null)));
    lines.then(told("s2", SESSION, "2013", new InsightDrawn("Niets", null), "q"));
    lines.then(told("t1", SubjectId.session("later"), "2014", new InsightDrawn("Iets", null), "q"));
    lines.then(told("u1", SubjectId.session("over-iets-anders"), "2014", new InsightDrawn("Weer iets", null)));

    assertThat(question().comeBacks()).extracting(ComeBack::where).containsExactly(SESSION, SubjectId.session("later"));
    assertThat(folded().sessions()).hasSize(3);
  }

  @Test
  void givenAnotherCircleThatTakesAQuestionOver_whenFolded_thenItIsSharedButADroppedOneStaysDropped() {
    tell("q", raised(ASKED));
    tell("d", new LearningQuestionDropped(id("q"), null));
    lines.named(told("t", OTHER, "2014", new LearningQuestionTakenOver(id("q"), CIRCLE, null, null)));

    assertThat(question().takenOverBy()).containsExactly(OTHER);
    assertThat(question().comeBacks()).extracting(ComeBack::how).containsExactly(How.TAKEOVER);
    assertThat(question().state()).isEqualTo(QuestionStanding.DROPPED);
  }

  @Test
  void givenAnAnswerDatedBeforeItsQuestion_whenFolded_thenItAnswersItAllTheSame() {
    tell("a", new LearningQuestionAnswered(id("q"), "Nog niets", true));
    tell("q", raised(ASKED));

    assertThat(folded().agenda()).singleElement().extracting(LearningQuestion::question, LearningQuestion::state).containsExactly(ASKED,
        QuestionStanding.PROVISIONAL);
  }

  @Test
  void givenAQuestionNobodyToldOfHere_whenItIsSpokenOf_thenItIsOnTheAgendaWithoutWords() {
    tell("a", new LearningQuestionAnswered(id("elders"), "Nog niets", true));
    assertThat(question().question()).isNull();
    assertThat(question().event()).isEqualTo(id("elders"));
  }

  private void tell(String event, CircleEvent data) {
    lines.then(told(event, CIRCLE, "2012", data));
  }

  private static LearningQuestionRaised raised(String question) {
    return new LearningQuestionRaised(question, null, "Anna");
  }

  private CircleState folded() {
    CircleState state = CircleState.fold(CIRCLE, lines.all());
    assertThat(state.toString()).doesNotContain("Anna");
    return state;
  }

  private LearningQuestion question() {
    return folded().agenda().getFirst();
  }
}
