package nl.wijkkroniek.histories.alumniday;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.alumniday.AlumniDayState.Timeline;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;

class AlumniDayStateTest {

  private static final SubjectId DAY = SubjectId.alumniDay("2014-najaar");
  private static final List<SubjectId> TEAMS = List.of(SubjectId.team("oost"), SubjectId.team("west"));

  private final Lines lines = new Lines(DAY);

  @Test
  void givenAProgramme_whenFolded_thenItIsThere_andNobodyIsNamed() {
    tell(0, new AlumniDayAnnounced("Alumnidag", "Platform31", EdtfDate.parse("2014-10-08"), "Utrecht"));
    tell(1, new PresentationProgrammed("Carnisse", List.of("DRIFT"), List.of("Anna"), null, TEAMS, "10:30", null));
    tell(2, new RemarkMade("Bij ons ook", null, null));
    tell(3, new AlumniDayClosed("Veel herkenning"));

    AlumniDayState day = folded();

    assertThat(day.state()).isEqualTo(AlumniDayStanding.CLOSED);
    assertThat(day.presentations()).singleElement().satisfies(presentation -> assertThat(presentation.by()).containsExactly("DRIFT"));
    assertThat(day.remarks()).extracting(AlumniDayState.Remark::text).containsExactly("Bij ons ook");
    assertThat(day.toString()).doesNotContain("Anna");
    assertThat(AlumniDaySummary.of(day)).extracting(AlumniDaySummary::day, AlumniDaySummary::presentations).containsExactly(EdtfDate.parse("2014-10-08"), 1);
  }

  @Test
  void givenTimelinesThatWereShown_whenFolded_thenEachIsFrozenAtWhatWasKnown_andNeverLater() {
    tell(7, shown(null));
    tell(8, shown("5"));
    tell(9, shown("99"));
    tell(10, shown("1969-12-31T12:00:00Z"));
    tell(11, shown("2030-01-01T12:00:00Z"));

    assertThat(folded().timelines()).extracting(Timeline::knownAt).containsExactly("7", "5", "9", "1969-12-31T12:00:00Z", "11");
    assertThat(folded().timelines()).allSatisfy(timeline -> {
      assertThat(timeline.subjects()).isEqualTo(TEAMS);
      assertThat(timeline.asOf()).isEqualTo(EdtfDate.parse("2013"));
      assertThat(timeline.presentation()).isEqualTo(id("p"));
    });
  }

  @Test
  void givenATimelineThatWasShownInAnotherHouse_whenFolded_thenItIsFrozenAtWhatWasKnownHere_andSaysSo() {
    for (String knownAt : new String[]{null, "5", "99", "1969-12-31T12:00:00Z"}) {
      Happening shown = told("i" + knownAt, DAY, "2014", shown(knownAt));
      lines.thenAt(9, new Happening(shown.id(), DAY, shown.occurredOn(), List.of(), Provenance.NONE, "import:4a2f", null, shown.data()));
    }

    assertThat(folded().timelines()).hasSize(4).allSatisfy(timeline -> {
      assertThat(timeline.knownAt()).isEqualTo("9");
      assertThat(timeline.imported()).isTrue();
    });
  }

  private void tell(long position, AlumniDayEvent data) {
    lines.thenAt(position, told("e" + position, DAY, "2014", data));
  }

  private AlumniDayState folded() {
    return AlumniDayState.fold(DAY, lines.all());
  }

  private static TimelinePresented shown(String knownAt) {
    return new TimelinePresented("Naast elkaar", TEAMS, EdtfDate.parse("2013"), knownAt, id("p"));
  }
}
