package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people remember by halves: every form of a date sorts, filters and says that it is uncertain, in the same way. */
class UncertainDatesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final long SEED = 20261122;
  private static final List<String> REMEMBERED = List.of("2013", "2013-06", "2013-06-14", "2013-21", "2013-22", "2013-23", "2013-24", "2013~", "2013?", "2013%",
      "2013-06~", "2013-06-14?", "2011/2013", "2013-03/2013-09", "2011/..", "../2014", "201X", "20XX", "2012", "2014-01");

  @TempDir
  private Path folder;
  private Store store;
  private House house;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    List<String> told = new ArrayList<>(REMEMBERED);
    Collections.shuffle(told, new Random(SEED));
    store.record(told.stream().map(date -> told("n" + REMEMBERED.indexOf(date), TEAM, date, new TeamAdjusted(date, Motive.LEARNED, null))).toArray(Happening[]::new));
    house.caughtUp();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenEveryFormOfADate_whenSorted_thenByItsEarliestDay_thenItsLatest_thenAsItWasRecorded() {
    List<Entry> history = history(Moment.NOW);

    assertThat(history).hasSize(REMEMBERED.size()).isSortedAccordingTo(Comparator.comparing((Entry entry) -> entry.occurredOn().earliest())
        .thenComparing(entry -> entry.occurredOn().latest()).thenComparing(Entry::position));
    assertThat(history.getFirst().occurredOn().text()).isEqualTo("../2014");
  }

  @Test
  void givenEveryFormOfADate_whenAskedAsOfADay_thenItIsLeftOutOnlyIfItCertainlyCameLater_andIsUncertainUntilItCertainlyHadHappened() {
    for (LocalDate day = LocalDate.of(2010, 12, 31); day.isBefore(LocalDate.of(2015, 1, 1)); day = day.plusDays(47)) {
      LocalDate asked = day;
      List<Entry> history = history(new Moment(EdtfDate.of(day), null));

      assertThat(history).extracting(entry -> entry.occurredOn().text()).as("as of %s", day).containsExactlyInAnyOrderElementsOf(REMEMBERED.stream()
          .filter(date -> !EdtfDate.parse(date).earliest().isAfter(asked)).toList());
      assertThat(history).allSatisfy(entry -> assertThat(entry.uncertain()).as("%s as of %s", entry.occurredOn().text(), asked)
          .isEqualTo(entry.occurredOn().latest().isAfter(asked)));
      if (!history.isEmpty()) {
        assertThat(house.histories().team("oost", new Moment(EdtfDate.of(day), null), Reader.ANYONE).uncertain())
            .containsExactlyInAnyOrderElementsOf(history.stream().filter(Entry::uncertain).map(Entry::event).toList());
      }
    }
  }

  @Test
  void givenADateOfOpenEnds_whenAsked_thenItIsNeverCertain() {
    List<Entry> late = history(new Moment(EdtfDate.parse("2099"), null));

    assertThat(late).filteredOn(Entry::uncertain).extracting(entry -> entry.occurredOn().text()).containsExactly("2011/..");
    assertThat(history(new Moment(EdtfDate.parse("1900"), null))).extracting(entry -> entry.occurredOn().text()).containsExactly("../2014");
  }

  @Test
  void givenADoubt_whenSaid_thenItIsSaid_andItDoesNotWidenTheDate() {
    assertThat(REMEMBERED).allSatisfy(date -> assertThat(DateWords.of(EdtfDate.parse(date)).nl()).isNotBlank());
    assertThat(List.of("2013", "2013~", "2013?", "2013%")).extracting(date -> DateWords.of(EdtfDate.parse(date)).nl())
        .containsExactly("2013", "omstreeks 2013", "mogelijk 2013", "mogelijk omstreeks 2013");
    assertThat(List.of("2013~", "2013?", "2013%")).allSatisfy(date -> {
      assertThat(EdtfDate.parse(date).earliest()).isEqualTo(LocalDate.of(2013, 1, 1));
      assertThat(EdtfDate.parse(date).latest()).isEqualTo(LocalDate.of(2013, 12, 31));
    });
  }

  private List<Entry> history(Moment moment) {
    return house.histories().history(TEAM, moment, Order.FIELD, Cursor.START, 200, Reader.ANYONE).items();
  }
}
