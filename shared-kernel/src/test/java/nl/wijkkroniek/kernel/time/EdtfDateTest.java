package nl.wijkkroniek.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

  @ParameterizedTest
  @CsvSource({
      "2013, 2013-01-01, 2013-12-31",
      "2013-06, 2013-06-01, 2013-06-30",
      "2013-02, 2013-02-01, 2013-02-28",
      "2012-02, 2012-02-01, 2012-02-29",
      "2013-06-14, 2013-06-14, 2013-06-14",
      "2012-02-29, 2012-02-29, 2012-02-29",
      "2013-21, 2013-03-01, 2013-05-31",
      "2013-22, 2013-06-01, 2013-08-31",
      "2013-23, 2013-09-01, 2013-11-30",
      "2013-24, 2013-12-01, 2014-02-28",
      "2011-24, 2011-12-01, 2012-02-29",
      "201X, 2010-01-01, 2019-12-31",
      "20XX, 2000-01-01, 2099-12-31",
      "2004-XX, 2004-01-01, 2004-12-31",
      "1985-04-XX, 1985-04-01, 1985-04-30",
      "1985-XX-XX, 1985-01-01, 1985-12-31",
      "0000, 0000-01-01, 0000-12-31",
      "9999, 9999-01-01, 9999-12-31",
      "2011/2013, 2011-01-01, 2013-12-31",
      "2011-06/2013-21, 2011-06-01, 2013-05-31",
      "2013-06/2013, 2013-06-01, 2013-12-31",
      "2013-06-14/2013-06-14, 2013-06-14, 2013-06-14"})
  void givenAForm_whenRead_thenItReachesFromItsEarliestToItsLatestDay(String text, LocalDate earliest, LocalDate latest) {
    EdtfDate date = EdtfDate.parse(text);

    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.text()).isEqualTo(text);
    assertThat(date).hasToString(text);
    assertThat(date.spansDays()).isEqualTo(!earliest.equals(latest));
  }

  @ParameterizedTest
  @CsvSource({
      "2013~, true, false", "2013?, false, true", "2013%, true, true",
      "2013-06~, true, false", "2013-06-14?, false, true", "2013-21%, true, true", "201X?, false, true",
      "2012~/2013~, true, false", "2012/2013?, false, true", "2012~/2013?, true, true", "../2014~, true, false", "2011?/.., false, true"})
  void givenAMark_whenRead_thenItIsShownAndNeverWidensTheDate(String text, boolean approximate, boolean uncertain) {
    EdtfDate marked = EdtfDate.parse(text);
    EdtfDate plain = EdtfDate.parse(text.replaceAll("[~?%]", ""));

    assertThat(marked.approximate()).isEqualTo(approximate);
    assertThat(marked.uncertain()).isEqualTo(uncertain);
    assertThat(marked.earliest()).isEqualTo(plain.earliest());
    assertThat(marked.latest()).isEqualTo(plain.latest());
    assertThat(marked.text()).isEqualTo(text);
    assertThat(plain.approximate() || plain.uncertain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011/..", "2011/"})
  void givenAnIntervalWithoutAnEnd_whenRead_thenItReachesToTheLastDay(String text) {
    EdtfDate date = EdtfDate.parse(text);

    assertThat(date.earliest()).isEqualTo("2011-01-01");
    assertThat(date.latest()).isEqualTo(EdtfDate.LAST_DAY);
    assertThat(date.openEnd()).isTrue();
    assertThat(date.openBeginning()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../2014", "/2014"})
  void givenAnIntervalWithoutABeginning_whenRead_thenItReachesFromTheFirstDay(String text) {
    EdtfDate date = EdtfDate.parse(text);

    assertThat(date.earliest()).isEqualTo(EdtfDate.FIRST_DAY);
    assertThat(date.latest()).isEqualTo("2014-12-31");
    assertThat(date.openBeginning()).isTrue();
    assertThat(date.openEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000", "9999", "0000/9999", "00XX"})
  void givenTheOutermostYears_whenRead_thenTheyAreNotMistakenForOpenSides(String text) {
    assertThat(EdtfDate.parse(text).openBeginning()).isFalse();
    assertThat(EdtfDate.parse(text).openEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-02-30", "2013-02-29", "2013-13", "2013-00", "2013-06-00", "2013-06-31", "2013-25", "2013-20", "2013-21-05", "2012/2013-13"})
  void givenADateThatIsInNoCalendar_whenRead_thenItIsRefusedAsSuch(String text) {
    InvalidField refused = refusal(text);

    assertThat(refused.reason().en()).isEqualTo("'%s' does not exist as a date", text);
    assertThat(refused.reason().nl()).isEqualTo("'%s' bestaat niet als datum", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014/2011", "2013-06-15/2013-06-14", "2014/2013-21", "2013-24/2013-11"})
  void givenAnIntervalThatEndsBeforeItBegins_whenRead_thenItIsRefused(String text) {
    assertThat(refusal(text).reason().en()).isEqualTo("'%s' ends before it begins", text);
    assertThat(refusal(text).reason().nl()).isEqualTo("'%s' eindigt voordat het begint", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../..", "/", "/..", "../"})
  void givenAnIntervalOpenOnBothSides_whenRead_thenItIsRefusedBecauseItSaysNothing(String text) {
    assertThat(refusal(text).reason().en()).contains("says nothing", text);
    assertThat(refusal(text).reason().nl()).contains("zegt niets", text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void givenNothing_whenRead_thenItIsMissing(String text) {
    assertThat(refusal(text).reason().en()).isEqualTo("is missing");
    assertThat(refusal(text).reason().nl()).isEqualTo("ontbreekt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lente 2013", "2013-6", "2013-06-1", "13-06-2013", "14/06/2013", "201", "20130614", "201306", "2013-06-14T10:00", " 2013", "2013 ",
      "~", "?", "%", "..", "X", "XXXX", "2XXX", "~2013", "2013~?", "2013?~", "2013-~06", "2013-XX-14", "201X-06", "20XX-XX", "2013-0X", "2011/2012/2013",
      "../2014/..", "2013…", "２０１３", "2013-06-XX-XX"})
  void givenTextThatIsNoDate_whenRead_thenTheReasonSaysWhatCanBeWritten(String text) {
    assertThat(refusal(text).reason().en()).contains("is not a date that can be read here", "2013-21 (spring)", "../2014");
    assertThat(refusal(text).reason().nl()).contains("is geen datum die hier gelezen wordt", "2013-21 (lente)", "../2014");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0044", "-0044-03-15", "+12013", "12013", "12013-06", "Y12013", "Y-170000002", "../12013", "9999-24"})
  void givenAYearOutsideFourDigits_whenRead_thenTheReasonNamesTheYearsThereAre(String text) {
    assertThat(refusal(text).reason().en()).isEqualTo("'%s' falls outside the years 0000 to 9999", text);
    assertThat(refusal(text).reason().nl()).isEqualTo("'%s' valt buiten de jaren 0000 tot en met 9999", text);
  }

  @Test
  void givenAVeryLongText_whenRefused_thenTheReasonStaysShort() {
    assertThat(refusal("2013 ".repeat(100_000)).reason().en()).hasSizeLessThan(300);
  }

  @Test
  void givenNoFieldOfItsOwn_whenRefused_thenTheFieldIsTheOneOfTheChronicle() {
    assertThat(catchThrowableOfType(InvalidField.class, () -> EdtfDate.parse("nooit")).field()).isEqualTo("occurredon");
  }

  @Test
  void givenADay_whenTurnedIntoADate_thenItIsThatDayAlone() {
    LocalDate day = LocalDate.of(2013, 6, 14);

    assertThat(EdtfDate.of(day)).isEqualTo(EdtfDate.parse("2013-06-14"));
    assertThatIllegalArgumentException().isThrownBy(() -> EdtfDate.of(LocalDate.of(10_000, 1, 1)));
  }

  @Test
  void givenDaysInTheWrongOrder_whenMadeByHand_thenItIsRefused() {
    LocalDate day = LocalDate.of(2013, 6, 14);

    assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate("2013", day, day.minusDays(1), false, false));
  }

  @ParameterizedTest
  @CsvSource({
      "2012, 2013, true", "2013, 2013, false", "2013, 2012, false",
      "2013, 2013-06, false", "2013-05, 2013-06-01, true", "2013-24, 2014, false", "2013-23, 2013-24, true",
      "2011/2013, 2013-12-31, false", "2011/2013, 2014, true", "2011/.., 9999, false", "../2014, 2015, true", "2012~, 2013~, true"})
  void givenTwoDates_whenAskedWhetherOneIsCertainlyBefore_thenOnlyDaysThatCannotMeetSayYes(String one, String other, boolean before) {
    assertThat(EdtfDate.parse(one).certainlyBefore(EdtfDate.parse(other))).isEqualTo(before);
  }

  private static InvalidField refusal(String text) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> EdtfDate.parse("until", text));
    assertThat(refused).as("'%s' is refused", text).isNotNull();
    assertThat(refused.field()).isEqualTo("until");
    return refused;
  }
}
