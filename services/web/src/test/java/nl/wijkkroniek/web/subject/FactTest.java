package nl.wijkkroniek.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;
import org.junit.jupiter.api.Test;

class FactTest {

  @Test
  void givenNothingKnown_whenGathered_thenThereIsNoHeadingWithNothingUnderIt() {
    assertThat(new Facts().add("Partners", Stream.empty()).add("Waarom", (String) null).add("Visie", " ").all()).isEmpty();
  }

  @Test
  void givenNotes_whenSomeAreNotTold_thenOnlyTheOthersAreJoined() {
    assertThat(Line.of("DRIFT", null, "wijk", null, "onderzoek").note()).isEqualTo("wijk; onderzoek");
    assertThat(Line.of("DRIFT", (String) null).note()).isNull();
  }

  @Test
  void givenAFewLines_whenGathered_thenAllAreShownAtOnce() {
    Fact fact = Fact.of("Partners", lines(9));

    assertThat(fact.lines()).hasSize(9);
    assertThat(fact.more()).isEmpty();
  }

  @Test
  void givenManyLines_whenGathered_thenTheLastAreShownAndTheOthersAreToBeHadOrCounted() {
    Fact fact = Fact.of("Bijgesteld", lines(5000));

    assertThat(fact.lines()).extracting(Line::text).hasSize(8).first().isEqualTo("4992");
    assertThat(fact.more()).extracting(Line::text).hasSize(100).last().isEqualTo("4991");
    assertThat(fact.untold()).isEqualTo(4892);
  }

  private static List<Line> lines(int many) {
    return IntStream.range(0, many).mapToObj(Integer::toString).map(Line::of).toList();
  }
}
