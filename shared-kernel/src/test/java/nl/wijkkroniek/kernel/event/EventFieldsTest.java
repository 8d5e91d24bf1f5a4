package nl.wijkkroniek.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each field takes, tried on a whole sample of every event with one field changed at a time. */
class EventFieldsTest {

  /** Fields that take a subject of any kind, but no person. */
  private static final Set<String> ANY_THING = Set.of("ReflectionSessionOpened.about", "FollowUpAgreed.leadsTo", "FollowUpSettled.leadsTo",
      "PresentationProgrammed.about", "TimelinePresented.subjects");
  /** What people come together in. */
  private static final Set<SubjectKind> GATHERINGS = Set.of(SubjectKind.TEAM, SubjectKind.CIRCLE, SubjectKind.SESSION);

  /** One field of one event. */
  record Field(EventType type, RecordComponent component) {

    /** The sample with this field changed; what its record throws, it throws. */
    SubjectEvent with(Object value) {
      Object[] values = Arrays.stream(type.data().getRecordComponents())
          .map(each -> each.getName().equals(component.getName()) ? value : valueOf(each, Samples.of(type))).toArray();
      try {
        Class<?>[] types = Arrays.stream(type.data().getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.data().getDeclaredConstructor(types).newInstance(values);
      } catch (InvocationTargetException refused) {
        if (refused.getCause() instanceof InvalidField invalid) {
          throw invalid;
        }
        throw new AssertionError(refused.getCause());
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }

    boolean required() {
      return component.isAnnotationPresent(Required.class);
    }

    boolean isList() {
      return component.getType() == List.class;
    }

    boolean holds(Class<?> kind) {
      return component.getType() == kind || isList() && ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] == kind;
    }

    Object holding(Object value) {
      return isList() ? List.of(value) : value;
    }

    @Override
    public String toString() {
      return type.name() + '.' + component.getName();
    }
  }

  static Stream<Field> fields() {
    return EventType.all().stream().flatMap(type -> Arrays.stream(type.data().getRecordComponents()).map(component -> new Field(type, component)));
  }

  static Stream<Field> required() {
    return fields().filter(Field::required);
  }

  static Stream<Field> optional() {
    return fields().filter(field -> !field.required());
  }

  static Stream<Field> texts() {
    return fields().filter(field -> field.holds(String.class));
  }

  static Stream<Field> subjects() {
    return fields().filter(field -> field.holds(SubjectId.class));
  }

  static Stream<Field> motives() {
    return fields().filter(field -> field.holds(Motive.class));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void givenAField_whenItStandsInTheSample_thenItHoldsSomething(Field field) {
    assertThat(valueOf(field.component(), Samples.of(field.type()))).isNotNull().isNotEqualTo(List.of());
  }

  @ParameterizedTest
  @MethodSource("required")
  void givenARequiredField_whenItIsLeftOutOrEmpty_thenItIsRefusedByName(Field field) {
    assertMissing(field, () -> field.with(null));
    if (field.isList()) {
      assertMissing(field, () -> field.with(List.of()));
    } else if (field.component().getType() == String.class) {
      assertMissing(field, () -> field.with(" "));
    }
  }

  @ParameterizedTest
  @MethodSource("optional")
  void givenAnOptionalField_whenItIsLeftOutOrEmpty_thenItIsAcceptedAsNothing(Field field) {
    Object nothing = field.isList() ? List.of() : null;

    assertThat(valueOf(field.component(), field.with(null))).isEqualTo(nothing);
    if (field.component().getType() == String.class) {
      assertThat(valueOf(field.component(), field.with(" "))).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givenATextField_whenItHoldsWhatIsNotText_thenItIsRefusedByItsOwnName(Field field) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> field.with(field.holding("nul\u0000")));

    assertThat(refused.field()).isEqualTo(field.component().getName());
    assertThat(refused.reason().en()).isEqualTo("holds characters that are not text");
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void givenAFieldForASubject_whenAnotherKindIsGiven_thenItIsRefusedByItsOwnName(Field field) {
    Set<SubjectKind> taken = Arrays.stream(SubjectKind.values()).filter(kind -> {
      InvalidField refused = catchThrowableOfType(InvalidField.class, () -> field.with(field.holding(Samples.subject(kind))));
      assertThat(refused == null || refused.field().equals(field.component().getName())).isTrue();
      return refused == null;
    }).collect(Collectors.toSet());

    if (ANY_THING.contains(field.toString())) {
      assertThat(taken).isEqualTo(EnumSet.complementOf(EnumSet.of(SubjectKind.PARTICIPANT)));
    } else if (field.toString().equals("DuplicateRecognised.of")) {
      assertThat(taken).containsExactlyInAnyOrder(SubjectKind.values());
    } else if (field.type().kind() == SubjectKind.PARTICIPANT) {
      assertThat(taken).isEqualTo(GATHERINGS);
    } else {
      assertThat(taken).hasSize(1);
    }
  }

  @Test
  void givenAnEventOfWhichOneFieldIsNeeded_whenNoneIsGiven_thenAllAreNamed() {
    assertThat(refused(() -> new MandateAgreed(List.of("Gemeente"), null, null, null, null, null)))
        .isEqualTo("solutions, partnerAgreements, departFromProtocol, accounting, access");
    assertThat(refused(() -> new ScopeSet(null, List.of(), null))).isEqualTo("targetGroups, lifeDomains, taskAreas");
    assertThat(refused(() -> new SpecialistBroughtIn(" ", null, "Kredietbank", null))).isEqualTo("question, expertise");
    assertThat(refused(() -> new SpecialistLeft(null, null, "Klaar"))).isEqualTo("broughtIn, expertise");
  }

  @Test
  void givenAnEventOfWhichOneFieldIsNeeded_whenOneIsGiven_thenItIsAccepted() {
    assertThat(new MandateAgreed(null, null, null, null, null, "Zonder indicatie").with()).isEmpty();
    assertThat(new ScopeSet(null, null, List.of("Vraagverheldering")).taskAreas()).hasSize(1);
    assertThat(new SpecialistBroughtIn("Schulden", null, null, null).expertise()).isNull();
    assertThat(new SpecialistLeft(null, "Schuldhulp", null).broughtIn()).isNull();
  }

  @Test
  void givenAProfileThatIsNotInTheList_whenItHasNoTitle_thenTheTitleIsAskedFor() {
    EventId joined = new EventId("urn:proef", "1");

    assertThat(refused(() -> new MemberJoined(Profile.OTHER, null, null, null))).isEqualTo("title");
    assertThat(refused(() -> new MemberLeft(Profile.OTHER, null, null, null, null))).isEqualTo("title");
    assertThat(new MemberLeft(Profile.OTHER, null, joined, null, null).joined()).isEqualTo(joined);
    assertThat(new MemberJoined(Profile.OTHER, "imker", null, null).title()).isEqualTo("imker");
    assertThat(new MemberJoined(Profile.RESIDENT, null, null, null).title()).isNull();
  }

  @ParameterizedTest
  @MethodSource("motives")
  void givenAMotiveThatIsNotInTheList_whenItIsExplained_thenItIsAccepted(Field motive) {
    assertThat(valueOf(motive.component(), motive.with(Motive.OTHER))).isEqualTo(Motive.OTHER);
  }

  @Test
  void givenTheMotiveOther_whenNothingIsSaidWithIt_thenBecauseIsMissing() {
    List<SubjectId> teams = List.of(SubjectId.team("a"));

    assertThat(refused(() -> new TeamAdjusted("wat", Motive.OTHER, null))).isEqualTo("because");
    assertThat(refused(() -> new TeamSplit(teams, Motive.OTHER, " "))).isEqualTo("because");
    assertThat(refused(() -> new TeamsMerged(teams, Motive.OTHER, null))).isEqualTo("because");
    assertThat(refused(() -> new ExperimentEvent.ExperimentAdjusted("wat", null, Motive.OTHER, null))).isEqualTo("because");
    assertThat(refused(() -> new RoleEvent.RoleRedefined(null, "b", null, null, Motive.OTHER, null, null, null, null))).isEqualTo("because");
  }

  @Test
  void givenACircleWithMoreMunicipalitiesThanItCounts_whenMade_thenTheCountIsRefused() {
    Municipality named = new Municipality("GM0599", null);
    assertThat(refused(() -> new CircleEvent.LearningCircleFormed("Kring", null, null, List.of(named), 0))).isEqualTo("municipalityCount");
    assertThat(new CircleEvent.LearningCircleFormed("Kring", null, null, List.of(named), 31).municipalityCount()).isEqualTo(31);
  }

  @Test
  void givenDesignChoices_whenADimensionIsThereTwice_orAnotherMotiveIsNotExplained_orAYearIsNone_thenRefused() {
    Municipality rotterdam = new Municipality("GM0599", null);
    var choice = new QuestionnaireEvent.DesignChoice(Dimension.REACH, "Alle bewoners", null, null, null);
    assertThat(refused(() -> new QuestionnaireEvent.DesignChoicesReported(rotterdam, null, List.of(choice, choice), null))).isEqualTo("choices");
    assertThat(refused(() -> new QuestionnaireEvent.DesignChoice(Dimension.REACH, "Alle bewoners", List.of(Motive.OTHER), null,
        null))).isEqualTo("choices.because");
    assertThat(refused(() -> new QuestionnaireEvent.DesignChoicesReported(rotterdam, 14, List.of(choice), null))).isEqualTo("year");
    assertThat(new QuestionnaireEvent.DesignChoicesReported(rotterdam, 2014, List.of(choice), null).year()).isEqualTo(2014);
  }

  @Test
  void givenATimelineThatIsShown_whenItIsSaidHowFarItWasKnown_thenThatIsAMomentOrAPosition() {
    List<SubjectId> teams = List.of(SubjectId.team("a"));
    assertThat(new AlumniDayEvent.TimelinePresented(null, teams, null, "2014", null).knownAt()).isEqualTo("2014");
    assertThat(refused(() -> new AlumniDayEvent.TimelinePresented(null, teams, null, "toen", null))).isEqualTo("knownAt");
    assertThat(refused(() -> new AlumniDayEvent.TimelinePresented(null, teams, null, "2014-10-08", null))).isEqualTo("knownAt");
    assertThat(new AlumniDayEvent.TimelinePresented(null, teams, null, "2014-10-08T10:30:00Z", null).knownAt()).isEqualTo("2014-10-08T10:30:00Z");
  }

  @Test
  void givenADecisionThatNoTeamIsNeeded_whenItNamesATeam_thenTheTeamIsRefused() {
    assertThat(refused(() -> weighed(NeedDecision.NO_TEAM, SubjectId.team("a")))).isEqualTo("team");
    assertThat(weighed(NeedDecision.NO_TEAM, null).decision()).isEqualTo(NeedDecision.NO_TEAM);
    assertThat(weighed(NeedDecision.NOT_YET, SubjectId.team("a")).team()).isEqualTo(SubjectId.team("a"));
  }

  private static NeedEvent.NeedWeighed weighed(NeedDecision decision, SubjectId team) {
    return new NeedEvent.NeedWeighed(null, null, null, null, null, null, decision, null, team);
  }

  private static void assertMissing(Field field, ThrowingCallable made) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, made);
    assertThat(refused).isNotNull();
    assertThat(refused.field()).isEqualTo(field.component().getName());
    assertThat(refused.reason().en()).isEqualTo("is missing");
    assertThat(refused.reason().nl()).isEqualTo("ontbreekt");
  }

  private static String refused(ThrowingCallable made) {
    return catchThrowableOfType(InvalidField.class, made).field();
  }

  private static Object valueOf(RecordComponent component, SubjectEvent event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
