package nl.wijkkroniek.kernel.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.Samples;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.value.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of the language, on its way out. */
class WayOutTest {

  private static final List<SubjectId> AUTHORS = new Random(3).ints(3).mapToObj(seed -> SubjectId.someParticipant(new Random(seed))).toList();
  private static final EventId ID = new EventId("urn:proef", "proef-2");
  private static final EventId EARLIER = new EventId("urn:proef", "1");

  /** Lets everything out, or no contribution; with names, or without; and people, or nobody. */
  private record Policy(boolean contributions, boolean names, boolean participants) implements VisibilityPolicy {

    private Policy(boolean contributions, boolean names) {
      this(contributions, names, true);
    }

    @Override
    public boolean lets(ContributionStanding contribution, Reader reader) {
      return contributions;
    }

    @Override
    public boolean letsNames(Reader reader) {
      return names;
    }

    @Override
    public boolean letsParticipant(SubjectId participant, Reader reader) {
      return participants;
    }
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAReaderWhoMaySeeAll_whenAnEventLeaves_thenItLeavesAsItWasTold(SubjectEvent data) {
    assertThat(letOut(new Policy(true, true), data)).contains(told(data));
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenATypeThatIsOfNoContribution_whenOneOfItLeaves_thenNobodyIsKeptFromIt(SubjectEvent data) {
    if (WayOut.isOfNoContribution(EventType.of(data))) {
      assertThat(WayOut.spokenOf(told(data))).isEmpty();
      assertThat(letOut(new Policy(false, true), data)).contains(told(data));
    }
  }

  @Test
  void givenTheTypesOfWhatPeopleSay_whenAskedWhetherTheyAreOfNoContribution_thenNoneIs() {
    assertThat(Samples.all().filter(data -> WayOut.contributionIn(told(data)).isPresent() || data instanceof EventCorrected || data instanceof EventRetracted)
        .map(EventType::of)).isNotEmpty().noneMatch(WayOut::isOfNoContribution);
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
    assertThat(letOut(new Policy(false, true), data).isEmpty()).isEqualTo(isSomebodysToShow(data) || data instanceof EventRetracted);
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAContributionOfWhichNothingIsKnown_whenItWouldLeave_thenItStaysIn(SubjectEvent data) {
    Optional<Happening> out = new WayOut(new Policy(true, true)).letOut(told(data), _ -> Optional.empty(), Reader.ANYONE);

    assertThat(out.isEmpty()).isEqualTo(isSomebodysToShow(data));
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAReaderWhoMaySeeNobody_whenAnEventWouldLeave_thenNothingSaysThatThereIsAParticipant(SubjectEvent data) {
    Optional<Happening> out = letOut(new Policy(true, false, false), data);

    assertThat(out.isEmpty()).isEqualTo(EventType.of(data).kind() == SubjectKind.PARTICIPANT);
    assertThat(out.toString()).doesNotContain("participant/");
  }

  @Test
  void givenACorrectionOfWhatHappenedToAParticipant_whenThePersonMayNotBeSeen_thenItStaysIn() {
    SubjectId person = Samples.subject(SubjectKind.PARTICIPANT);
    for (SubjectEvent data : List.of(correction(EARLIER, new ParticipantJoined(SubjectId.team("a"), null)), new EventRetracted(EARLIER, "vergissing"),
        new DuplicateRecognised(SubjectId.someParticipant(new Random(2)), null))) {
      Happening told = new Happening(ID, person, EdtfDate.parse("2013"), List.of(), Provenance.NONE, "import:1", null, data);
      assertThat(new WayOut(new Policy(true, true, false)).letOut(told, _ -> Optional.empty(), Reader.ANYONE)).isEmpty();
      assertThat(new WayOut(new Policy(true, true, true)).letOut(told, _ -> Optional.empty(), Reader.ANYONE)).contains(told);
    }
  }

  @Test
  void givenAHistory_whenItIsAParticipants_thenItIsOnlyKnownToWhoMaySeeThatPerson() {
    SubjectId person = Samples.subject(SubjectKind.PARTICIPANT);
    assertThat(new WayOut(new Policy(true, true, false)).letsHistoryOf(person, Reader.ANYONE)).isFalse();
    assertThat(new WayOut(new Policy(false, false, true)).letsHistoryOf(person, Reader.ANYONE)).isTrue();
    assertThat(new WayOut(new Policy(false, false, false)).letsHistoryOf(SubjectId.team("a"), Reader.ANYONE)).isTrue();
  }

  @Test
  void givenACorrectionOfAContribution_whenItMayNotBeSeen_thenNeitherMayTheCorrectionNorACorrectionOfThat() {
    SubjectId author = Samples.subject(SubjectKind.PARTICIPANT);
    EventCorrected correction = correction(EARLIER, new ContributionMade(null, Visibility.SESSION, "mijn woorden", null, author));
    EventCorrected ofThat = correction(new EventId("urn:proef", "c1"), correction);

    assertThat(WayOut.contributionIn(told(correction))).contains(EARLIER);
    assertThat(WayOut.contributionIn(told(ofThat))).contains(EARLIER);
    assertThat(letOut(new Policy(false, true), ofThat)).isEmpty();
    Happening out = letOut(new Policy(true, false), ofThat).orElseThrow();
    assertThat(out.data().toString()).contains("mijn woorden").doesNotContain("participant/");
  }

  @Test
  void givenACorrectionOfARetraction_whenWhatWasSaidMayNotBeSeen_thenNeitherMayTheReasonWhyItWasTakenBack() {
    EventCorrected correction = correction(new EventId("urn:proef", "r1"), new EventRetracted(EARLIER, "mijn reden"));
    EventCorrected ofThat = correction(new EventId("urn:proef", "c1"), correction);

    assertThat(WayOut.spokenOf(told(correction))).contains(EARLIER);
    assertThat(WayOut.spokenOf(told(ofThat))).contains(EARLIER);
    assertThat(letOut(new Policy(false, true), correction)).isEmpty();
    assertThat(letOut(new Policy(false, true), ofThat)).isEmpty();
    assertThat(letOut(new Policy(true, false), ofThat)).isPresent();
  }

  @Test
  void givenContributionsOfOthers_whenTheyLeave_thenTheWitnessIsToldOfTheirAuthorsOnce() {
    List<Set<SubjectId>> witnessed = new ArrayList<>();
    Reader reader = new Reader(AUTHORS.getFirst(), true, false).seenBy(witnessed::add);

    List<Optional<Happening>> out = said(new Policy(true, false), reader);

    assertThat(out).allSatisfy(one -> assertThat(one).isPresent());
    assertThat(witnessed).containsExactly(Set.of(AUTHORS.get(1), AUTHORS.get(2)));
  }

  @Test
  void givenNothingLeavesOfOthers_whenAsked_thenTheWitnessHearsNothing() {
    List<Set<SubjectId>> witnessed = new ArrayList<>();

    said(new Policy(false, true), new Reader(null, true, true).seenBy(witnessed::add));
    new WayOut(new Policy(true, true)).letOut(told(new TeamEvent.MemberJoined(Profile.RESIDENT, null, null, null)), _ -> Optional.empty(), new Reader(null, true, true).seenBy(witnessed::add));

    assertThat(witnessed).isEmpty();
  }

  @Test
  void givenAParticipantWhoIsNamed_whenNamesLeave_thenTheWitnessIsToldOfThem_andNotWhenTheyStayIn() {
    List<Set<SubjectId>> witnessed = new ArrayList<>();
    Reader reader = new Reader(null, true, true).seenBy(witnessed::add);
    SubjectEvent joined = new TeamEvent.MemberJoined(Profile.RESIDENT, null, null, AUTHORS.getFirst());

    new WayOut(new Policy(true, false)).letOut(told(joined), _ -> Optional.empty(), reader);
    assertThat(witnessed).isEmpty();

    new WayOut(new Policy(true, true)).letOut(told(joined), _ -> Optional.empty(), reader);
    new WayOut(new Policy(true, true)).letOut(told(correction(ID, joined)), _ -> Optional.empty(), reader);
    assertThat(witnessed).containsExactly(Set.of(AUTHORS.getFirst()), Set.of(AUTHORS.getFirst()));
  }

  @Test
  void givenAWitnessThatCannotKeepIt_whenSomethingWouldLeave_thenNothingDoes() {
    Reader reader = new Reader(null, true, false).seenBy(_ -> {
      throw new IllegalStateException("full");
    });

    assertThatThrownBy(() -> said(new Policy(true, false), reader)).hasMessage("full");
  }

  /** Each of the authors says something, the last of them twice. */
  private static List<Optional<Happening>> said(Policy policy, Reader reader) {
    Map<EventId, SubjectId> by = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      by.put(new EventId("urn:proef", "c" + i), AUTHORS.get(Math.min(i, 2)));
    }
    List<Happening> told = by.keySet().stream().map(id -> new Happening(id, SubjectId.session("s"), EdtfDate.parse("2013"), List.of(), Provenance.NONE, null, null,
        new SessionEvent.ContributionMade(null, Visibility.OPEN, "woorden", null, by.get(id)))).toList();
    return new WayOut(policy).letOut(told, id -> Optional.of(new ContributionStanding(id, SubjectId.session("s"), by.get(id), Visibility.OPEN, false)), reader);
  }

  private static EventCorrected correction(EventId of, SubjectEvent data) {
    return new EventCorrected(of, "beter", EdtfDate.parse("2013"), List.of(), data);
  }

  private static boolean isSomebodysToShow(SubjectEvent data) {
    return EventType.of(data).name().startsWith("Contribution") || EventType.of(data).name().startsWith("Remark")
        || data instanceof RedefinitionContested;
  }

  private static Optional<Happening> letOut(Policy policy, SubjectEvent data) {
    return new WayOut(policy).letOut(told(data),
        contribution -> Optional.of(new ContributionStanding(contribution, SubjectId.session("s"), null, Visibility.OPEN, false)), Reader.ANYONE);
  }

  private static Happening told(SubjectEvent data) {
    return new Happening(ID, Samples.subjectOf(data), EdtfDate.parse("2013"), List.of(), Provenance.NONE, "import:1", null, data);
  }
}
