package nl.wijkkroniek.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.alumniday.AlumniDayStanding;
import nl.wijkkroniek.histories.circle.CircleStanding;
import nl.wijkkroniek.histories.circle.QuestionStanding;
import nl.wijkkroniek.histories.difference.Change;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.histories.need.NeedStanding;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireStanding;
import nl.wijkkroniek.histories.role.RoleStanding;
import nl.wijkkroniek.histories.session.SessionStanding;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.web.timeline.Lane;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
  private static final Map<String, Coded[]> SETS = Map.ofEntries(
      Map.entry("standing", Standing.values()), Map.entry("stage", Stage.values()), Map.entry("role", RoleStanding.values()),
      Map.entry("session", SessionStanding.values()), Map.entry("farewell", Ending.How.values()), Map.entry("profile", Profile.values()),
      Map.entry("motive", Motive.values()), Map.entry("outcome", Outcome.values()), Map.entry("layer", Layer.values()), Map.entry("method", Method.values()),
      Map.entry("followUp", FollowUpKind.values()), Map.entry("disappearance", Disappearance.values()),
      Map.entry("need", NeedStanding.values()), Map.entry("decision", NeedDecision.values()),
      Map.entry("circle", CircleStanding.values()), Map.entry("question", QuestionStanding.values()),
      Map.entry("questionnaire", QuestionnaireStanding.values()), Map.entry("dimension", Dimension.values()), Map.entry("confidence", Confidence.values()),
      Map.entry("alumniday", AlumniDayStanding.values()), Map.entry("change", Change.Manner.values()));

  private final Properties dutch = read("nl");
  private final Properties english = read("en");

  @Test
  void givenBothLanguages_whenCompared_thenTheySayTheSameThings() {
    assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @Test
  void givenBothLanguages_whenCompared_thenTheyAskForTheSameValues() {
    Pattern hole = Pattern.compile("\\{\\d}");
    dutch.stringPropertyNames().forEach(key -> assertThat(holes(hole, english.getProperty(key))).as(key).isEqualTo(holes(hole, dutch.getProperty(key))));
  }

  @Test
  void givenAMessageWithValues_whenRead_thenNoApostropheIsLostInIt() {
    Stream.of(dutch, english).flatMap(all -> all.values().stream()).map(Object::toString)
        .forEach(text -> assertThat(text.contains("{") && text.contains("'")).as(text).isFalse());
  }

  @Test
  void givenEveryTemplate_whenRead_thenWhatItSaysIsThere() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Resource template : new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/*.html")) {
      IN_TEMPLATE.matcher(template.getContentAsString(StandardCharsets.UTF_8)).results().forEach(match -> said.add(match.group(1)));
    }
    assertThat(said).hasSizeGreaterThan(40);
    assertThat(dutch.stringPropertyNames()).containsAll(said);
  }

  @Test
  void givenEveryPublishedValue_whenShown_thenThereAreWordsForIt() {
    SETS.forEach((set, values) -> Arrays.stream(values).forEach(value -> assertThat(dutch).containsKey(set + "." + value.code())));
    Arrays.stream(SubjectKind.values()).forEach(kind -> assertThat(dutch).containsKey("kind." + kind.code()));
    Arrays.stream(Lane.values()).forEach(lane -> assertThat(dutch).containsKey("lane." + lane.code()));
    Stream.of("asOf", "knownAt", "from", "until").forEach(field -> assertThat(dutch).containsKey("clocks." + field));
    Stream.of(400, 404, 409, 500, 503).forEach(status -> assertThat(dutch).containsKeys("error." + status + ".title", "error." + status + ".what"));
  }

  private static Set<String> holes(Pattern hole, String text) {
    Set<String> holes = new TreeSet<>();
    hole.matcher(text).results().forEach(match -> holes.add(match.group().toLowerCase(Locale.ROOT)));
    return holes;
  }

  private static Properties read(String language) {
    Properties messages = new Properties();
    for (String bundle : List.of("messages", "held", "study")) {
      try (Reader reader = new InputStreamReader(MessagesTest.class.getResourceAsStream("/nl/wijkkroniek/web/%s_%s.properties".formatted(bundle, language)),
          StandardCharsets.UTF_8)) {
        messages.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return messages;
  }
}
