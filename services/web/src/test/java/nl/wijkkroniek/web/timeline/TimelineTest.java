package nl.wijkkroniek.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Locale DUTCH = Locale.of("nl");
  private static final Telling TELLING = happened -> new Telling.Said(happened.when().text(),
      "Er gebeurde iets in de wijk dat de moeite waard was, nummer " + happened.position() + ".");
  private static final long SEED = 7;
  private static final double A_DAY = Timeline.WIDTH / 365;

  @Test
  void givenAKnownDay_whenDrawn_thenItIsADotOnThatDay() {
    Mark mark = only(drawn(2013, happened(1, Lane.TEAM, "2013-07-02")));

    assertThat(mark.day()).isTrue();
    assertThat(mark.middle()).isCloseTo(Timeline.WIDTH / 2, within(A_DAY));
    assertThat(mark.opensLeft() || mark.opensRight()).isFalse();
  }

  @Test
  void givenAnUncertainSpan_whenDrawn_thenItIsABarFromTheFirstDayToTheLast() {
    Mark mark = only(drawn(2013, happened(1, Lane.TEAM, "2013-01~/2013-06")));

    assertThat(mark.day()).isFalse();
    assertThat(mark.begin()).isZero();
    assertThat(mark.end()).isCloseTo(181 * A_DAY, within(A_DAY));
    assertThat(mark.approximate()).isTrue();
  }

  @Test
  void givenADateThatIsOpenOnASide_whenDrawn_thenItsBarIsOpenThere() {
    Mark before = only(drawn(2013, happened(1, Lane.TEAM, "../2013-06")));
    Mark after = only(drawn(2013, happened(1, Lane.TEAM, "2013-06/..")));

    assertThat(before.opensLeft()).isTrue();
    assertThat(before.begin()).isZero();
    assertThat(before.opensRight()).isFalse();
    assertThat(after.opensRight()).isTrue();
    assertThat(after.end()).isEqualTo(Timeline.WIDTH);
  }

  @Test
  void givenASpanThatReachesOutOfTheWindow_whenDrawn_thenItIsCutAndOpenThere() {
    Mark mark = only(drawn(2013, happened(1, Lane.TEAM, "2011/2013-06")));

    assertThat(mark.begin()).isZero();
    assertThat(mark.opensLeft()).isTrue();
  }

  @Test
  void givenWhatLiesOutsideTheWindow_whenDrawn_thenItIsLeftOut() {
    Timeline timeline = drawn(2013, happened(1, Lane.TEAM, "2012"), happened(2, Lane.TEAM, "2013-05"));

    assertThat(positions(timeline)).containsExactly(2L);
  }

  @Test
  void givenNothing_whenDrawn_thenThereIsAnAxisAndNoBand() {
    Timeline timeline = drawn(2013);

    assertThat(timeline.bands()).isEmpty();
    assertThat(timeline.ticks()).isNotEmpty();
    assertThat(timeline.height()).isEqualTo(Timeline.AXIS);
  }

  @Test
  void givenSeveralKindsOfSubject_whenDrawn_thenEachHasALaneInAFixedOrderAndLanesDoNotOverlap() {
    Timeline timeline = drawn(2013, happened(1, Lane.SESSIONS, "2013"), happened(2, Lane.TEAM, "2013"), happened(3, Lane.ROLES, "2013"));

    assertThat(timeline.bands()).extracting(Timeline.Band::lane).containsExactly(Lane.TEAM, Lane.ROLES, Lane.SESSIONS);
    for (int i = 1; i < timeline.bands().size(); i++) {
      Timeline.Band above = timeline.bands().get(i - 1);
      assertThat(timeline.bands().get(i).y()).isGreaterThanOrEqualTo(above.y() + above.height());
    }
  }

  @Test
  void givenManyDates_whenDrawn_thenNoMarkOrLabelCoversAnotherAndAllAreInside() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      Timeline timeline = drawn(2013, IntStream.range(0, 1 + random.nextInt(Timeline.MOST_DRAWN))
          .mapToObj(i -> happened(i, Lane.values()[random.nextInt(Lane.values().length)], someDate(random),
              i == 0 ? List.of() : List.of((long) random.nextInt(i))))
          .toArray(Happened[]::new));

      for (Timeline.Band band : timeline.bands()) {
        assertThat(band.marks()).allSatisfy(mark -> assertInside(mark, band));
        assertNoneCovers(band.marks());
      }
      assertThat(timeline.height()).isGreaterThanOrEqualTo(timeline.bands().getLast().y() + timeline.bands().getLast().height());
    }
  }

  @Test
  void givenSeveralThingsOnOneDay_whenDrawn_thenTheyStandUnderEachOtherInTheOrderOfTheHistory() {
    Timeline timeline = drawn(2013, happened(5, Lane.TEAM, "2013"), happened(3, Lane.TEAM, "2013"), happened(4, Lane.TEAM, "2013"));

    assertThat(positions(timeline)).containsExactly(5L, 3L, 4L);
    assertThat(timeline.bands().getFirst().marks()).extracting(Mark::y).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void givenACause_whenDrawn_thenALineRunsFromItToWhatItLedTo() {
    Timeline timeline = drawn(2013, happened(1, Lane.SESSIONS, "2013"), happened(2, Lane.ROLES, "2013-06", List.of(1L)));

    Mark effect = timeline.bands().getFirst().marks().getFirst();
    assertThat(timeline.lines()).hasSize(1);
    Because line = timeline.lines().getFirst();
    assertThat(line.cause()).isEqualTo(1);
    assertThat(line.effect()).isEqualTo(2);
    assertThat(line.lane()).isEqualTo(Lane.SESSIONS);
    assertThat(line.path()).startsWith("M").endsWith(String.format(Locale.ROOT, " %.1f", effect.y()));
  }

  @Test
  void givenACauseOutsideTheWindow_whenDrawn_thenThereIsNoLine() {
    assertThat(drawn(2013, happened(1, Lane.TEAM, "2012"), happened(2, Lane.TEAM, "2013", List.of(1L, 99L))).lines()).isEmpty();
  }

  @Test
  void givenMoreThanCanBeDrawn_whenDrawn_thenItIsCountedInStretchesThatCanBeOpened() {
    List<Happened> many = new ArrayList<>(IntStream.range(0, 10_000)
        .mapToObj(i -> happened(i, i % 2 == 0 ? Lane.TEAM : Lane.ROLES, LocalDate.of(2010, 1, 1).plusDays(i % 3650).toString())).toList());
    many.add(happened(10_000, Lane.TEAM, "2010/2019"));

    Timeline timeline = Timeline.of(many, Timeline.whole(many, TODAY), DUTCH, TELLING);

    assertThat(timeline.counted()).isTrue();
    assertThat(timeline.lines()).isEmpty();
    assertThat(timeline.bands()).hasSize(2).allSatisfy(band -> assertThat(band.counts()).hasSize(10));
    Count first = timeline.bands().getFirst().counts().getFirst();
    assertThat(first.stretch().from()).isEqualTo("2010");
    assertThat(first.stretch().until()).isEqualTo("2010");
    assertThat(first.number()).isEqualTo(many.stream().filter(each -> each.lane() == Lane.TEAM && first.stretch().window().touches(each.when())).count());
  }

  @Test
  void givenADayWithMoreThanCanBeDrawn_whenDrawn_thenItIsOneStretchOfThatDay() {
    List<Happened> many = IntStream.range(0, 200).mapToObj(i -> happened(i, Lane.TEAM, "2013-06-14")).toList();
    LocalDate day = LocalDate.of(2013, 6, 14);

    Timeline timeline = Timeline.of(many, new Window(day, day), DUTCH, TELLING);

    assertThat(timeline.bands().getFirst().counts()).singleElement().satisfies(count -> {
      assertThat(count.number()).isEqualTo(200);
      assertThat(count.stretch().window()).isEqualTo(timeline.window());
      assertThat(count.stretch().from()).isEqualTo("2013-06-14");
    });
  }

  private static void assertInside(Mark mark, Timeline.Band band) {
    assertThat(mark.begin()).isNotNegative().isLessThan(mark.end());
    assertThat(mark.end()).isLessThanOrEqualTo(Timeline.WIDTH);
    assertThat(mark.reachX()).isNotNegative();
    assertThat(mark.reachX() + mark.reachWidth()).isLessThanOrEqualTo(Timeline.WIDTH + 1);
    assertThat(mark.top()).isGreaterThan(band.y());
    assertThat(mark.top() + mark.height()).isLessThanOrEqualTo(band.y() + band.height());
  }

  private static void assertNoneCovers(List<Mark> marks) {
    for (int i = 0; i < marks.size(); i++) {
      for (int j = i + 1; j < marks.size(); j++) {
        Mark one = marks.get(i);
        Mark other = marks.get(j);
        boolean beside = one.leftmost() >= other.rightmost() || other.leftmost() >= one.rightmost();
        boolean apart = Math.abs(one.y() - other.y()) >= (one.height() + other.height()) / 2;
        assertThat(beside || apart).as("%s and %s", one, other).isTrue();
      }
    }
  }

  private static String someDate(Random random) {
    LocalDate day = LocalDate.of(2012, 10, 1).plusDays(random.nextInt(500));
    return switch (random.nextInt(6)) {
      case 0 -> day.toString();
      case 1 -> day.toString().substring(0, 7);
      case 2 -> "2013";
      case 3 -> "../2013";
      case 4 -> day.toString().substring(0, 7) + "~/2014";
      default -> "2013-" + (21 + random.nextInt(4));
    };
  }

  private static Timeline drawn(int year, Happened... happened) {
    return Timeline.of(Arrays.asList(happened), new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), DUTCH, TELLING);
  }

  private static Mark only(Timeline timeline) {
    return timeline.bands().getFirst().marks().getFirst();
  }

  private static List<Long> positions(Timeline timeline) {
    return timeline.bands().stream().flatMap(band -> band.marks().stream()).map(mark -> mark.happened().position()).toList();
  }

  private static Happened happened(long position, Lane lane, String when) {
    return happened(position, lane, when, List.of());
  }

  private static Happened happened(long position, Lane lane, String when, List<Long> causes) {
    return new Happened(position, lane, EdtfDate.parse(when), causes);
  }
}
