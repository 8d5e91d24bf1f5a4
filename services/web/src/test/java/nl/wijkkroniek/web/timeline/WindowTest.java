package nl.wijkkroniek.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2011-06-14 2013                | 2011-01-01 | 2013-12-31",
      "2013-09~/2014-04               | 2013-01-01 | 2014-12-31",
      "../2014                        | 2013-01-01 | 2014-12-31",
      "2011/..                        | 2011-01-01 | 2012-12-31",
      "../2014 2012/..                | 2011-01-01 | 2015-12-31",
      "19XX 2012-03-01 2014           | 2012-01-01 | 2014-12-31",
      "19XX                           | 1900-01-01 | 1999-12-31",
      "9999                           | 9999-01-01 | 9999-12-31",
      "../0000                        | 0000-01-01 | 0000-12-31"})
  void givenDates_whenAWindowIsDrawnAroundThem_thenItIsWholeYearsWithRoomForOpenSides(String dates, LocalDate first, LocalDate last) {
    assertThat(Window.around(Arrays.stream(dates.trim().split(" ")).map(EdtfDate::parse).toList(), TODAY)).isEqualTo(new Window(first, last));
  }

  @Test
  void givenNoDates_whenAWindowIsDrawnAroundThem_thenItIsThisYear() {
    assertThat(Window.around(List.of(), TODAY)).isEqualTo(new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource({"2013, true", "../2012, false", "../2013-01, true", "2014/.., false", "2012/2014, true", "2012-12-31, false", "2014-01-01, false"})
  void givenAWindowOfOneYear_whenADateIsHeldAgainstIt_thenItTouchesWhenAnyDayOfItCanBeInside(String date, boolean touches) {
    assertThat(new Window(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31)).touches(EdtfDate.parse(date))).isEqualTo(touches);
  }

  @ParameterizedTest
  @CsvSource({
      "2014-01-01, 2014-12-31, 2013-01-01, 2013-12-31, 2015-01-01, 2015-12-31",
      "2014-02-01, 2014-02-28, 2014-01-01, 2014-01-31, 2014-03-01, 2014-03-31",
      "2014-03-10, 2014-03-10, 2014-03-09, 2014-03-09, 2014-03-11, 2014-03-11"})
  void givenAWindow_whenOneGoesOn_thenWholeMonthsStayWholeMonthsAndDaysStayDays(LocalDate first, LocalDate last, LocalDate earlierFirst, LocalDate earlierLast,
      LocalDate laterFirst, LocalDate laterLast) {
    Window window = new Window(first, last);

    assertThat(window.earlier()).isEqualTo(new Window(earlierFirst, earlierLast));
    assertThat(window.later()).isEqualTo(new Window(laterFirst, laterLast));
    assertThat(window.overlaps(window.later())).isFalse();
    assertThat(window.overlaps(window)).isTrue();
  }

  @Test
  void givenAnEndBeforeTheBeginning_whenAWindowIsMade_thenItIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Window(TODAY, TODAY.minusDays(1)));
  }
}
