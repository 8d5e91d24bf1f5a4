package nl.wijkkroniek.histories.lineage;

import static java.util.stream.Collectors.toMap;
import static nl.wijkkroniek.histories.Telling.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.lineage.Lineage.Step;
import nl.wijkkroniek.histories.lineage.Lineage.Turn;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;

class DescentTest {

  @Test
  void givenAChain_whenAskedInItsMiddle_thenItGoesBackAndOn_aGenerationAtATime() {
    assertThat(generations("c", 10, "a>b", "b>c", "c>d", "d>e")).isEqualTo(Map.of("a", -2, "b", -1, "c", 0, "d", 1, "e", 2));
  }

  @Test
  void givenOthersThatShareAnOriginOrASuccessor_whenAsked_thenTheyAreNotInIt() {
    assertThat(generations("b", 10, "a>b", "a>other", "b>c", "another>c")).isEqualTo(Map.of("a", -1, "b", 0, "c", 1));
  }

  @Test
  void givenTwoWaysToTheSame_whenAsked_thenItIsThereOnce_andEachWayIsTold() {
    Descent descent = walked("a", 10, "a>b", "a>c", "b>d", "c>d");
    assertThat(descent.generations()).hasSize(4).containsEntry(SubjectId.team("d"), 2);
    assertThat(descent.steps()).hasSize(4);
    assertThat(descent.more()).isFalse();
  }

  @Test
  void givenTeamsThatGoRound_whenAsked_thenItEnds() {
    assertThat(generations("a", 10, "a>b", "b>c", "c>a")).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void givenMoreThanAskedFor_whenWalked_thenTheFarthestAreLeftOut_thatIsSaid_andNoStepLeadsToThem() {
    Descent descent = walked("c", 3, "a>b", "b>c", "c>d", "d>e");
    assertThat(descent.generations().keySet()).extracting(SubjectId::slug).containsExactlyInAnyOrder("b", "c", "d");
    assertThat(descent.more()).isTrue();
    assertThat(descent.steps()).hasSize(2);
  }

  @Test
  void givenExactlyAsManyAsAskedFor_whenWalked_thenNothingIsLeftOut() {
    assertThat(walked("a", 3, "a>b", "b>c").more()).isFalse();
  }

  private static Map<String, Integer> generations(String team, int most, String... steps) {
    return walked(team, most, steps).generations().entrySet().stream()
        .collect(toMap(met -> met.getKey().slug(), Map.Entry::getValue));
  }

  private static Descent walked(String team, int most, String... steps) {
    List<Step> told = Stream.of(steps).map(DescentTest::step).toList();
    Descent descent = new Descent(SubjectId.team(team), most);
    while (!descent.unread().isEmpty()) {
      descent.read(told);
    }
    return descent;
  }

  private static Step step(String told) {
    String[] ends = told.split(">");
    return new Step(SubjectId.team(ends[0]), SubjectId.team(ends[1]), Ending.How.MERGED, new Turn(id(told), EdtfDate.parse("2014"), false));
  }
}
