package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who tried something like this before, and what was discussed before. */
class ResemblingTest {

  private static final SubjectId OOST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId BEFORE = SubjectId.session("eerder");
  private static final SubjectId NOW = SubjectId.session("nu");
  private static final Municipality ROTTERDAM = new Municipality("GM0599", "Rotterdam");

  @TempDir
  private static Path folder;
  private static Store store;
  private static Searching search;

  @BeforeAll
  static void open() {
    store = new Store(folder.resolve("store"));
    search = new Searching(store, folder.resolve("search"), Allowing.ONLY_OPEN);
    store.record(
        told("1", OOST, "2011", new TeamFounded("Oost", ROTTERDAM, null, null, null, null, null)),
        told("2", WEST, "2011", new TeamFounded("West", ROTTERDAM, null, null, null, null, null)),
        told("3", SubjectId.experiment("keuken"), "2012", new ExperimentStarted(OOST, "Komen eenzame ouderen naar een buurtkeuken?", null, null)),
        told("4", SubjectId.experiment("keuken"), "2013", new ExperimentConcluded(Outcome.MIXED, null, null)),
        told("5", SubjectId.experiment("eettafel"), "2013", new ExperimentStarted(WEST, "Helpt een buurtkeuken tegen eenzaamheid van ouderen?", null, null)),
        told("6", SubjectId.experiment("eettafel"), "2014", new ExperimentConcluded(Outcome.MIXED, "Samen koken werkt", null)),
        told("7", SubjectId.experiment("auto"), "2013", new ExperimentStarted(WEST, "Kan het team met een deelauto toe?", null, null)),
        told("8", OOST, "2013", new TeamAdjusted("Bewoners beslissen mee over het budget", Motive.LEARNED, null)),
        told("9", WEST, "2014", new TeamAdjusted("Het budget wordt door bewoners verdeeld", Motive.LEARNED, null)),
        told("10", WEST, "2015", new TeamAdjusted("De huisarts schuift aan", null, null)),
        told("11", WEST, "2016", new TeamDissolved("Bewoners nemen het budget over", null, null, null)),
        told("12", BEFORE, "2013", new InsightDrawn("Bewoners komen als er samen gekookt wordt", null)),
        told("13", BEFORE, "2013", new InsightDrawn("De wethouder wil cijfers zien", null)),
        told("14", BEFORE, "2013", new ContributionMade(null, Visibility.SESSION, "Samen koken met bewoners was een feest", null, null)),
        told("15", NOW, "2014", new InsightDrawn("Bewoners willen samen koken", null)));
    search.caughtUp();
  }

  @AfterAll
  static void close() {
    search.close();
    store.close();
  }

  @Test
  void givenAnExperiment_whenAskedWhoTriedThisBefore_thenTheOneLikeItIsTold_withWhy() {
    List<LikeExperiment> like = search.resembling().experiments("keuken", 5, Reader.ANYONE);
    assertThat(like).extracting(LikeExperiment::id).containsExactly(SubjectId.experiment("eettafel"));
    assertThat(like.getFirst().learned()).isEqualTo("Samen koken werkt");
    assertThat(like.getFirst().why()).extracting(Reason::kind)
        .containsExactly(Reason.Kind.SHARED_WORDS, Reason.Kind.SAME_OUTCOME, Reason.Kind.SAME_MUNICIPALITY);
    assertThat(like.getFirst().why().getFirst().words().nl()).contains("buurtkeuken", "ouderen");
    assertThat(search.resembling().experiments("auto", 5, Reader.ANYONE)).isEmpty();
  }

  @Test
  void givenATeam_whenAskedForTurningPointsLikeItsOwn_thenThoseOfTheSameKindElsewhereAreTold_withWhy() {
    List<LikeTurn> turns = search.resembling().turningPoints("oost", 5, Reader.ANYONE);
    assertThat(turns).singleElement().satisfies(turn -> {
      assertThat(turn.turn().event().id()).isEqualTo("8");
      assertThat(turn.others()).extracting(other -> other.event().id()).containsExactly("9");
      assertThat(turn.others().getFirst().why()).extracting(Reason::kind)
          .containsExactly(Reason.Kind.SHARED_WORDS, Reason.Kind.SAME_MOTIVE, Reason.Kind.SAME_MUNICIPALITY);
    });
  }

  @Test
  void givenADraft_whenItResemblesAnInsightOfAnotherSession_thenThatIsTold_andNothingThatIsNotOpen() {
    assertThat(search.resembling().insights("We hebben weer met bewoners gekookt, samen", NOW, 5, Reader.ANYONE)).singleElement().satisfies(insight -> {
      assertThat(insight.event().id()).isEqualTo("12");
      assertThat(insight.why()).extracting(reason -> reason.words().nl()).singleElement().asString().contains("bewoners", "gekookt");
    });
    assertThat(search.resembling().insights("Iets heel anders over fietsen", null, 5, Reader.ANYONE)).isEmpty();
  }

  @Test
  void givenWhatIsNotKnownOrTooMuch_whenAsked_thenItIsRefused() {
    assertThatThrownBy(() -> search.resembling().experiments("onbekend", 5, Reader.ANYONE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> search.resembling().turningPoints("oost", 21, Reader.ANYONE)).isInstanceOf(Refusal.class).hasMessageContaining("most");
  }

  @Test
  void givenABodyThatIsNoDraft_whenRead_thenItIsRefused_andTheRefusalHoldsNothingOfIt() {
    for (String body : List.of("", "null", "{}", "geheim", "{\"text\": \"geheim\", \"who\": 1}", "{\"text\": \"" + "geheim ".repeat(2_000) + "\"}",
        "{\"text\": \"" + "geheim ".repeat(20_000) + "\"}")) {
      assertThatThrownBy(() -> Draft.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Refusal.class)
          .satisfies(refusal -> assertThat(refusal.toString() + ((Refusal) refusal).members()).doesNotContain("geheim"));
    }
  }
}
