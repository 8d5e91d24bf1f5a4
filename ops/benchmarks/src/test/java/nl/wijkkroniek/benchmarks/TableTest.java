package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void givenRounds_whenTheFigureIsTaken_thenItIsTheMedianWithItsEnds() {
    assertThat(Figure.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Figure(2, 1, 3));
    assertThat(Figure.of(List.of(4.0, 1.0))).isEqualTo(new Figure(2.5, 1, 4));
  }

  @Test
  void givenContenders_whenTheyAreTried_thenEveryoneComesFirstOnceAndWarmUpsDoNotCount() {
    List<String> turns = new ArrayList<>();
    List<Contender> contenders = List.of(new Contender("a", () -> turns.add("a") ? turns.size() : 0),
        new Contender("b", () -> turns.add("b") ? turns.size() : 0), new Contender("c", () -> turns.add("c") ? turns.size() : 0));

    Map<String, Figure> seconds = Trial.seconds(contenders, 1, 2);

    assertThat(turns).containsExactly("a", "b", "c", "c", "a", "b", "b", "c", "a");
    assertThat(seconds.get("a")).isEqualTo(new Figure(7, 5, 9));
    assertThat(seconds.keySet()).containsExactly("a", "b", "c");
  }

  @Test
  void givenRates_whenShown_thenOursIsComparedWithEach() {
    Map<String, Figure> seconds = new LinkedHashMap<>();
    seconds.put(Column.OURS, new Figure(2, 1, 4));
    seconds.put(Column.PEER, new Figure(10, 5, 20));

    assertThat(new Table("replay", Table.Unit.EVENTS_A_SECOND).add("20,000 events", 20_000, seconds).markdown()).isEqualTo("""
        | replay (events a second) | ours | axon-mongo | times as fast as axon-mongo |
        |---|---:|---:|---:|
        | 20,000 events | 10,000 (5,000-20,000) | 2,000 (1,000-4,000) | **5.00** |
        """);
  }

  @Test
  void givenDurations_whenShown_thenLessIsFaster() {
    Map<String, Figure> seconds = Map.of(Column.OURS, new Figure(0.002, 0.001, 0.003));

    assertThat(new Table("load", Table.Unit.MILLISECONDS).add("10 events", 10, seconds).markdown()).contains("| 10 events | 2.00 (1.00-3.00) |");
  }

  @Test
  void givenAPageWithFigures_whenNewOnesAreWritten_thenOnlyTheyChange() {
    assertThat(Readme.replaced("before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n", "new\n"))
        .isEqualTo("before\n<!-- measured: begin -->\nnew\n<!-- measured: end -->\nafter\n");
  }

  @Test
  void givenAPageWithoutAPlaceForFigures_whenTheyAreWritten_thenItSaysSo() {
    assertThatThrownBy(() -> Readme.replaced("nothing", "new")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("measured");
  }
}
