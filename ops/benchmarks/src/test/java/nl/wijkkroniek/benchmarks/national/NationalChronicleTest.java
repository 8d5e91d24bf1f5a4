package nl.wijkkroniek.benchmarks.national;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import org.junit.jupiter.api.Test;

class NationalChronicleTest {

  private static final int EVENTS = 20_000;

  @Test
  void givenASize_whenTold_thenExactlySoManyEventsOfEveryTypeThereIs() {
    List<Happening> told = told(2014, EVENTS);

    assertThat(told).hasSize(EVENTS);
    assertThat(told.stream().map(Happening::id)).doesNotHaveDuplicates();
    assertThat(told.stream().map(happening -> EventType.of(happening.data())).collect(toSet())).containsAll(EventType.all());
  }

  @Test
  void givenOneSeed_whenToldTwice_thenTheSame() {
    assertThat(told(7, 2_000)).isEqualTo(told(7, 2_000));
  }

  @Test
  void givenAnotherSeed_whenTold_thenAnotherCountryUnderAnotherSource() {
    assertThat(told(8, 500)).doesNotContainAnyElementsOf(told(7, 500));
  }

  @Test
  void givenAChronicle_whenTold_thenNineTeamsGoIntoOneAndOneBecomesThree() {
    List<Happening> told = told(2014, EVENTS);

    assertThat(told).anyMatch(happening -> happening.data() instanceof TeamsMerged merged && merged.from().size() == 9);
    assertThat(told).anyMatch(happening -> happening.data() instanceof TeamSplit split && split.into().size() == 3);
  }

  @Test
  void givenAChronicle_whenTold_thenDatesAreOfEveryKindAndContributionsOfEveryVisibility() {
    List<Happening> told = told(2014, EVENTS);

    Set<String> shapes = told.stream().map(happening -> happening.occurredOn().text().replaceAll("\\d", "9")).collect(toSet());
    assertThat(shapes).contains("9999", "9999-99", "9999-99-99", "9999-99~", "9999-99-99?", "9999%", "999X", "9999-99-XX", "9999-99/9999-99", "9999-99/..",
        "../9999-99-99");
    assertThat(told.stream().map(Happening::occurredOn).map(EdtfDate::text)).anyMatch(text -> text.matches("\\d{4}-2[1-4]"));
    assertThat(told.stream().map(Happening::data).filter(ContributionMade.class::isInstance).map(data -> ((ContributionMade) data).visibility()))
        .contains(Visibility.values());
  }

  @Test
  void givenAChronicle_whenTold_thenAsManyTeamsBeginAsBelongToItsSize() {
    long begun = told(2014, EVENTS).stream().map(Happening::data).filter(data -> data instanceof TeamFounded || data instanceof TeamFirstRecorded).count();

    assertThat(begun).isEqualTo(100);
  }

  @Test
  void givenAChronicle_whenTold_thenSomeTeamsHaveManyTimesTheHistoryOfMost() {
    Collection<Long> lengths = told(2014, EVENTS).stream().filter(happening -> happening.subject().kind() == SubjectKind.TEAM)
        .collect(groupingBy(Happening::subject, counting())).values();
    List<Long> sorted = lengths.stream().sorted().toList();

    assertThat(sorted.getLast()).isGreaterThan(4 * sorted.get(sorted.size() / 2));
  }

  @Test
  void givenAChronicle_whenTold_thenChainsOfCausesRunAcrossSubjects() {
    List<Happening> told = told(2014, EVENTS);
    Map<Object, Happening> byId = told.stream().collect(toMap(Happening::id, happening -> happening));

    assertThat(told).anyMatch(happening -> happening.subject().kind() == SubjectKind.TEAM && chain(happening, byId).containsAll(
        List.of(SubjectKind.TEAM, SubjectKind.EXPERIMENT, SubjectKind.SESSION)));
  }

  private static List<SubjectKind> chain(Happening last, Map<Object, Happening> byId) {
    List<SubjectKind> kinds = new ArrayList<>();
    for (Happening at = last; at != null; at = at.causedBy().isEmpty() ? null : byId.get(at.causedBy().getFirst())) {
      kinds.add(at.subject().kind());
    }
    return kinds;
  }

  private static List<Happening> told(long seed, int events) {
    List<Happening> told = new ArrayList<>();
    new NationalChronicle(seed, events).tell(told::add);
    return told;
  }
}
