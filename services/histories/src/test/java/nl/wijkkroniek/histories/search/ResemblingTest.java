package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
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
  private static final SubjectId NOORD = SubjectId.team("noord");
  private static final SubjectId ZUID = SubjectId.team("zuid");
  private static final SubjectId LANG = SubjectId.team("lang");
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
        told("15", NOW, "2014", new InsightDrawn("Bewoners willen samen koken", null)),
        told("20", NOORD, "2013", new TeamsMerged(List.of(SubjectId.team("noord-oud")), Motive.MONEY, null)),
        told("21", ZUID, "2014", new TeamsMerged(List.of(SubjectId.team("zuid-oud")), Motive.MONEY, null)),
        told("22", ZUID, "2015", new TeamsMerged(List.of(SubjectId.team("zuid-klein")), Motive.LAW, null)),
        told("23", NOORD, "2014", new PurposeRestated("Naast bewoners staan", null)),
        told("24", ZUID, "2013", new PurposeRestated("Minder zorg, meer zelfredzaamheid", null)),
        told("25", ZUID, "2016", new PurposeRestated("Weer naast de bewoners gaan staan", null)),
        told("26", NOORD, "2013", new VisionAgreed("Iedere straat een aanspreekpunt", null)),
        told("27", NOORD, "2015", new VisionAgreed("Iedere straat heeft een huiskamer", null)),
        told("28", ZUID, "2013", new VisionAgreed("Iedere straat een huiskamer", null)),
        told("29", WEST, "2012", new VisionAgreed("Minder overleg in iedere straat", null)),
        told("30", WEST, "2014", new VisionAgreed("Een huiskamer in iedere straat", null)));
    for (int year = 2000; year < 2000 + Resembling.TURNS + 2; year++) {
      store.record(told("lang-" + year, LANG, String.valueOf(year), new PurposeRestated("Naast bewoners staan", null)));
    }
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
    List<LikeTurn> turns = search.resembling().turningPoints("oost", Cursor.START, 5, Reader.ANYONE).items();
    assertThat(turns).singleElement().satisfies(turn -> {
      assertThat(turn.turn().event().id()).isEqualTo("8");
      assertThat(turn.others()).extracting(other -> other.event().id()).containsExactly("9");
      assertThat(turn.others().getFirst().why()).extracting(Reason::kind)
          .containsExactly(Reason.Kind.SHARED_WORDS, Reason.Kind.SAME_MOTIVE, Reason.Kind.SAME_MUNICIPALITY);
    });
  }

  @Test
  void givenTwoMergersForMoneyOfWhichNobodyWroteAWord_whenAskedForTurningPointsLikeIt_thenTheOtherIsTold_becauseOfKindAndMotive() {
    assertThat(alike("noord", "20")).singleElement().satisfies(other -> {
      assertThat(other.event().id()).isEqualTo("21");
      assertThat(other.why()).extracting(Reason::kind).containsExactly(Reason.Kind.SAME_KIND, Reason.Kind.SAME_MOTIVE);
      assertThat(other.why().getFirst().words().en()).isEqualTo("The same kind of turning point: merged");
    });
  }

  @Test
  void givenAVisionThatWasAgreedAnew_whenAskedForTurningPointsLikeIt_thenTheFirstVisionOfAnotherTeamIsNone() {
    assertThat(alike("noord", "27")).extracting(other -> other.event().id()).containsExactly("30");
  }

  @Test
  void givenAPurposeThatWasRestated_whenAskedForTurningPointsLikeIt_thenThoseWithTheSameWordsComeBeforeThoseOfTheSameKindAlone() {
    List<Found> others = alike("noord", "23");
    assertThat(others).extracting(other -> other.event().id()).contains("25").last().isEqualTo("24");
    assertThat(others).filteredOn(other -> other.event().id().equals("25")).allSatisfy(other ->
        assertThat(other.why()).extracting(Reason::kind).containsExactly(Reason.Kind.SHARED_WORDS));
    assertThat(others.getLast().why()).extracting(Reason::kind).containsExactly(Reason.Kind.SAME_KIND);
  }

  @Test
  void givenMoreTurningPointsThanAreLookedAtInOneAnswer_whenReadOnByTheCursor_thenEachIsThereOnce() {
    LikeTurns first = search.resembling().turningPoints("lang", Cursor.START, 1, Reader.ANYONE);
    LikeTurns second = search.resembling().turningPoints("lang", first.next(), 1, Reader.ANYONE);

    assertThat(first.items()).hasSize(Resembling.TURNS);
    assertThat(second.items()).extracting(like -> like.turn().event().id()).containsExactly("lang-2010", "lang-2011");
    assertThat(second.next()).isNull();
  }

  private static List<Found> alike(String team, String turn) {
    return search.resembling().turningPoints(team, Cursor.START, Resembling.MOST, Reader.ANYONE).items().stream()
        .filter(like -> like.turn().event().id().equals(turn)).findFirst().orElseThrow().others();
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
    assertThatThrownBy(() -> search.resembling().turningPoints("oost", Cursor.START, 21, Reader.ANYONE)).isInstanceOf(Refusal.class).hasMessageContaining("most");
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
