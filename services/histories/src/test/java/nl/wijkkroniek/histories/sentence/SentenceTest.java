package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.NeedEvent.Alternative;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.AnswerOption;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {

  private static final String SOMEBODY = "iemand-met-een-naam";
  private static final SubjectId PERSON = SubjectId.someParticipant(new Random(3));

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(new TeamFounded("Veerkracht Carnisse", new Municipality("GM0599", "Rotterdam"), List.of(new Neighbourhood("Carnisse", null, 11_000)), null, true,
            null, null), "Wijkteam Veerkracht Carnisse werd opgericht in Rotterdam (Carnisse) als experiment.",
            "Neighbourhood team Veerkracht Carnisse was founded in Rotterdam (Carnisse) as an experiment."),
        Arguments.of(new TeamFirstRecorded("Gebiedsteam van drie", null, null, null, null, null, null),
            "Gebiedsteam van drie bestond al en is hier voor het eerst beschreven.", "Gebiedsteam van drie existed already and is described here for the first time."),
        Arguments.of(new PartnerJoined("Bureau Frontlijn", "Thuis", "Oudercoaching"), "Bureau Frontlijn ging meedoen (Thuis: Oudercoaching).",
            "Bureau Frontlijn began to take part (Thuis: Oudercoaching)."),
        Arguments.of(new PartnerJoined("Doe je mee?", null, null), "Doe je mee? ging meedoen.", "Doe je mee? began to take part."),
        Arguments.of(new PartnerJoined("DRIFT", null, null), "DRIFT ging meedoen.", "DRIFT began to take part."),
        Arguments.of(new MemberJoined(Profile.GENERALIST_SUPPORT, "Wmo-medewerker", null, null), "Een generalist ondersteuning (Wmo-medewerker) kwam bij het team.",
            "A generalist in support (Wmo-medewerker) joined the team."),
        Arguments.of(new TeamAdjusted("Samen 100% doen.", Motive.LEARNED, "Leren in de praktijk"),
            "Het team werd aangepast: Samen 100% doen. Aanleiding: wat er geleerd was (Leren in de praktijk).",
            "The team was adjusted: Samen 100% doen. Reason: what was learned (Leren in de praktijk)."),
        Arguments.of(new TeamDissolved("Het geld was op", "Begin kleiner", "team West", SubjectId.team("west")),
            "Oost werd opgeheven: Het geld was op. Geleerd: Begin kleiner. Het werk gaat naar team West. Opvolger: West.",
            "Oost was dissolved: Het geld was op. Learned: Begin kleiner. The work goes to team West. Successor: West."),
        Arguments.of(new ProvisionReplaced("Het loket", "het team", Disappearance.STILL_THERE, null),
            "Oud voor nieuw: Het loket werd vervangen door het team; het oude bestaat nog.", "Old for new: Het loket was replaced by het team; the old is still there."),
        Arguments.of(new AssignmentGiven("Doe iets!", "Gemeente Rotterdam", null, "bewoners", EdtfDate.parse("2015")),
            "Gemeente Rotterdam gaf een opdracht voor bewoners (tot 2015): Doe iets!", "Gemeente Rotterdam gave an assignment for bewoners (until 2015): Doe iets!"),
        Arguments.of(new RoleRedefined("Bode", "Postbode", List.of("fietsen", "bellen"), List.of("lopen"), null, "Sneller", null, null, null),
            "De rol Bode werd Postbode. Erbij: fietsen en bellen. Losgelaten: lopen. Aanleiding: Sneller.",
            "The role of Bode became Postbode. Taken up: fietsen and bellen. Let go: lopen. Reason: Sneller."),
        Arguments.of(new NeedWeighed("Ouderen die niemand spreken", null, null, false, List.of("huisartsen"),
            List.of(new Alternative("een eettafel", true, null), new Alternative("een loket", false, null), new Alternative("wachten", null, null)),
            NeedDecision.NO_TEAM, "Men kent elkaar", null),
            "Er werd afgewogen of er een wijkteam nodig is: Ouderen die niemand spreken. Besluit: er is geen team nodig (Men kent elkaar). "
                + "Om een team was niet gevraagd, wel om hulp door huisartsen. Afgewogen: een eettafel (gekozen), een loket (niet gekozen) en wachten.",
            "It was weighed whether a neighbourhood team is needed: Ouderen die niemand spreken. Decision: no team is needed (Men kent elkaar). "
                + "Nobody had asked for a team, but for help huisartsen had. Weighed: een eettafel (chosen), een loket (not chosen) and wachten."),
        Arguments.of(new NeedWeighed(null, null, null, true, List.of("bewoners"), null, NeedDecision.TEAM, null, null),
            "Er werd afgewogen of er een wijkteam nodig is. Besluit: een team. Gevraagd door bewoners.",
            "It was weighed whether a neighbourhood team is needed. Decision: a team. Asked for by bewoners."),
        Arguments.of(new LearningCircleFormed("Leerkringen", "Platform31", null, null, 31),
        "Leerkring Leerkringen begon, georganiseerd door Platform31, met 31 gemeenten.",
            "Learning circle Leerkringen began, organised by Platform31, with 31 municipalities."),
        Arguments.of(new LearningQuestionAnswered(id("1"), "Nog weinig.", null), "Voorlopig antwoord op een leervraag: Nog weinig.",
            "Provisional answer to a learning question: Nog weinig."),
        Arguments.of(new LearningQuestionDropped(id("1"), "niemand bracht hem in"), "Een leervraag viel van de agenda (niemand bracht hem in).",
            "A learning question dropped off the agenda (niemand bracht hem in)."),
        Arguments.of(new DesignChoicesReported(new Municipality("GM0772", "Eindhoven"), 2014, List.of(new DesignChoice(Dimension.REACH, "Alle bewoners.",
            List.of(Motive.LOCAL_NEED, Motive.UNCERTAINTY), null, null), new DesignChoice(Dimension.POSITION, "Zelfstandig", null, "zo gegroeid", null)), null),
            "Eindhoven vertelde hoe de teams zijn ingericht in 2014: "
                + "bereik: Alle bewoners (wat hier nodig was en onzekerheid) en positie: Zelfstandig (zo gegroeid).",
            "Eindhoven told how its teams are designed in 2014: "
                + "reach: Alle bewoners (what was needed here and uncertainty) and position: Zelfstandig (zo gegroeid)."),
        Arguments.of(new AlumniDayAnnounced("Alumnidag", "Platform31", EdtfDate.parse("2014-10-08?"), null),
            "Alumnidag werd aangekondigd voor mogelijk 8 oktober 2014, door Platform31.",
            "Alumnidag was announced for possibly 8 October 2014, by Platform31."),
        Arguments.of(new PresentationProgrammed("Rapport", List.of("BMC"), List.of(SOMEBODY), null, List.of(SubjectId.team("west")), "10:30", null),
            "Op het programma kwam: Rapport, door BMC, over West (10:30).", "On the programme came: Rapport, by BMC, about West (10:30)."),
        Arguments.of(new ExperimentStarted(null, null, null, null), "Het experiment begon: Proef.", "The experiment started: Proef."),
        Arguments.of(new ReflectionSessionOpened("Terugblik", List.of(SubjectId.team("oost"), SubjectId.experiment("proef")), Method.PEER_CONSULTATION, null, null, null),
            "Reflectiesessie Terugblik begon (intervisie), over Oost en Proef.", "Reflection session Terugblik began (peer consultation), about Oost and Proef."));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void givenAnEvent_whenItIsTold_thenItIsWhatAPersonWouldSay(SubjectEvent event, String nl, String en) {
    assertThat(sentence(event)).isEqualTo(new Words(nl, en));
  }

  @ParameterizedTest
  @MethodSource("events")
  void givenAnyEventWithAllItsFields_whenItIsTold_thenItSaysSomethingButNotWhoSomebodyIs(SubjectEvent event) {
    Words sentence = sentence(event);
    assertThat(sentence.nl()).hasSizeGreaterThan(10).doesNotContain(SOMEBODY)
        .doesNotContainIgnoringCase(PERSON.slug()).doesNotContain("null").doesNotContain("..").doesNotContain("  ");
    assertThat(sentence.en()).hasSizeGreaterThan(10).doesNotContain(SOMEBODY)
        .doesNotContainIgnoringCase(PERSON.slug()).doesNotContain("null").doesNotContain("..").isNotEqualTo(sentence.nl());
  }

  @Test
  void givenANameThatIsAQuestion_whenItEndsASentence_thenNoFullStopFollowsIt() {
    var opened = new ReflectionSessionOpened("Terugblik", List.of(SubjectId.experiment("proef")), null, null, null, null);
    Happening happening = told("s", SubjectId.session("terugblik"), "2013", opened);
    assertThat(Sentence.of(happening, _ -> "Wat helpt?").nl()).isEqualTo("Reflectiesessie Terugblik begon, over Wat helpt?");
  }

  @Test
  void givenALongText_whenItIsTold_thenItIsCutAtAWord() {
    String sentence = sentence(new TeamAdjusted("woord ".repeat(200), null, null)).nl();
    assertThat(sentence).hasSizeLessThan(260).endsWith("woord…");
  }

  static Stream<SubjectEvent> events() {
    return EventType.all().stream().map(SentenceTest::full);
  }

  private static SubjectEvent full(EventType type) {
    RecordComponent[] components = type.data().getRecordComponents();
    try {
      return type.data().getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(Arrays.stream(components).map(SentenceTest::value).toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.name(), e);
    }
  }

  private static Object value(RecordComponent component) {
    boolean named = component.isAnnotationPresent(Identifying.class);
    Class<?> type = component.getType();
    if (component.getName().equals("knownAt")) {
      return "7";
    }
    if (type == String.class) {
      return named ? SOMEBODY : "iets over " + component.getName();
    }
    if (type == List.class) {
      return list(component.getGenericType().getTypeName(), named);
    }
    if (type == SubjectId.class) {
      return subject(component.getName(), named);
    }
    if (Coded.class.isAssignableFrom(type)) {
      return type.getEnumConstants()[0];
    }
    if (type == SubjectEvent.class) {
      return new TeamAdjusted("iets anders", null, null);
    }
    return type == EventId.class ? id("eerder") : type == EdtfDate.class ? EdtfDate.parse("2015")
        : type == Integer.class ? 2014 : type == Boolean.class ? (Object) true : new Municipality("GM0599", "Rotterdam");
  }

  private static Object list(String type, boolean named) {
    return type.contains("DesignChoice") ? List.of(new DesignChoice(Dimension.REACH, "Alle bewoners", List.of(Motive.LAW), "zo moet het", Confidence.LOW))
        : type.contains("AnswerOption") ? List.of(new AnswerOption(Dimension.REACH, "Alle bewoners")) : type.contains("Dimension") ? List.of(Dimension.REACH)
        : type.contains("Municipality") ? List.of(new Municipality("GM0599", "Rotterdam")) : type.contains("SubjectId") ? List.of(SubjectId.team("west"))
        : type.contains("EventId") ? List.of(id("nog-eerder"))
        : type.contains("Neighbourhood") ? List.of(new Neighbourhood("Carnisse", null, null))
        : type.contains("Alternative") ? List.of(new Alternative("iets anders", true, "daarom")) : List.of(named ? SOMEBODY : "dit", "dat");
  }

  private static SubjectId subject(String field, boolean named) {
    return switch (field) {
      case "need" -> new SubjectId(SubjectKind.NEED, "noodzaak");
      case "circle" -> new SubjectId(SubjectKind.CIRCLE, "kring");
      case "from" -> SubjectId.circle("andere-kring");
      case "leadsTo" -> SubjectId.experiment("proef");
      default -> named ? PERSON : SubjectId.team("west");
    };
  }

  private static Words sentence(SubjectEvent event) {
    SubjectKind kind = EventType.of(event).kind() == null ? SubjectKind.TEAM : EventType.of(event).kind();
    SubjectId subject = kind == SubjectKind.PARTICIPANT ? PERSON : new SubjectId(kind, kind == SubjectKind.EXPERIMENT ? "proef" : "oost");
    return Sentence.of(told("1", subject, "2013", event), named -> named.slug().substring(0, 1).toUpperCase() + named.slug().substring(1));
  }
}
