package nl.wijkkroniek.histories.designchoices;

import static nl.wijkkroniek.histories.Telling.id;
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
import nl.wijkkroniek.histories.designchoices.DesignChoices.Design;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Report;
import nl.wijkkroniek.histories.designchoices.Designs.Wanted;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How municipalities designed their teams, counted across questionnaires, municipalities and years. */
class DesignChoicesTest {

  /** Spijkenisse and Bernisse became Nissewaard on 1 January 2015. */
  private static final MunicipalityTable TABLE = MunicipalityTable.parse(List.of("code,name,start,end,successor", "GM0612,Spijkenisse,,2015-01-01,GM1930",
      "GM0568,Bernisse,,2015-01-01,GM1930", "GM1930,Nissewaard,2015-01-01,,", "GM0599,Rotterdam,,,"));
  private static final SubjectId FIRST = SubjectId.questionnaire("eerste");
  private static final SubjectId SECOND = SubjectId.questionnaire("tweede");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Designs designs;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    designs = new KnownDesigns(house.histories(), house.sights(), TABLE);
    store.record(told("p", FIRST, "2014", new QuestionnairePublished("Eerste", null, 2014, null, null)),
        reported("a", FIRST, "GM0612", null, "Alle leefgebieden", Motive.LOCAL_NEED), reported("b", FIRST, "GM0568", null, "alle leefgebieden ", Motive.IMITATION),
        reported("c", FIRST, "GM0599", null, "Alleen zorg", Motive.MONEY, Motive.LAW), reported("d", SECOND, "GM1930", 2016, "Alleen zorg", Motive.MONEY),
        reported("e", SECOND, "GM0599", 2016, "Alleen zorg", Motive.INHERITED));
    house.caughtUp();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenReports_whenCounted_thenEachYearSaysWhoChoseWhatAndWhy() {
    Design reach = designs.counted(Wanted.ALL, Moment.NOW, Reader.ANYONE).dimensions().getFirst();
    assertThat(reach.dimension()).isEqualTo(Dimension.REACH);
    assertThat(reach.years()).extracting(DesignChoices.Year::year, DesignChoices.Year::municipalities).containsExactly(tuple(2014, 3), tuple(2016, 2));
    assertThat(reach.years().getFirst().choices()).extracting(DesignChoices.Choice::choice, DesignChoices.Choice::municipalities)
        .containsExactly(tuple("Alle leefgebieden", 2), tuple("Alleen zorg", 1));
    assertThat(reach.years().getLast().choices().getFirst().motives()).extracting(DesignChoices.Why::motive, DesignChoices.Why::municipalities)
        .containsExactly(tuple(Motive.MONEY, 1), tuple(Motive.INHERITED, 1));
  }

  @Test
  void givenAMunicipalityThatWentIntoAnother_whenCounted_thenItsChoiceMovesOnInItsSuccessor() {
    Design reach = designs.counted(Wanted.ALL, Moment.NOW, Reader.ANYONE).dimensions().getFirst();
    assertThat(reach.moves()).extracting(DesignChoices.Move::fromYear, DesignChoices.Move::from, DesignChoices.Move::toYear, DesignChoices.Move::to,
        DesignChoices.Move::municipalities).containsExactly(tuple(2014, "Alle leefgebieden", 2016, "Alleen zorg", 2),
        tuple(2014, "Alleen zorg", 2016, "Alleen zorg", 1));
  }

  @Test
  void givenAnOldOrANewCode_whenAsked_thenBothFindThePlaceThroughTheYears() {
    assertThat(found(new Wanted(null, null, "GM1930", null, null))).extracting(report -> report.told().event().id()).containsExactly("b", "a", "d");
    assertThat(found(new Wanted(null, null, "GM0568", null, null))).extracting(report -> report.told().event().id()).containsExactly("b", "d");
    assertThat(found(new Wanted(null, null, "GM0568", null, null)).getFirst().now()).isEqualTo(new Municipality("GM1930", "Nissewaard"));
    assertThat(found(new Wanted(null, null, "GM0599", null, null)).getFirst().now()).isNull();
  }

  @Test
  void givenAFilter_whenAsked_thenOnlyThoseReportsAreFound_andTheyGoOnWhereTheyStopped() {
    assertThat(found(new Wanted(null, null, null, 2016, null))).hasSize(2);
    assertThat(found(new Wanted("eerste", null, null, null, "ALLEEN ZORG"))).extracting(report -> report.told().event()).containsExactly(id("c"));
    assertThat(found(new Wanted(null, Dimension.POSITION, null, null, null))).isEmpty();
    assertThat(found(Wanted.ALL)).hasSize(5);
    assertThatThrownBy(() -> found(new Wanted("nergens", null, null, null, null))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
  }

  @Test
  void givenAnEarlierMoment_whenCounted_thenNothingThatWasRecordedLaterIsInIt() {
    Moment then = new Moment(null, new KnownAt.Position(2));
    assertThat(designs.counted(Wanted.ALL, then, Reader.ANYONE).dimensions().getFirst().years()).extracting(DesignChoices.Year::municipalities)
        .containsExactly(2);
    assertThat(designs.counted(Wanted.ALL, new Moment(null, new KnownAt.Position(0)), Reader.ANYONE).dimensions()).isEmpty();
  }

  @Test
  void givenAQuestionnaireThatWasTakenBack_whenCountedAsItWasKnownBefore_thenItCounts() {
    Moment then = new Moment(null, new KnownAt.Position(store.log().head() - 1));
    store.record(told("x", SECOND, "2017", new EventRetracted(id("d"), "nooit")), told("y", SECOND, "2017", new EventRetracted(id("e"), "nooit")));
    house.caughtUp();
    assertThat(years(Moment.NOW)).containsExactly(2014);
    assertThat(years(then)).containsExactly(2014, 2016);
  }

  private List<Integer> years(Moment moment) {
    return designs.counted(Wanted.ALL, moment, Reader.ANYONE).dimensions().getFirst().years().stream().map(DesignChoices.Year::year).toList();
  }

  private List<Report> found(Wanted wanted) {
    List<Report> all = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      DesignChoices.Reports part = designs.reports(wanted, Moment.NOW, cursor, 2, Reader.ANYONE);
      all.addAll(part.items());
      cursor = part.next();
    } while (cursor != null);
    return all;
  }

  private static Happening reported(String event, SubjectId questionnaire, String code, Integer year, String choice, Motive... motives) {
    return told(event, questionnaire, year == null ? "2014" : year.toString(), new DesignChoicesReported(new Municipality(code, null), year,
        List.of(new DesignChoice(Dimension.REACH, choice, List.of(motives), null, null)), null));
  }
}
