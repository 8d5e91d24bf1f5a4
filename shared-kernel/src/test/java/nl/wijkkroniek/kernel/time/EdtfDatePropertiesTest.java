package nl.wijkkroniek.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import nl.wijkkroniek.kernel.words.InvalidField;

class EdtfDatePropertiesTest {

  private static final String SEED = "20130614";

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void givenAnyDate_whenRead_thenItsEarliestDayIsNotAfterItsLatest(@ForAll("dates") String text) {
    EdtfDate date = EdtfDate.parse(text);

    assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void givenAnyDate_whenWrittenAndReadAgain_thenItIsTheSame(@ForAll("dates") String text) {
    EdtfDate date = EdtfDate.parse(text);

    assertThat(date.text()).isEqualTo(text);
    assertThat(EdtfDate.parse(date.toString())).isEqualTo(date);
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void givenAnyDate_whenComparedWithItself_thenItIsNotCertainlyBefore(@ForAll("dates") String text) {
    assertThat(EdtfDate.parse(text).certainlyBefore(EdtfDate.parse(text))).isFalse();
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void givenAnyTwoDates_whenOneIsCertainlyBefore_thenTheOtherIsNot(@ForAll("dates") String one, @ForAll("dates") String other) {
    EdtfDate first = EdtfDate.parse(one);
    EdtfDate second = EdtfDate.parse(other);

    assertThat(first.certainlyBefore(second) && second.certainlyBefore(first)).isFalse();
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void givenAnyThreeDates_whenEachIsCertainlyBeforeTheNext_thenTheFirstIsBeforeTheLast(@ForAll("nearby") String one, @ForAll("nearby") String two,
      @ForAll("nearby") String three) {
    EdtfDate first = EdtfDate.parse(one);
    EdtfDate second = EdtfDate.parse(two);
    EdtfDate third = EdtfDate.parse(three);

    assertThat(first.certainlyBefore(second) && second.certainlyBefore(third) && !first.certainlyBefore(third)).isFalse();
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void givenTwoDates_whenEveryDayOfOneIsTriedAgainstEveryDayOfTheOther_thenCertainlyBeforeSaysTheSame(@ForAll("nearby") String one,
      @ForAll("nearby") String other) {
    Set<LocalDate> days = daysOf(one);
    Set<LocalDate> others = daysOf(other);
    boolean naive = days.stream().allMatch(day -> others.stream().allMatch(day::isBefore));

    assertThat(EdtfDate.parse(one).certainlyBefore(EdtfDate.parse(other))).isEqualTo(naive);
  }

  @Property(seed = SEED)
  void givenADateThatSaysLess_whenRead_thenItHoldsEveryDayOfTheOneThatSaysMore(@ForAll("days") LocalDate day) {
    String text = day.toString();

    assertThat(Stream.of(text, text.substring(0, 7), text.substring(0, 7) + "-XX", text.substring(0, 4), text.substring(0, 4) + "-XX",
        text.substring(0, 3) + "X", text.substring(0, 2) + "XX", text + "/..", "../" + text).map(EdtfDate::parse))
        .allSatisfy(date -> assertThat(day).isBetween(date.earliest(), date.latest()));
  }

  @Property(seed = SEED)
  void givenAnyScribble_whenRead_thenItIsADateOrRefusedWithAReason(
      @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @Chars({'-', '/', '.', 'X', '~', '?', '%', 'Y', ' '}) String text) {
    Throwable thrown = catchThrowable(() -> EdtfDate.parse(text));

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(InvalidField.class);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(EdtfDate.FIRST_DAY.toEpochDay(), EdtfDate.LAST_DAY.toEpochDay()).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> dates() {
    return whole(0, 9998);
  }

  /** Dates so close together that they often touch, and so short that their days can be listed; never with an open side. */
  @Provide
  Arbitrary<String> nearby() {
    return single(2011, 2013);
  }

  private static Arbitrary<String> whole(int from, int until) {
    Arbitrary<String> side = single(from, until);
    Arbitrary<String> closed = Combinators.combine(side, side).as((one, other) -> ordered(one, other));
    return Arbitraries.oneOf(side, closed, side.map(date -> date + "/.."), side.map(date -> "../" + date), side.map(date -> date + "/"));
  }

  private static String ordered(String one, String other) {
    return EdtfDate.parse(other).latest().isBefore(EdtfDate.parse(one).earliest()) ? other + '/' + one : one + '/' + other;
  }

  private static Arbitrary<String> single(int from, int until) {
    Arbitrary<String> year = Arbitraries.integers().between(from, until).map("%04d"::formatted);
    Arbitrary<YearMonth> months = Combinators.combine(Arbitraries.integers().between(from, until), Arbitraries.integers().between(1, 12)).as(YearMonth::of);
    Arbitrary<String> month = months.map(EdtfDatePropertiesTest::written);
    Arbitrary<String> season = Combinators.combine(year, Arbitraries.integers().between(21, 24)).as((in, number) -> in + '-' + number);
    Arbitrary<String> day = months.flatMap(in -> Arbitraries.integers().between(1, in.lengthOfMonth()).map(number -> in.atDay(number).toString()));
    Arbitrary<String> form = Arbitraries.oneOf(year, month, season, day, year.map(in -> in + "-XX"), month.map(in -> in + "-XX"));
    return Combinators.combine(form, Arbitraries.of("", "", "~", "?", "%")).as(String::concat);
  }

  private static String written(YearMonth month) {
    return "%04d-%02d".formatted(month.getYear(), month.getMonthValue());
  }

  /** The days a single date can mean, by looking at every day there is near it and asking its text. */
  private static Set<LocalDate> daysOf(String text) {
    String plain = text.replaceAll("[~?%]|-XX", "");
    return LocalDate.of(2010, 1, 1).datesUntil(LocalDate.of(2015, 1, 1)).filter(day -> namesOf(day).contains(plain)).collect(Collectors.toSet());
  }

  private static Set<String> namesOf(LocalDate day) {
    int month = day.getMonthValue();
    int seasonsYear = month < 3 ? day.getYear() - 1 : day.getYear();
    int season = month < 3 ? 24 : 20 + month / 3;
    return Set.of(day.toString(), written(YearMonth.from(day)), String.valueOf(day.getYear()), seasonsYear + "-" + season);
  }
}
