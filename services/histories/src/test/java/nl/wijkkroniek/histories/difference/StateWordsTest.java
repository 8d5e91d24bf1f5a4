package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.NaiveHistories;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.portrait.Portrait;
import nl.wijkkroniek.histories.portrait.StateJson;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever changed in how a subject stood is said: where a machine is told of a change, a person is not told that nothing changed. */
class StateWordsTest {

  private static final JsonMapper JSON = StateJson.mapper();
  private static final Map<Class<? extends Record>, List<? extends Facet<?>>> FACETS = Map.of(TeamState.class, TeamAspects.ALL, RoleState.class, Aspects.ROLE,
      ExperimentState.class, ExperimentAspects.ALL, SessionState.class, Aspects.SESSION, NeedState.class, Aspects.NEED, CircleState.class, CircleAspects.ALL,
      QuestionnaireState.class, Aspects.QUESTIONNAIRE, AlumniDayState.class, Aspects.ALUMNI_DAY, ParticipantState.class, Aspects.PARTICIPANT);

  static Stream<Class<? extends Record>> states() {
    return FACETS.keySet().stream().sorted((one, other) -> one.getName().compareTo(other.getName()));
  }

  @ParameterizedTest
  @MethodSource("states")
  void givenAState_whenItsComponentsAreNamed_thenNoneIsForgotten(Class<? extends Record> state) {
    assertThat(FACETS.get(state)).extracting(Facet::component)
        .containsExactlyInAnyOrderElementsOf(components(state).map(RecordComponent::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("states")
  void givenAState_whenAnyPartOfItAloneChanges_thenThatIsSaid_andOfEveryComponentInWordsOfItsOwn(Class<? extends Record> state) {
    Record before = new Varied().whole(state);
    for (RecordComponent component : components(state).toList()) {
      List<Record> changed = new Varied().with(before, component);
      assertThat(changed).as(component.getName()).isNotEmpty();
      for (Record after : changed) {
        assertThat(between(before, after)).as("%s: from %s to %s", component.getName(), Varied.value(component, before), Varied.value(component, after)).isNotEmpty();
        assertThat(between(after, before)).as("%s: from %s to %s", component.getName(), Varied.value(component, after), Varied.value(component, before)).isNotEmpty();
      }
      assertThat(changed.stream().flatMap(after -> between(before, after).stream()).map(Words::en).filter(words -> !words.startsWith("Told "))).as(component.getName())
          .isNotEmpty();
    }
  }

  @Test
  void givenRandomHappenings_whenOneMoreIsRecorded_thenWhereThePatchSaysSomethingTheWordsDo() {
    LongStream.range(0, 12).forEach(seed -> {
      RandomHappenings random = RandomHappenings.ofEveryType(seed);
      List<Happening> some = random.some(40);
      List<RecordedEvent> recorded = IntStream.range(0, some.size()).mapToObj(at -> new RecordedEvent(at, at, Instant.EPOCH, some.get(at))).toList();
      for (SubjectId subject : random.subjects()) {
        Record before = null;
        for (int known = 0; known < recorded.size(); known++) {
          List<Line> lines = new NaiveHistories(recorded, known).history(subject, null);
          Record after = lines.isEmpty() ? null : folded(subject, lines);
          assertSaid(before, after, "seed %d, %s after %s".formatted(seed, subject, recorded.get(known).happening().data()));
          before = after;
        }
      }
    });
  }

  private static void assertSaid(Record before, Record after, String asked) {
    if ((before != null || after != null) && !JsonPatch.between(tree(before), tree(after)).isEmpty()) {
      assertThat(between(before, after)).as(asked).isNotEmpty();
    }
  }

  @Test
  void givenAReportThatIsPutRight_orAnExperimentThatIsScaledUp_orABetterProvisionalAnswer_whenCompared_thenItIsSaidWhat() {
    SubjectId questionnaire = SubjectId.questionnaire("lijst");
    assertThat(english(questionnaire, told("1", questionnaire, "2014", report("Alle inwoners")), told("2", questionnaire, "2014", report("Gezinnen"))))
        .containsExactly("First: Rotterdam (2014; reach: Alle inwoners); now: Rotterdam (2014; reach: Gezinnen)");
    SubjectId experiment = SubjectId.experiment("tuin");
    assertThat(english(experiment, told("1", experiment, "2012", new ExperimentStarted(null, "Werkt het?", null, null)),
        told("2", experiment, "2014", new ExperimentScaledUp("Tuinen", "Heel Zuid")))).containsExactly("Scaled up: Tuinen (Heel Zuid)");
    SubjectId circle = SubjectId.circle("kring");
    Happening raised = told("1", circle, "2012", new LearningQuestionRaised("Wat nu?", null, null));
    Happening answered = told("2", circle, "2013", new LearningQuestionAnswered(raised.id(), "Wachten", null));
    Record first = Portrait.CIRCLE.fold().apply(circle, new Lines(circle).then(raised).then(answered).all());
    Record second = Portrait.CIRCLE.fold().apply(circle,
        new Lines(circle).then(raised).then(answered).then(told("3", circle, "2014", new LearningQuestionAnswered(raised.id(), "Beginnen", null))).all());
    assertThat(between(first, second)).extracting(Words::nl).containsExactly("Antwoord op een leervraag: Beginnen (voorlopig; op: Wat nu?)");
  }

  private static DesignChoicesReported report(String choice) {
    return new DesignChoicesReported(new Municipality("GM0599", "Rotterdam"), 2014, List.of(new DesignChoice(Dimension.REACH, choice, null, null, null)), null);
  }

  private static List<String> english(SubjectId subject, Happening first, Happening second) {
    return between(folded(subject, new Lines(subject).then(first).all()), folded(subject, new Lines(subject).then(first).then(second).all())).stream().map(Words::en).toList();
  }

  private static List<Words> between(Record before, Record after) {
    return StateWords.between(before, after, SubjectId::slug);
  }

  private static Stream<RecordComponent> components(Class<? extends Record> state) {
    return Stream.of(state.getRecordComponents()).filter(component -> !component.getName().equals("id"));
  }

  private static Record folded(SubjectId subject, List<Line> lines) {
    return (Record) Portrait.of(subject.kind()).fold().apply(subject, lines);
  }

  private static JsonNode tree(Record state) {
    return state == null ? JSON.createObjectNode() : withoutBookkeeping(JSON.valueToTree(state));
  }

  /** By which event it was told, and at what position, is no part of how it stood. */
  private static JsonNode withoutBookkeeping(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("event", "position", "leftBefore"));
      object.forEach(StateWordsTest::withoutBookkeeping);
    } else if (node instanceof ArrayNode array) {
      array.forEach(StateWordsTest::withoutBookkeeping);
    }
    return node;
  }
}
