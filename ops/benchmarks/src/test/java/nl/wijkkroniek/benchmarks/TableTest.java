package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  void givenRows_whenCompared_thenItIsHowManyTimesAsFastOursIs() {
    Table table = new Table("load", Table.Unit.MILLISECONDS)
        .add("10 events", 10, Map.of(Column.OURS, new Figure(2, 2, 2), Column.PEER, new Figure(5, 5, 5)));

    assertThat(table.times("10 events", Column.PEER)).isEqualTo(2.5);
    assertThat(table.rows()).containsExactly("10 events");
  }

  @Test
  void givenALogThatGrows_whenShown_thenEachRowSaysHowMuchDearerItBecame() {
    Growth growth = new Growth();
    growth.add(1_000, Map.of("append", new Figure(0.001, 0.001, 0.002)));
    growth.add(1_000_000, Map.of("append", new Figure(0.002, 0.001, 0.003), "load 1,000", new Figure(0.1, 0.1, 0.1)));

    assertThat(growth.markdown()).isEqualTo("""
        | a log that grows (milliseconds) | 1,000 events | 1,000,000 events | times as dear |
        |---|---:|---:|---:|
        | append | 1.00 (1.00-2.00) | 2.00 (1.00-3.00) | **2.00** |
        | load 1,000 |  | 100.00 (100.00-100.00) | **1.00** |
        """);
    assertThat(growth.mostGrowth()).hasValue(2);
    assertThat(growth.atLargest("append")).isEqualTo(0.002);
  }

  @Test
  void givenAims_whenShown_thenEachSaysWhetherItWasMet() {
    Aims aims = new Aims();
    aims.add("fast", Aims.Sense.AT_LEAST, 2, 1.5, " times");
    aims.add("small", Aims.Sense.AT_MOST, 512, 511.4, " MB");

    assertThat(aims.markdown()).contains("| fast | at least 2.00 times | 1.50 times | **missed** |", "| small | at most 512 MB | 511 MB | met |");
  }

  @Test
  void givenIdsInAnotherOrder_whenTallied_thenTheyAreNotTheSame() {
    Tally first = new Tally(10);
    Tally second = new Tally(10);
    List.of("a", "b").forEach(first::test);
    List.of("b", "a").forEach(second::test);

    assertThatThrownBy(() -> WrongAnswer.unlessSame("ours", first, second)).isInstanceOf(WrongAnswer.class).hasMessageContaining("not the same");
    assertThatThrownBy(() -> WrongAnswer.unlessSame("ours", first, new Tally(10))).isInstanceOf(WrongAnswer.class)
        .hasMessageContaining("0 events instead of 2");
  }

  @Test
  void givenATallyThatIsOutOfTime_whenMoreComes_thenItHasEnough() {
    Tally tally = new Tally(0);

    assertThat(IntStream.range(0, 256).allMatch(i -> tally.test("id" + i))).isFalse();
    assertThat(tally.count()).isEqualTo(256);
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
