package nl.wijkkroniek.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.web.timeline.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Window WHOLE = new Window(LocalDate.of(2011, 1, 1), LocalDate.of(2014, 12, 31));

  @Test
  void givenNothingAsked_whenUnderstood_thenItIsAllOfItNow() {
    Question question = Question.of(Asked.NOTHING, NOW);

    assertThat(question.moment()).isEqualTo(Moment.NOW);
    assertThat(question.back()).isFalse();
    assertThat(question.stretch()).isFalse();
    assertThat(question.order()).isEqualTo(Order.FIELD);
    assertThat(question.faults()).isEmpty();
    assertThat(question.window(WHOLE)).isEqualTo(WHOLE);
  }

  @Test
  void givenBlanksAround_whenUnderstood_thenTheyDoNotCount() {
    assertThat(asOf("  2012 ").moment().asOf()).isEqualTo(EdtfDate.parse("2012"));
    assertThat(asOf("   ").back()).isFalse();
  }

  @Test
  void givenADateThatIsNone_whenUnderstood_thenTheFieldIsNamedAndTheMomentIsNow() {
    Question question = asOf("vorig jaar");

    assertThat(question.faults()).containsOnlyKeys("asOf");
    assertThat(question.faults().get("asOf").nl()).contains("vorig jaar");
    assertThat(question.back()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
      "2026-11-20, 2026-11-20T22:59:59.999Z",
      "2026-07-01, 2026-07-01T21:59:59.999Z",
      "2026-11-21, 2026-11-21T12:00:00Z",
      "2026-11-20 09:30, 2026-11-20T08:30:00Z",
      "2026-11-20T09:30:15, 2026-11-20T08:30:15Z",
      "2026-11-20T09:30:00Z, 2026-11-20T09:30:00Z"})
  void givenADayOrAMoment_whenUnderstood_thenItIsOnTheClockHereAndADayLastsUntilItsEndOrNow(String knownAt, Instant moment) {
    assertThat(knownAt(knownAt).moment().knownAt()).isEqualTo(new KnownAt.At(moment));
  }

  @Test
  void givenANumber_whenUnderstood_thenItIsAPosition() {
    assertThat(knownAt("17").moment().knownAt()).isEqualTo(new KnownAt.Position(17));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-13-01 10:00", "gisteren", "-1"})
  void givenAMomentThatIsNone_whenUnderstood_thenTheFieldIsNamed(String knownAt) {
    assertThat(knownAt(knownAt).faults()).containsOnlyKeys("knownAt");
  }

  @Test
  void givenAStretch_whenUnderstood_thenItRunsFromItsFirstDayToItsLast() {
    assertThat(stretch("2012", "2013-06").window(WHOLE)).isEqualTo(new Window(LocalDate.of(2012, 1, 1), LocalDate.of(2013, 6, 30)));
    assertThat(stretch("2012", null).window(WHOLE)).isEqualTo(new Window(LocalDate.of(2012, 1, 1), WHOLE.last()));
    assertThat(stretch(null, "../2013").window(WHOLE)).isEqualTo(new Window(WHOLE.first(), LocalDate.of(2013, 12, 31)));
  }

  @Test
  void givenAStretchBesideTheHistory_whenUnderstood_thenItIsThatDay() {
    LocalDate day = LocalDate.of(2020, 1, 1);

    assertThat(stretch("2020", null).window(WHOLE)).isEqualTo(new Window(day, day));
    assertThat(stretch(null, "2001-05-05").window(WHOLE)).isEqualTo(new Window(LocalDate.of(2001, 5, 5), LocalDate.of(2001, 5, 5)));
  }

  @Test
  void givenAStretchThatEndsBeforeItBegins_whenUnderstood_thenTheEndIsNamedAndAllIsShown() {
    Question question = stretch("2013", "2012");

    assertThat(question.faults()).containsOnlyKeys("until");
    assertThat(question.window(WHOLE)).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "x, ", "-3, ", "99999999999999999999, "})
  void givenACursor_whenUnderstood_thenOnlyAPositionCounts(String cursor, Long understood) {
    assertThat(Question.of(new Asked(null, null, null, null, null, cursor), NOW).cursor()).isEqualTo(understood);
  }

  private static Question asOf(String text) {
    return Question.of(new Asked(text, null, null, null, null, null), NOW);
  }

  private static Question knownAt(String text) {
    return Question.of(new Asked(null, text, null, null, null, null), NOW);
  }

  private static Question stretch(String from, String until) {
    return Question.of(new Asked(null, null, from, until, null, null), NOW);
  }
}
