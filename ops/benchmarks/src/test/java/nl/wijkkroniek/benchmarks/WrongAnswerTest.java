package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

class WrongAnswerTest {

  private final List<List<DomainEventMessage<SubjectEvent>>> commits = new SampleEvents(2014).commits(4, 1, 2);

  private List<String> read(int... order) {
    return IntStream.of(order).mapToObj(commit -> commits.get(commit).getFirst().getIdentifier()).toList();
  }

  @Test
  void givenTheSameInTheSameOrder_whenCompared_thenNothingIsSaid() {
    assertThatCode(() -> WrongAnswer.unlessEqual("a", List.of("1", "2"), List.of("1", "2"))).doesNotThrowAnyException();
  }

  @Test
  void givenOneTooFewOrTwoSwapped_whenCompared_thenItSaysWhich() {
    assertThatThrownBy(() -> WrongAnswer.unlessEqual("a", List.of("1", "2"), List.of("1"))).hasMessage("a: 1 events instead of 2");
    assertThatThrownBy(() -> WrongAnswer.unlessEqual("a", List.of("1", "2"), List.of("2", "1"))).hasMessage("a: event 0 is 2 instead of 1");
  }

  @Test
  void givenWritersWhoWroteAtOnce_whenTheirEventsAreMixed_thenOnlyTheOrderOfEachSubjectCounts() {
    assertThatCode(() -> WrongAnswer.unlessInOrderOfSubjects("a", commits, read(0, 1, 2, 3))).doesNotThrowAnyException();
    assertThatCode(() -> WrongAnswer.unlessInOrderOfSubjects("a", commits, read(1, 3, 0, 2))).doesNotThrowAnyException();
  }

  @Test
  void givenAnEventTooEarlyMissingTwiceOrFromElsewhere_whenCompared_thenItIsWrong() {
    assertThatThrownBy(() -> WrongAnswer.unlessInOrderOfSubjects("a", commits, read(2, 1, 0, 3))).isInstanceOf(WrongAnswer.class);
    assertThatThrownBy(() -> WrongAnswer.unlessInOrderOfSubjects("a", commits, read(0, 1, 2))).isInstanceOf(WrongAnswer.class);
    assertThatThrownBy(() -> WrongAnswer.unlessInOrderOfSubjects("a", commits, read(0, 1, 1, 2, 3))).isInstanceOf(WrongAnswer.class);
    List<String> one = List.of(read(0).getFirst(), read(1).getFirst(), read(2).getFirst(), read(3).getFirst(), "another");
    assertThatThrownBy(() -> WrongAnswer.unlessInOrderOfSubjects("a", commits, one)).hasMessage("a: 5 events instead of 4");
  }
}
