package nl.wijkkroniek.histories.circle;

import static java.util.stream.Collectors.toMap;
import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.circle.Agenda.Age;
import nl.wijkkroniek.histories.circle.Agenda.Item;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** A question that persisted three years, through three circles. */
class AgendaTest {

  private static final SubjectId FIRST = SubjectId.circle("eerste");
  private static final SubjectId SECOND = SubjectId.circle("tweede");
  private static final SubjectId THIRD = SubjectId.circle("derde");
  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

  private final Map<SubjectId, Lines> told = new TreeMap<>();

  @Test
  void givenAQuestionThatWentFromCircleToCircle_whenAnyOfThemIsAsked_thenAllSharersAndAnswersAreFound() {
    threeYears();

    for (SubjectId circle : List.of(FIRST, SECOND, THIRD)) {
      assertThat(agenda(circle).questions()).singleElement().satisfies(item -> {
        assertThat(item.event()).isEqualTo(id("q"));
        assertThat(item.question()).isNotNull();
        assertThat(item.sharedWith()).hasSize(2).doesNotContain(circle);
        assertThat(item.answers()).extracting(Agenda.Answered::answer).containsExactlyInAnyOrder("Nog niets", "De contracten");
        assertThat(item.answers()).filteredOn(Agenda.Answered::provisional).extracting(Agenda.Answered::circle).containsExactly(FIRST);
      });
    }
    assertThat(agenda(SECOND).questions().getFirst().question()).isEqualTo("Wat verdwijnt er?");
    assertThat(agenda(THIRD).questions().getFirst().question()).isEqualTo("Wat houdt er op?");
    assertThat(agenda(FIRST).questions().getFirst().timesBack()).isEqualTo(2);
  }

  @Test
  void givenACircleThatTookItOverAfterItWasRaisedAgain_whenTheAgendaIsRead_thenItIsTheSameQuestion() {
    tell(FIRST, "q", "2012", raised("Wat verdwijnt er?"));
    tell(FIRST, "again", "2013", raised("wat verdwijnt er? "));
    LearningQuestionTakenOver taken = new LearningQuestionTakenOver(id("again"), FIRST, null, null);
    tell(SECOND, "t", "2014", taken);
    lines(FIRST).named(told("t", SECOND, "2014", taken));

    assertThat(agenda(FIRST).questions()).singleElement().extracting(Item::sharedWith).isEqualTo(List.of(SECOND));
    assertThat(agenda(SECOND).questions()).singleElement().satisfies(item -> {
      assertThat(item.question()).isEqualTo("Wat verdwijnt er?");
      assertThat(item.sharedWith()).containsExactly(FIRST);
    });
  }

  @Test
  void givenDatesThatAreOnlyRoughlyKnown_whenTheAgeIsCounted_thenItIsSaidAtLeastAndAtMost() {
    tell(FIRST, "q", "2012", raised("Wat verdwijnt er?"));
    tell(FIRST, "r", "../2013", raised("Wie hoort erbij?"));

    assertThat(agenda(FIRST).questions()).extracting(Item::question).containsExactly("Wie hoort erbij?", "Wat verdwijnt er?");
    assertThat(agenda(FIRST).questions()).extracting(Item::age).containsExactly(new Age(366, null), new Age(731, 1096L));
  }

  @Test
  void givenAQuestionThatDroppedOff_whenTheAgendaIsRead_thenItStandsLast_asOldAsItWasThen_andSaysWhy() {
    tell(FIRST, "q", "2012-01-01", raised("Wat verdwijnt er?"));
    tell(FIRST, "r", "2014-01-01", raised("Wie hoort erbij?"));
    tell(FIRST, "s", "2014-02-01", raised("Wie betaalt?"));
    tell(FIRST, "a", "2014-03-01", new LearningQuestionAnswered(id("r"), "Iedereen", false));
    tell(FIRST, "d", "2012-01-31", new LearningQuestionDropped(id("q"), "Te groot"));

    List<Item> questions = agenda(FIRST).questions();

    assertThat(questions).extracting(Item::question).containsExactly("Wie betaalt?", "Wie hoort erbij?", "Wat verdwijnt er?");
    assertThat(questions.getLast()).satisfies(item -> {
      assertThat(item.age()).isEqualTo(new Age(30, 30L));
      assertThat(item.dropped()).isEqualTo("Te groot");
    });
    assertThat(questions.getFirst().dropped()).isNull();
  }

  private void threeYears() {
    tell(FIRST, "q", "2012", raised("Wat verdwijnt er?"));
    tell(FIRST, "m", "2013", new MeetingHeld(null, null, null, null, List.of(id("q")), null));
    tell(FIRST, "a", "2013", new LearningQuestionAnswered(id("q"), "Nog niets", true));
    take(SECOND, "t", FIRST, null);
    take(THIRD, "u", SECOND, "Wat houdt er op?");
    tell(THIRD, "b", "2014", new LearningQuestionAnswered(id("q"), "De contracten", false));
  }

  private void take(SubjectId circle, String event, SubjectId from, String wording) {
    LearningQuestionTakenOver taken = new LearningQuestionTakenOver(id("q"), from, wording, null);
    tell(circle, event, "2014", taken);
    lines(from).named(told(event, circle, "2014", taken));
  }

  private void tell(SubjectId circle, String event, String on, CircleEvent data) {
    lines(circle).then(told(event, circle, on, data));
  }

  private Lines lines(SubjectId circle) {
    return told.computeIfAbsent(circle, Lines::new);
  }

  private Agenda agenda(SubjectId circle) {
    return Agenda.of(state(circle), new Others(), DAY, 0, 50);
  }

  private CircleState state(SubjectId circle) {
    return CircleState.fold(circle, lines(circle).all());
  }

  /** All circles of this test; which raised a question is found by what it told. */
  private final class Others implements OtherCircles {
    @Override
    public Optional<CircleState> stood(SubjectId circle) {
      return Optional.of(state(circle));
    }

    @Override
    public Map<EventId, SubjectId> raised(Collection<EventId> questions) {
      return told.values().stream().flatMap(lines -> lines.all().stream()).filter(line -> line.data() instanceof LearningQuestionRaised)
          .filter(line -> questions.contains(line.told().event())).collect(toMap(line -> line.told().event(), Line::subject));
    }

    @Override
    public SubjectId known(SubjectId circle) {
      return circle;
    }
  }

  private static LearningQuestionRaised raised(String question) {
    return new LearningQuestionRaised(question, null, null);
  }
}
