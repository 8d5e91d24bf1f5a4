package nl.wijkkroniek.kernel.event;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.value.Visibility;

/** One whole sample of every event: no field is left out, so that each can be left out in its turn. */
public final class Samples {

  private static final SubjectId TEAM = SubjectId.team("veerkracht");
  private static final SubjectId OTHER_TEAM = SubjectId.team("eendracht");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("tuin");
  private static final SubjectId NEED = new SubjectId(SubjectKind.NEED, "carnisse");
  private static final SubjectId CIRCLE = new SubjectId(SubjectKind.CIRCLE, "leerkring");
  private static final SubjectId PARTICIPANT = SubjectId.parse("participant/p-0123456789abcdef0123456789abcdef");
  private static final EventId EARLIER = new EventId("urn:nld:wijkkroniek:proef", "proef-1");
  private static final Municipality ROTTERDAM = new Municipality("GM0599", "Rotterdam");
  private static final List<Neighbourhood> CARNISSE = List.of(new Neighbourhood("Carnisse", "BU05990324", 11_000));

  /** The subjects that each sample names; a sample that names none is not here. */
  static final Map<Class<?>, List<SubjectId>> SUBJECTS_IN = Map.ofEntries(
      Map.entry(TeamEvent.TeamFounded.class, List.of(NEED)),
      Map.entry(TeamEvent.TeamFirstRecorded.class, List.of(NEED)),
      Map.entry(TeamEvent.MemberJoined.class, List.of(PARTICIPANT)),
      Map.entry(TeamEvent.MemberLeft.class, List.of(PARTICIPANT)),
      Map.entry(TeamEvent.SpecialistBroughtIn.class, List.of(PARTICIPANT)),
      Map.entry(TeamEvent.TeamSplit.class, List.of(TEAM, OTHER_TEAM)),
      Map.entry(TeamEvent.TeamsMerged.class, List.of(OTHER_TEAM)),
      Map.entry(CorrectionEvent.DuplicateRecognised.class, List.of(OTHER_TEAM)),
      Map.entry(TeamEvent.TeamDissolved.class, List.of(OTHER_TEAM)),
      Map.entry(RoleDescribed.class, List.of(TEAM)),
      Map.entry(RoleRedefined.class, List.of(TEAM)),
      Map.entry(RedefinitionContested.class, List.of(PARTICIPANT)),
      Map.entry(ExperimentProposed.class, List.of(TEAM)),
      Map.entry(ExperimentStarted.class, List.of(TEAM)),
      Map.entry(ReflectionSessionOpened.class, List.of(TEAM, EXPERIMENT, CIRCLE)),
      Map.entry(ContributionMade.class, List.of(PARTICIPANT)),
      Map.entry(FollowUpAgreed.class, List.of(EXPERIMENT)),
      Map.entry(FollowUpSettled.class, List.of(EXPERIMENT)),
      Map.entry(NeedEvent.NeedWeighed.class, List.of(TEAM)),
      Map.entry(CircleEvent.LearningQuestionTakenOver.class, List.of(CIRCLE)),
      Map.entry(AlumniDayEvent.PresentationProgrammed.class, List.of(CIRCLE, TEAM)),
      Map.entry(AlumniDayEvent.TimelinePresented.class, List.of(TEAM, OTHER_TEAM)),
      Map.entry(AlumniDayEvent.RemarkMade.class, List.of(PARTICIPANT)),
      Map.entry(ParticipantEvent.ParticipantJoined.class, List.of(TEAM)),
      Map.entry(ParticipantEvent.ParticipantLeft.class, List.of(CIRCLE)),
      Map.entry(ParticipantEvent.ConsentGiven.class, List.of(TEAM)),
      Map.entry(ParticipantEvent.ConsentWithdrawn.class, List.of(CIRCLE)));

  private static final Map<Class<?>, SubjectEvent> BY_CLASS = all().collect(Collectors.toMap(SubjectEvent::getClass, Function.identity()));

  private Samples() {
  }

  public static Stream<SubjectEvent> all() {
    return Stream.of(team(), changesOfTeam(), role(), experiment(), session(), need(), circle(), questionnaire(), alumniDay(),
        participant(), correction())
        .flatMap(Function.identity());
  }

  /** A subject that such an event can happen to. */
  public static SubjectId subjectOf(SubjectEvent data) {
    SubjectKind kind = EventType.of(data).kind();
    return subject(kind == null ? SubjectKind.TEAM : kind);
  }

  /** A subject of this kind. */
  public static SubjectId subject(SubjectKind kind) {
    return kind == SubjectKind.PARTICIPANT ? PARTICIPANT : new SubjectId(kind, "proef");
  }

  static SubjectEvent of(EventType type) {
    return BY_CLASS.get(type.data());
  }

  private static Stream<SubjectEvent> team() {
    return Stream.of(
        new TeamEvent.TeamFounded("Veerkracht", ROTTERDAM, CARNISSE, "Zelforganisatie", true, "Gemeente Rotterdam", NEED),
        new TeamEvent.TeamFirstRecorded("Veerkracht", ROTTERDAM, CARNISSE, "Zelforganisatie", true, "Gemeente Rotterdam", NEED),
        new TeamEvent.TeamRenamed("Eendracht", "Nieuw begin"),
        new TeamEvent.NeighbourhoodsChanged(CARNISSE, ROTTERDAM, "Wijkgrens verlegd"),
        new TeamEvent.PurposeRestated("Naast bewoners staan", "Geleerd"),
        new TeamEvent.VisionAgreed("Vijf principes", List.of("Bewoners")),
        new TeamEvent.SurroundingsDescribed("Wijk in Zuid", "Gebouwd in 1930", "Trots", "Scholen", "Tuinclub", "11.000 bewoners"),
        new TeamEvent.AssignmentGiven("Beproeven", "Gemeente Rotterdam", "Het team", "Bewoners", EdtfDate.parse("2015")),
        new TeamEvent.MandateAgreed(List.of("Gemeente Rotterdam"), "Zelf kiezen", "Zelf afspreken", "Mag", "Achteraf", "Zonder indicatie"),
        new TeamEvent.ScopeSet(List.of("Gezinnen"), List.of("Wonen"), List.of("Vraagverheldering")),
        new TeamEvent.MemberJoined(Profile.RESIDENT, "buurtmoeder", "Bewonersgroep", PARTICIPANT),
        new TeamEvent.MemberLeft(Profile.RESIDENT, "buurtmoeder", EARLIER, PARTICIPANT, "Verhuisd"),
        new TeamEvent.SpecialistBroughtIn("Schulden", "Schuldhulp", "Kredietbank", PARTICIPANT),
        new TeamEvent.SpecialistLeft(EARLIER, "Schuldhulp", "Vraag beantwoord"),
        new TeamEvent.PartnerJoined("Creatief Beheer", "Buiten", "Tuinman"),
        new TeamEvent.PartnerLeft("Creatief Beheer", "Subsidie op"));
  }

  private static Stream<SubjectEvent> changesOfTeam() {
    return Stream.of(
        new TeamEvent.MeetingPlaceOpened("Carnissetuin", "tuin", "Wolphaertsbocht"),
        new TeamEvent.MeetingPlaceMoved("Carnissetuin", "Amelandseplein", "Bouw"),
        new TeamEvent.MeetingPlaceClosed("Carnissetuin", "Bouw"),
        new TeamEvent.ProvisionReplaced("Loket", "Wijkteam", Disappearance.STILL_THERE, "Contract liep door"),
        new TeamEvent.CollectiveProvisionStarted("Eettafel", "Bewoners", "Alleenstaanden"),
        new TeamEvent.CollectiveProvisionEnded("Eettafel", "Geen kok"),
        new TeamEvent.TeamAdjusted("Vaste spreekuren", Motive.LEARNED, "Mensen kwamen niet"),
        new TeamEvent.TeamSplit(List.of(TEAM, OTHER_TEAM), Motive.LOCAL_NEED, "Te groot"),
        new TeamEvent.TeamsMerged(List.of(OTHER_TEAM), Motive.MONEY, "Te klein"),
        new TeamEvent.TeamDissolved("Opdracht klaar", "Het kan zonder team", "Bewonersbedrijf", OTHER_TEAM));
  }

  private static Stream<SubjectEvent> role() {
    return Stream.of(
        new RoleDescribed(TEAM, "Tuinman", List.of("Tuin onderhouden"), "Fatima"),
        new RoleRedefined("Tuinman", "Verbinder", List.of("Bewoners opzoeken"), List.of("Snoeien"), Motive.LEARNED, "Tuin bracht mensen samen",
            List.of("Fatima"), true, TEAM),
        new RedefinitionContested(EARLIER, "Kees", "Ik was niet gevraagd", Visibility.EVERYONE_WITH_ACCESS, PARTICIPANT),
        new RedefinitionSettled(EARLIER, "Halve week elk", List.of("Fatima", "Kees")),
        new RoleHandedOver("Fatima", "Kees", "Andere baan"),
        new RoleRetired("Niet meer nodig", "Bewoners"));
  }

  private static Stream<SubjectEvent> experiment() {
    return Stream.of(
        new ExperimentProposed(TEAM, "Brengt een tuin mensen samen?", "Ja", List.of("Zien wie komt"), "Fatima"),
        new ExperimentStarted(TEAM, "Brengt een tuin mensen samen?", "Ja", List.of("Zien wie komt")),
        new ObservationNoted("Er kwamen twintig mensen", Layer.FACT, "Kees"),
        new ExperimentAdjusted("Ook op zaterdag", "Meer gezinnen", Motive.LEARNED, "Iedereen werkt"),
        new ExperimentPaused("Winter"),
        new ExperimentResumed("Lente"),
        new ExperimentDeepened("Met de school"),
        new ExperimentBroadened("Ook een moestuin", "Tarwewijk"),
        new ExperimentScaledUp("In elke wijk een tuin", "Rotterdam-Zuid"),
        new ExperimentConcluded(Outcome.CONFIRMED, "Een plek is genoeg", "Twee zomers"));
  }

  private static Stream<SubjectEvent> session() {
    return Stream.of(
        new ReflectionSessionOpened("Terugblik", List.of(TEAM, EXPERIMENT), Method.TIMELINE, List.of("Waar zat de energie?"), CIRCLE, "Anna"),
        new ContributionMade(Layer.PERCEPTION, Visibility.SESSION, "Ik voelde me gehoord", "Waar zat de energie?", PARTICIPANT),
        new ContributionVisibilityNarrowed(EARLIER, Visibility.ONLY_ME),
        new ContributionWithdrawn(EARLIER, "Te persoonlijk"),
        new InsightDrawn("Een plek werkt beter dan een loket", List.of(EARLIER)),
        new FollowUpAgreed("Proef met een tweede tuin", FollowUpKind.EXPERIMENT, "Kees", EXPERIMENT, EdtfDate.parse("2014-21")),
        new FollowUpSettled(EARLIER, "De tuin is er", EXPERIMENT),
        new ReflectionSessionClosed("Goed gesprek"));
  }

  private static Stream<SubjectEvent> need() {
    return Stream.of(new NeedEvent.NeedWeighed("Eenzaamheid onder ouderen", ROTTERDAM, CARNISSE, true, List.of("Huisartsen"),
        List.of(new NeedEvent.Alternative("Eettafel in het buurthuis", false, "Geen vrijwilligers")), NeedDecision.TEAM, "Niemand had overzicht", TEAM));
  }

  private static Stream<SubjectEvent> circle() {
    return Stream.of(
        new CircleEvent.LearningCircleFormed("Leerkringen sociale wijkteams", "Platform31", "Samen uitzoeken wat werkt", List.of(ROTTERDAM), 31),
        new CircleEvent.MunicipalityJoined(ROTTERDAM, "Wilde ook leren"),
        new CircleEvent.MunicipalityLeft(ROTTERDAM, "Geen tijd"),
        new CircleEvent.MeetingHeld("Derde bijeenkomst", "Utrecht", List.of(ROTTERDAM), List.of("Oud voor nieuw"), List.of(EARLIER), "Veel herkenning"),
        new CircleEvent.LearningQuestionRaised("Wat verdwijnt er van het oude?", "Niemand weet het", "Anna"),
        new CircleEvent.LearningQuestionAnswered(EARLIER, "Nog weinig", true),
        new CircleEvent.LearningQuestionDropped(EARLIER, "Niet meer aan de orde"),
        new CircleEvent.LearningQuestionTakenOver(EARLIER, CIRCLE, "Wat houdt er op?", "Speelt hier ook"),
        new CircleEvent.KnowledgeShared("Een team is een middel", List.of("Gemeenteraden"), "Werkconferentie"),
        new CircleEvent.LearningCircleClosed("Het programma liep af", "Vragen blijven langer dan antwoorden"));
  }

  private static Stream<SubjectEvent> questionnaire() {
    return Stream.of(
        new QuestionnaireEvent.QuestionnairePublished("Inrichting sociale wijkteams", List.of("Universiteit Twente"), 2014, List.of(Dimension.REACH),
            List.of(new QuestionnaireEvent.AnswerOption(Dimension.REACH, "Alle bewoners"))),
        new QuestionnaireEvent.DesignChoicesReported(ROTTERDAM, 2014, List.of(new QuestionnaireEvent.DesignChoice(Dimension.REACH, "Alle bewoners",
            List.of(Motive.LOCAL_NEED), "Iedereen kan vastlopen", Confidence.MEDIUM)), "Anna"));
  }

  private static Stream<SubjectEvent> participant() {
    return Stream.of(
        new ParticipantEvent.ParticipantRegistered(LegalBasis.PUBLIC_TASK),
        new ParticipantEvent.ParticipantJoined(TEAM, Part.FACILITATOR),
        new ParticipantEvent.ParticipantLeft(CIRCLE, Part.PARTICIPANT),
        new ParticipantEvent.ConsentGiven(ConsentPurpose.RESEARCH, TEAM),
        new ParticipantEvent.ConsentWithdrawn(ConsentPurpose.QUOTATION, CIRCLE),
        new ParticipantEvent.ParticipantForgotten(AskedBy.SELF));
  }

  private static Stream<SubjectEvent> correction() {
    return Stream.of(
        new CorrectionEvent.EventCorrected(EARLIER, "De notulen zeggen 2010", EdtfDate.parse("2010-09"), List.of(new EventId(EARLIER.source(), "proef-0")),
            new TeamEvent.TeamRenamed("Veerkracht Carnisse", "Zo heet het echt")),
        new CorrectionEvent.EventRetracted(EARLIER, "Dit was een ander team"),
        new CorrectionEvent.DuplicateRecognised(OTHER_TEAM, "Twee namen, één team"));
  }

  private static Stream<SubjectEvent> alumniDay() {
    return Stream.of(
        new AlumniDayEvent.AlumniDayAnnounced("Alumnidag", "Platform31", EdtfDate.parse("2014-10-08?"), "Utrecht"),
        new AlumniDayEvent.PresentationProgrammed("Vijf jaar Veerkracht", List.of("DRIFT"), List.of("Anna"), CIRCLE, List.of(TEAM), "na de lunch",
        "Grote zaal"),
        new AlumniDayEvent.TimelinePresented("Twee teams naast elkaar", List.of(TEAM, OTHER_TEAM), EdtfDate.parse("2013"), "41", EARLIER),
        new AlumniDayEvent.RemarkMade("Bij ons ging het net zo", EARLIER, PARTICIPANT),
        new AlumniDayEvent.RemarkReleased(EARLIER),
        new AlumniDayEvent.AlumniDayClosed("Veel herkenning"));
  }
}
