package nl.wijkkroniek.kernel.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.junit.jupiter.api.Test;

/** The names as design §4 publishes them, and which fields are a person's: a list to be changed on purpose, never by accident. */
class PublishedLanguageTest {

  @Test
  void givenEverySubject_whenTheirEventsAreListed_thenTheyAreThePublishedOnesAndNoOther() {
    Map<SubjectKind, Set<String>> names = EventType.all().stream().filter(type -> type.kind() != null)
        .collect(groupingBy(EventType::kind, mapping(EventType::name, toSet())));

    assertThat(names).isEqualTo(Map.of(
        SubjectKind.TEAM, Set.of("TeamFounded", "TeamFirstRecorded", "TeamRenamed", "NeighbourhoodsChanged", "PurposeRestated", "VisionAgreed",
            "SurroundingsDescribed", "AssignmentGiven", "MandateAgreed", "ScopeSet", "MemberJoined", "MemberLeft", "SpecialistBroughtIn", "SpecialistLeft",
            "PartnerJoined", "PartnerLeft", "MeetingPlaceOpened", "MeetingPlaceMoved", "MeetingPlaceClosed", "ProvisionReplaced",
            "CollectiveProvisionStarted", "CollectiveProvisionEnded", "TeamAdjusted", "TeamSplit", "TeamsMerged", "TeamDissolved"),
        SubjectKind.ROLE, Set.of("RoleDescribed", "RoleRedefined", "RedefinitionContested", "RedefinitionSettled", "RoleHandedOver", "RoleRetired"),
        SubjectKind.EXPERIMENT, Set.of("ExperimentProposed", "ExperimentStarted", "ObservationNoted", "ExperimentAdjusted", "ExperimentPaused",
            "ExperimentResumed", "ExperimentDeepened", "ExperimentBroadened", "ExperimentScaledUp", "ExperimentConcluded"),
        SubjectKind.SESSION, Set.of("ReflectionSessionOpened", "ContributionMade", "ContributionVisibilityNarrowed", "ContributionWithdrawn",
            "InsightDrawn", "FollowUpAgreed", "FollowUpSettled", "ReflectionSessionClosed"),
        SubjectKind.NEED, Set.of("NeedWeighed"),
        SubjectKind.CIRCLE, Set.of("LearningCircleFormed", "MunicipalityJoined", "MunicipalityLeft", "MeetingHeld", "LearningQuestionRaised",
            "LearningQuestionAnswered", "LearningQuestionDropped", "LearningQuestionTakenOver", "KnowledgeShared", "LearningCircleClosed"),
        SubjectKind.QUESTIONNAIRE, Set.of("QuestionnairePublished", "DesignChoicesReported"),
        SubjectKind.PARTICIPANT, Set.of("ParticipantRegistered", "ParticipantJoined", "ParticipantLeft", "ConsentGiven", "ConsentWithdrawn",
            "ParticipantForgotten"),
        SubjectKind.ALUMNI_DAY, Set.of("AlumniDayAnnounced", "PresentationProgrammed", "TimelinePresented", "RemarkMade", "RemarkReleased",
        "AlumniDayClosed")));
    assertThat(EventType.all()).filteredOn(type -> type.kind() == null).extracting(EventType::name)
        .containsExactlyInAnyOrder("EventCorrected", "EventRetracted", "DuplicateRecognised");
  }

  @Test
  void givenEveryField_whenItMaySayWhoSomebodyIs_thenItIsMarkedAndNoOtherIs() {
    assertThat(fieldsMarked(Identifying.class)).containsExactlyInAnyOrder(
        "MemberJoined.participant", "MemberLeft.participant", "SpecialistBroughtIn.participant",
        "RoleDescribed.heldBy", "RoleRedefined.agreedBy", "RedefinitionContested.by", "RedefinitionContested.author",
        "RedefinitionSettled.agreedBy", "RoleHandedOver.from", "RoleHandedOver.to",
        "ExperimentProposed.proposedBy", "ObservationNoted.by",
        "ReflectionSessionOpened.facilitator", "ContributionMade.author", "FollowUpAgreed.who",
        "LearningQuestionRaised.raisedBy", "DesignChoicesReported.reportedBy", "PresentationProgrammed.presenters", "RemarkMade.author");
  }

  @Test
  void givenEveryField_whenItHoldsOnePersonsOwnWords_thenItIsMarkedAndNoOtherIs() {
    assertThat(fieldsMarked(OwnWords.class)).containsExactlyInAnyOrder(
        "MemberLeft.because", "SpecialistLeft.because",
        "RedefinitionContested.because", "RoleHandedOver.because",
        "ObservationNoted.observation",
        "ContributionMade.text", "ContributionWithdrawn.because", "RemarkMade.text");
  }

  @Test
  void givenWhatHappensToAParticipant_whenItsFieldsAreListed_thenNoneCanHoldAText() {
    assertThat(EventType.all().stream().filter(type -> type.kind() == SubjectKind.PARTICIPANT).flatMap(PublishedLanguageTest::components))
        .isNotEmpty().allSatisfy(field -> assertThat(field.getType() == SubjectId.class || field.getType().isEnum()).as(field.toString()).isTrue());
  }

  @Test
  void givenAFieldThatIdentifies_whenItMustBeAbleToBeLeftOut_thenItIsNotRequired() {
    assertThat(fieldsMarked(Identifying.class)).doesNotContainAnyElementsOf(fieldsMarked(Required.class));
  }

  @Test
  void givenAName_whenLookedUp_thenItIsTheTypeOfItsOwnSample() {
    assertThat(EventType.all()).allSatisfy(type -> {
      assertThat(EventType.named(type.name())).contains(type);
      assertThat(Samples.of(type)).as("a sample of %s", type.name()).isNotNull();
      assertThat(EventType.of(Samples.of(type))).isEqualTo(type);
      assertThat(type.cloudEventType()).isEqualTo("nl.wijkkroniek." + type.name());
    });
    assertThat(Samples.all()).hasSameSizeAs(EventType.all());
  }

  @Test
  void givenANameThatIsNotPublished_whenLookedUp_thenThereIsNone() {
    assertThat(EventType.named("TeamForgotten")).isEmpty();
    assertThat(EventType.named("nl.wijkkroniek.TeamFounded")).isEmpty();
  }

  private static Set<String> fieldsMarked(Class<? extends Annotation> mark) {
    return EventType.all().stream().flatMap(type -> components(type).filter(component -> component.isAnnotationPresent(mark))
        .map(component -> type.name() + '.' + component.getName())).collect(toSet());
  }

  private static Stream<RecordComponent> components(EventType type) {
    return Arrays.stream(type.data().getRecordComponents());
  }
}
