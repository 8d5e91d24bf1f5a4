package nl.wijkkroniek.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  private static final Locale DUTCH = Locale.of("nl");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2011-01-01 | 2014-12-31 | 2011,2012,2013,2014",
      "1990-01-01 | 2019-12-31 | 1990,1995,2000,2005,2010,2015",
      "2013-01-01 | 2013-03-31 | jan 2013,feb 2013,mrt 2013",
      "2013-01-01 | 2014-12-31 | jan 2013,apr 2013,jul 2013,okt 2013,jan 2014,apr 2014,jul 2014,okt 2014",
      "2013-03-01 | 2013-03-03 | 1 mrt,2 mrt,3 mrt"})
  void givenAWindow_whenItIsDivided_thenItIsInTheUnitsThatCanBeRead(LocalDate first, LocalDate last, String names) {
    assertThat(names(first, last)).isEqualTo(List.of(names.split(",")));
  }

  @Test
  void givenAllOfTime_whenItIsDivided_thenThereAreAsManyTicksAsCanBeRead() {
    assertThat(names(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))).hasSize(10).startsWith("0000", "1000");
  }

  @Test
  void givenAWindowThatBeginsWithinAMonth_whenItIsDivided_thenThePieceBeforeIsNotNamedWhereThereIsNoRoom() {
    List<Axis.Tick> ticks = Axis.ticks(new Scale(new Window(LocalDate.of(2013, 1, 30), LocalDate.of(2013, 12, 31)), Timeline.WIDTH), DUTCH);

    assertThat(ticks.getFirst().x()).isZero();
    assertThat(ticks.getFirst().name()).isEmpty();
    assertThat(ticks.get(1).name()).isEqualTo("feb 2013");
  }

  private static List<String> names(LocalDate first, LocalDate last) {
    return Axis.ticks(new Scale(new Window(first, last), Timeline.WIDTH), DUTCH).stream().map(Axis.Tick::name).toList();
  }
}
