package nl.wijkkroniek.histories.turning;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.turning.TurningPoints.By;
import nl.wijkkroniek.histories.turning.TurningPoints.TurningPoint;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the course of a team changed, with the reflections before it. */
class TurningPointsTest {

  private static final SubjectId EAST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId ELSEWHERE = SubjectId.session("elders");
  private static final SubjectId TRIAL = SubjectId.experiment("proef");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Turnings turnings;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    turnings = new KnownTurnings(house.sights());
    house.caughtUp();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenATeamsLife_whenItsTurningPointsAreAsked_thenTheyAreWhereItsCourseChanged_andNothingElse() {
    store.record(told("f", EAST, "2011", founded("Oost")), told("m1", EAST, "2011", mandate()), told("j", EAST, "2011", new PartnerJoined("School", null, null)),
        told("p", EAST, "2012", new PurposeRestated("Anders", null)), told("m2", EAST, "2013", mandate()),
        told("x", TRIAL, "2013", new ExperimentStarted(EAST, "Werkt het?", null, null)), told("u", TRIAL, "2014", new ExperimentScaledUp("Overal", null)),
        told("r", SubjectId.role("bode"), "2014-06", new RoleRedefined("Bode", "Postbode", null, null, null, null, null, null, EAST)),
        told("s", WEST, "2010", new TeamSplit(List.of(EAST, WEST), null, null)), told("g", WEST, "2016", new TeamsMerged(List.of(EAST), null, null)));
    house.caughtUp();
    assertThat(points(Moment.NOW)).extracting(point -> point.change().code(), point -> point.entry().event().id()).containsExactly(tuple("purpose", "p"),
        tuple("mandate", "m2"), tuple("scaled-up", "u"), tuple("role", "r"), tuple("merged", "g"));
  }

  @Test
  void givenAFirstMandateThatWasLedTo_whenAsked_thenItIsATurningPointToo() {
    store.record(told("f", EAST, "2011", founded("Oost")), told("i", SESSION, "2011", new InsightDrawn("Zo kan het niet", null)),
        told("m", EAST, "2012", mandate(), "i"));
    house.caughtUp();
    assertThat(points(Moment.NOW)).extracting(point -> point.entry().event().id()).containsExactly("m");
  }

  @Test
  void givenReflections_whenATurningPointIsRead_thenThoseThatLedToItComeFirst_thenThoseOfTheTimeBefore_andNoneThatMayNotBeSeen() {
    store.record(told("f", EAST, "2011", founded("Oost")), told("o", SESSION, "2013-01-10", new ReflectionSessionOpened("Terugblik", List.of(EAST), null, null, null, null)),
        told("far", ELSEWHERE, "2011-05", new InsightDrawn("Elders geleerd", null)), told("mid", EAST, "2012-06", new TeamAdjusted("Tussenstap", null, null), "far"),
        told("secret", SESSION, "2013-01-10", new ContributionMade(null, Visibility.ONLY_ME, "Geheim", null, null)),
        told("said", SESSION, "2013-01-10", new ContributionMade(null, Visibility.OPEN, "Gezegd", null, null)),
        told("i", SESSION, "2013-01-10", new InsightDrawn("Het inzicht", null)), told("old", SESSION, "2012-01", new InsightDrawn("Te lang geleden", null)),
        told("same", SESSION, "2013", new InsightDrawn("Ergens in dat jaar", null)), told("after", SESSION, "2014", new InsightDrawn("Daarna", null)),
        told("t", EAST, "2013-03-01", new PurposeRestated("Anders", null), "i", "mid", "secret"));
    house.caughtUp();
    TurningPoint point = points(Moment.NOW).getLast();
    assertThat(point.entry().event()).isEqualTo(id("t"));
    assertThat(point.reflections()).extracting(reflection -> reflection.entry().event().id(), TurningPoints.Reflection::by, TurningPoints.Reflection::steps,
        TurningPoints.Reflection::certain).containsExactly(tuple("i", By.CAUSE, 1, true), tuple("far", By.CAUSE, 2, true), tuple("same", By.TIME, null, false),
        tuple("said", By.TIME, null, true), tuple("o", By.TIME, null, true));
    assertThat(point.reflections().getLast().name()).isEqualTo("Terugblik");
    assertThat(turnings.of("oost", 24, Moment.NOW, Cursor.START, 50, Reader.ANYONE).items().getLast().reflections())
        .extracting(reflection -> reflection.entry().event().id()).contains("old");
  }

  @Test
  void givenMoreThanFitsOnAPart_whenGoneOn_thenThePartsAreTheWhole_andNothingLeaksOnEitherClock() {
    List<EventId> all = new ArrayList<>();
    store.record(told("f", EAST, "2011", founded("Oost")));
    for (int i = 0; i < 5; i++) {
      store.record(told("t" + i, EAST, String.valueOf(2012 + i), new TeamAdjusted("Stap", null, null)));
    }
    house.caughtUp();
    Cursor cursor = Cursor.START;
    do {
      TurningPoints part = turnings.of("oost", 6, Moment.NOW, cursor, 2, Reader.ANYONE);
      part.items().forEach(point -> all.add(point.entry().event()));
      cursor = part.next();
    } while (cursor != null);
    assertThat(all).containsExactlyElementsOf(ids("t0", "t1", "t2", "t3", "t4"));
    assertThat(points(new Moment(null, new KnownAt.Position(2)))).hasSize(2);
    assertThat(points(new Moment(EdtfDate.parse("2013"), null))).hasSize(2);
    assertThatThrownBy(() -> turnings.of("niemand", 6, Moment.NOW, Cursor.START, 2, Reader.ANYONE)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    assertThatThrownBy(() -> turnings.of("oost", 0, Moment.NOW, Cursor.START, 2, Reader.ANYONE)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.members().toString()).contains("months"));
  }

  private List<TurningPoint> points(Moment moment) {
    return turnings.of("oost", Turnings.USUAL_MONTHS, moment, Cursor.START, 50, Reader.ANYONE).items();
  }

  private static TeamFounded founded(String name) {
    return new TeamFounded(name, null, null, null, null, null, null);
  }

  private static MandateAgreed mandate() {
    return new MandateAgreed(null, "Zelf kiezen", null, null, null, null);
  }
}
