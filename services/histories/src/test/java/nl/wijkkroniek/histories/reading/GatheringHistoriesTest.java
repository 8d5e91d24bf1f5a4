package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning circles and alumni days, asked of the histories as they run. */
class GatheringHistoriesTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Histories histories;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    histories = house.histories();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenARemark_whenItIsNotReleased_thenItIsNowhere_andOnceItIsItIsEverywhere() {
    SubjectId day = SubjectId.alumniDay("najaar");
    long made = record(told("d", day, "2014", new AlumniDayAnnounced("Alumnidag", null, null, null)),
        told("r", day, "2014", new RemarkMade("Bij ons ook", null, null)), told("h", day, "2014", new RemarkMade("Dit blijft binnen", null, null)));
    assertThat(events(day, Moment.NOW)).containsExactlyElementsOf(ids("d"));
    assertThat(histories.alumniDay("najaar", Moment.NOW, Reader.ANYONE).state().remarks()).isEmpty();

    record(told("f", day, "2015", new RemarkReleased(id("r"))));

    assertThat(events(day, Moment.NOW)).containsExactlyElementsOf(ids("d", "r", "f"));
    assertThat(events(day, knownAt(made))).containsExactlyElementsOf(ids("d", "r"));
    assertThat(histories.alumniDay("najaar", Moment.NOW, Reader.ANYONE).state().remarks()).extracting(AlumniDayState.Remark::text).containsExactly("Bij ons ook");
  }

  @Test
  void givenCirclesThatShareAQuestion_whenTheAgendaIsAsked_thenNoneSaysMoreThanWasKnownThen() {
    SubjectId circle = SubjectId.circle("kring");
    SubjectId other = SubjectId.circle("andere");
    record(told("q", circle, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)));
    long shared = record(told("t", other, "2013", new LearningQuestionTakenOver(id("q"), circle, null, null)));
    record(told("s", SESSION, "2013", new ReflectionSessionOpened(null, null, null, List.of("Wat verdwijnt er?"), circle, null)),
        told("a", other, "2014", new LearningQuestionAnswered(id("q"), "De contracten", true)));

    Agenda.Item then = histories.agenda("kring", knownAt(shared), Reader.ANYONE).state().questions().getFirst();
    Agenda.Item now = histories.agenda("kring", Moment.NOW, Reader.ANYONE).state().questions().getFirst();

    assertThat(then.sharedWith()).containsExactly(other);
    assertThat(then.answers()).isEmpty();
    assertThat(then.timesBack()).isEqualTo(1);
    assertThat(now.answers()).extracting(Agenda.Answered::circle).containsExactly(other);
    assertThat(now.timesBack()).isEqualTo(2);
    assertThat(histories.agenda("andere", Moment.NOW, Reader.ANYONE).state().questions().getFirst().question()).isEqualTo("Wat verdwijnt er?");
    assertThat(histories.agenda("kring", new Moment(EdtfDate.parse("2012"), null), Reader.ANYONE).state().questions().getFirst().age())
        .isEqualTo(new Agenda.Age(0, 365L));
  }

  private long record(Happening... happenings) {
    long position = store.record(happenings);
    house.caughtUp();
    return position;
  }

  private static Moment knownAt(long position) {
    return new Moment(null, new KnownAt.Position(position));
  }

  private List<EventId> events(SubjectId subject, Moment moment) {
    return history(subject, moment).stream().map(Entry::event).toList();
  }

  private List<Entry> history(SubjectId subject, Moment moment) {
    return histories.history(subject, moment, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items();
  }
}
