package nl.wijkkroniek.kernel.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.Samples;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of the language, on its way out. */
class WayOutTest {

  private static final EventId ID = new EventId("urn:proef", "proef-2");
  private static final EventId EARLIER = new EventId("urn:proef", "1");

  /** Lets everything out, or no contribution; with names, or without. */
  private record Policy(boolean contributions, boolean names) implements VisibilityPolicy {
    @Override
    public boolean lets(ContributionStanding contribution, Reader reader) {
      return contributions;
    }

    @Override
    public boolean letsNames(Reader reader) {
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAReaderWhoMaySeeAll_whenAnEventLeaves_thenItLeavesAsItWasTold(SubjectEvent data) {
    assertThat(letOut(new Policy(true, true), data)).contains(told(data));
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAReaderWhoMaySeeNoNames_whenAnEventLeaves_thenOnlyWhatIdentifiesIsEmpty(SubjectEvent data) throws ReflectiveOperationException {
    Happening out = letOut(new Policy(true, false), data).orElseThrow();

    assertThat(out.recordedBy()).isNull();
    for (RecordComponent component : data.getClass().getRecordComponents()) {
      Object left = component.getAccessor().invoke(out.data());
      if (component.isAnnotationPresent(Identifying.class)) {
        assertThat(left).as(component.getName()).isIn(null, List.of());
      } else {
        assertThat(left).as(component.getName()).isEqualTo(component.getAccessor().invoke(data));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAReaderWhoMaySeeNoContribution_whenAnEventWouldLeave_thenContributionsAndTheirFateStayIn(SubjectEvent data) {
    assertThat(letOut(new Policy(false, true), data).isEmpty()).isEqualTo(isSomebodysToShow(data));
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAContributionOfWhichNothingIsKnown_whenItWouldLeave_thenItStaysIn(SubjectEvent data) {
    Optional<Happening> out = new WayOut(new Policy(true, true)).letOut(told(data), _ -> Optional.empty(), Reader.ANYONE);

    assertThat(out.isEmpty()).isEqualTo(isSomebodysToShow(data));
  }

  @Test
  void givenACorrectionOfAContribution_whenItMayNotBeSeen_thenNeitherMayTheCorrectionNorACorrectionOfThat() {
    EventCorrected correction = correction(EARLIER, new ContributionMade(null, Visibility.SESSION, "mijn woorden", null, SubjectId.parse("participant/p")));
    EventCorrected ofThat = correction(new EventId("urn:proef", "c1"), correction);

    assertThat(WayOut.contributionIn(told(correction))).contains(EARLIER);
    assertThat(WayOut.contributionIn(told(ofThat))).contains(EARLIER);
    assertThat(letOut(new Policy(false, true), ofThat)).isEmpty();
    Happening out = letOut(new Policy(true, false), ofThat).orElseThrow();
    assertThat(out.data().toString()).contains("mijn woorden").doesNotContain("participant/p");
  }

  private static EventCorrected correction(EventId of, SubjectEvent data) {
    return new EventCorrected(of, "beter", EdtfDate.parse("2013"), List.of(), data);
  }

  private static boolean isSomebodysToShow(SubjectEvent data) {
    return EventType.of(data).name().startsWith("Contribution") || EventType.of(data).name().startsWith("Remark");
  }

  private static Optional<Happening> letOut(Policy policy, SubjectEvent data) {
    return new WayOut(policy).letOut(told(data),
        contribution -> Optional.of(new ContributionStanding(contribution, SubjectId.session("s"), null, Visibility.OPEN, false)), Reader.ANYONE);
  }

  private static Happening told(SubjectEvent data) {
    return new Happening(ID, Samples.subjectOf(data), EdtfDate.parse("2013"), List.of(), Provenance.NONE, "import:1", null, data);
  }
}
