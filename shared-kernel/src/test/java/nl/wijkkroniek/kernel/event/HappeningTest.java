package nl.wijkkroniek.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HappeningTest {

  private static final String SOURCE = "urn:nld:wijkkroniek:proef";
  private static final EventId ID = new EventId(SOURCE, "proef-1");
  private static final EventId CAUSE = new EventId(SOURCE, "proef-0");
  private static final SubjectId TEAM = SubjectId.team("proef");
  private static final EdtfDate WHEN = EdtfDate.parse("2013~");
  private static final SubjectEvent RENAMED = new TeamRenamed("Nieuwe naam", null);

  @Test
  void givenAnEventOfAnotherKind_whenTold_thenTheSubjectIsRefusedNamingTheKindItHappensTo() {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> told(SubjectId.role("tuinman"), List.of(), RENAMED));

    assertThat(refused.field()).isEqualTo("subject");
    assertThat(refused.reason().en()).isEqualTo("TeamRenamed happens to 'team/...', not to 'role/tuinman'");
    assertThat(refused.reason().nl()).isEqualTo("TeamRenamed gebeurt met 'team/...', niet met 'role/tuinman'");
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAnyEvent_whenToldOfAnotherKindThanItsOwn_thenItIsRefused(SubjectEvent data) {
    EventType type = EventType.of(data);

    for (SubjectKind other : SubjectKind.values()) {
      InvalidField refused = catchThrowableOfType(InvalidField.class, () -> told(Samples.subject(other), List.of(), data));
      assertThat(refused == null).as("%s told of a %s", data.getClass().getSimpleName(), other).isEqualTo(type.happensTo(other));
    }
  }

  @Test
  void givenWhatHappenedToAParticipant_whenASourceIsCited_thenItIsRefused_asASourceMayNameThePerson() {
    SubjectId person = Samples.subject(SubjectKind.PARTICIPANT);
    SubjectEvent left = new ParticipantEvent.ParticipantLeft(TEAM, null);

    InvalidField refused = catchThrowableOfType(InvalidField.class,
        () -> new Happening(ID, person, EdtfDate.parse("2013"), List.of(), new Provenance("Brief van Jan", null), "import:1", null, left));

    assertThat(refused.field()).isEqualTo("citation");
    assertThat(refused.reason().nl()).contains("naam").doesNotContain("Jan");
    assertThat(new Happening(ID, person, EdtfDate.parse("2013"), List.of(), new Provenance(null, true), "import:1", null, left).provenance().isReconstructed())
        .isTrue();
  }

  @Test
  void givenItselfAsACause_whenTold_thenItIsRefused() {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> told(TEAM, List.of(CAUSE, ID), RENAMED));

    assertThat(refused.field()).isEqualTo("causedby");
    assertThat(refused.reason().en()).isEqualTo("a thing cannot be its own cause");
  }

  @Test
  void givenACauseNamedTwice_whenTold_thenItIsKeptOnce() {
    assertThat(told(TEAM, List.of(CAUSE, CAUSE), RENAMED).causedBy()).containsExactly(CAUSE);
  }

  @Test
  void givenTheMostCauses_whenOneIsAdded_thenItIsRefused() {
    List<EventId> most = IntStream.range(0, Happening.MOST_CAUSES).mapToObj(number -> new EventId(SOURCE, "c" + number)).toList();
    List<EventId> more = IntStream.rangeClosed(0, Happening.MOST_CAUSES).mapToObj(number -> new EventId(SOURCE, "c" + number)).toList();

    assertThat(told(TEAM, most, RENAMED).causedBy()).hasSize(100);
    assertThat(catchThrowableOfType(InvalidField.class, () -> told(TEAM, more, RENAMED)).reason().en()).isEqualTo("at most 100 causes");
  }

  @Test
  void givenNoDateOrNoData_whenTold_thenTheFieldIsMissing() {
    assertThat(catchThrowableOfType(InvalidField.class, () -> new Happening(ID, TEAM, null, List.of(), Provenance.NONE, "import:1", null, RENAMED)).field())
        .isEqualTo("occurredon");
    assertThat(catchThrowableOfType(InvalidField.class, () -> told(TEAM, List.of(), null)).field()).isEqualTo("data");
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAnyEvent_whenAskedWhatItIsAbout_thenItNamesItsSubjectFirstAndEverySubjectInItOnce(SubjectEvent data) {
    SubjectId subject = Samples.subjectOf(data);

    List<SubjectId> about = told(subject, List.of(), data).about();

    assertThat(about).startsWith(subject).doesNotHaveDuplicates();
    assertThat(about.subList(1, about.size())).containsExactlyInAnyOrderElementsOf(Samples.SUBJECTS_IN.getOrDefault(data.getClass(), List.of()));
  }

  @Test
  void givenAnEventThatNamesItsOwnSubject_whenAskedWhatItIsAbout_thenItIsNamedOnce() {
    assertThat(told(TEAM, List.of(), new TeamEvent.TeamSplit(List.of(TEAM, SubjectId.team("b")), null, null)).about())
        .containsExactly(TEAM, SubjectId.team("b"));
  }

  @Test
  void givenTheSameTold_whenByAnotherAndAtAnotherMoment_thenItStillSaysTheSame() {
    Happening one = new Happening(ID, TEAM, WHEN, List.of(CAUSE), Provenance.NONE, "import:1", null, RENAMED);
    Happening other = new Happening(ID, TEAM, WHEN, List.of(CAUSE), Provenance.NONE, "import:2", Instant.EPOCH, RENAMED);

    assertThat(one.saysTheSameAs(other)).isTrue();
  }

  @Test
  void givenOneThingToldDifferently_whenCompared_thenItDoesNotSayTheSame() {
    Happening one = told(TEAM, List.of(CAUSE), RENAMED);

    assertThat(List.of(
        new Happening(CAUSE, TEAM, WHEN, List.of(), Provenance.NONE, "import:1", null, RENAMED),
        new Happening(ID, SubjectId.team("ander"), WHEN, List.of(CAUSE), Provenance.NONE, "import:1", null, RENAMED),
        new Happening(ID, TEAM, EdtfDate.parse("2013"), List.of(CAUSE), Provenance.NONE, "import:1", null, RENAMED),
        new Happening(ID, TEAM, WHEN, List.of(), Provenance.NONE, "import:1", null, RENAMED),
        new Happening(ID, TEAM, WHEN, List.of(CAUSE), new Provenance("essay", null), "import:1", null, RENAMED),
        new Happening(ID, TEAM, WHEN, List.of(CAUSE), new Provenance(null, true), "import:1", null, RENAMED),
        told(TEAM, List.of(CAUSE), new TeamAdjusted("anders", null, null))))
        .noneMatch(one::saysTheSameAs);
  }

  @Test
  void givenWhereItIsKnownFrom_whenNothingIsSaid_thenItIsNotReconstructed() {
    assertThat(Provenance.NONE.isReconstructed()).isFalse();
    assertThat(new Provenance(" ", false)).isEqualTo(new Provenance(null, false));
    assertThat(new Provenance(null, false).isReconstructed()).isFalse();
    assertThat(new Provenance("essay", true).isReconstructed()).isTrue();
  }

  private static Happening told(SubjectId subject, List<EventId> causes, SubjectEvent data) {
    return new Happening(ID, subject, WHEN, causes, Provenance.NONE, "import:1", null, data);
  }
}
