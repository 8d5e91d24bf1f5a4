package nl.wijkkroniek.histories.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, by which words, and in which order. */
class FindingTest {

  private static final SubjectId OOST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId KITCHEN = SubjectId.experiment("keuken");

  @TempDir
  private static Path folder;
  private static Store store;
  private static Searching search;

  @BeforeAll
  static void open() {
    store = new Store(folder.resolve("store"));
    search = new Searching(store, folder.resolve("search"), Allowing.ONLY_OPEN);
    tell();
  }

  @AfterAll
  static void close() {
    search.close();
    store.close();
  }

  private static void tell() {
    store.record(
        told("oost", OOST, "2011", new TeamFounded("Veerkracht Oost", new Municipality("GM0599", "Rotterdam"), null, "Ontmoeting in de wijk", null, null, null)),
        told("west", WEST, "2013", new TeamFounded("West", new Municipality("GM0363", "Amsterdam"), null, "Coördinatie van zorg", null, null, null)),
        told("keuken", KITCHEN, "2012-06", new ExperimentStarted(OOST, "Werkt een buurtkeuken met vrijwilligers?", "Neighbours will cook together", null)),
        told("gezien", KITCHEN, "2012-21", new ObservationNoted("De vrijwilligers kookten voor ouderen", Layer.FACT, "Jansen")),
        told("aanpassing", WEST, "2014~", new TeamAdjusted("Meer vrijwilligers in het wijkteam", null, null)));
    search.caughtUp();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1 1.0", "1 NaN 3", "1 Infinity 3", "0 1.0 3", "-1 1.0 3", "3 1.0 3", "1 1.0 -1", "1 1.0 x", "1 1.0 3 3"})
  void givenACursorWithAnotherPlaceInIt_whenLookedFor_thenItIsRefused(String place) {
    Wanted wanted = new Wanted("vrijwilligers oost", null, null, null);
    Cursor given = search.finding().find(wanted, Cursor.START, 1, Reader.ANYONE).page().next();
    String[] parts = new String(Base64.getUrlDecoder().decode(given.text()), UTF_8).split(" ", 3);
    Cursor forged = new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString((parts[0] + ' ' + parts[1] + ' ' + place).getBytes(UTF_8)));

    assertThat(search.finding().find(wanted, given, 1, Reader.ANYONE).page().items()).hasSize(1);
    assertThatThrownBy(() -> search.finding().find(wanted, forged, 1, Reader.ANYONE)).isInstanceOf(Refusal.class).hasMessageContaining("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coordinatie", "COÖRDINATIE", "coördinaties", "coordin"})
  void givenAWord_whenLookedForInAnotherForm_thenItIsFound(String form) {
    assertThat(search.find(form)).containsExactly("west");
  }

  @Test
  void givenAnEnglishText_whenLookedForByAnotherForm_thenItIsFound() {
    assertThat(search.find("neighbour cooking")).containsExactly("keuken");
  }

  @Test
  void givenACompound_whenAPartIsLookedFor_thenItIsFound() {
    assertThat(search.find("keukens")).containsExactly("keuken", "gezien");
  }

  @Test
  void givenSeveralWords_whenLookedFor_thenAllOfThemAreAskedFor_andNamesCount() {
    assertThat(search.find("vrijwilliger")).containsExactlyInAnyOrder("keuken", "gezien", "aanpassing");
    assertThat(search.find("vrijwilliger veerkracht")).containsExactlyInAnyOrder("keuken", "gezien");
    Found seen = search.all(new Wanted("vrijwilligers veerkracht", null, null, null), 50).stream().filter(found -> found.event().id().equals("gezien")).findFirst()
        .orElseThrow();
    assertThat(seen.why()).extracting(reason -> reason.words().nl()).containsExactlyInAnyOrder("In de tekst staat: vrijwilligers",
        "Hoort bij: Veerkracht Oost", "Hoort bij: Werkt een buurtkeuken met vrijwilligers?");
    assertThat(seen.excerpt()).extracting(Excerpt.Piece::text).containsExactly("De ", "vrijwilligers", " kookten voor ouderen");
    assertThat(seen.sentence().nl()).isNotBlank().doesNotContain("Jansen");
    assertThat(seen.name()).isEqualTo("Werkt een buurtkeuken met vrijwilligers?");
  }

  @Test
  void givenNothingThatHoldsAllWords_whenLookedFor_thenWhatHoldsSomeIsFound_andThatIsSaid() {
    Findings findings = search.finding().find(new Wanted("vrijwilligers onvindbaar", null, null, null), Cursor.START, 10, Reader.ANYONE);
    assertThat(findings.allWords()).isFalse();
    assertThat(findings.page().items()).hasSize(3);
    assertThat(search.finding().find(new Wanted("vrijwilligers", null, null, null), Cursor.START, 10, Reader.ANYONE).allWords()).isTrue();
  }

  @Test
  void givenFilters_whenLookedFor_thenOnlyWhatPassesIsFound() {
    assertThat(search.find("vrijwilligers", SubjectKind.TEAM, null, null)).containsExactly("aanpassing");
    assertThat(search.find("vrijwilligers", null, "GM0599", null)).containsExactlyInAnyOrder("keuken", "gezien");
    assertThat(search.find("vrijwilligers", null, "GM0363", null)).containsExactly("aanpassing");
    assertThat(search.find("vrijwilligers", null, null, "2012-06")).containsExactly("keuken");
    assertThat(search.find("vrijwilligers", null, null, "2012")).containsExactlyInAnyOrder("keuken", "gezien");
    assertThat(search.find("vrijwilligers", null, null, "2014-05")).containsExactly("aanpassing");
    assertThat(search.find("vrijwilligers", null, null, "2010")).isEmpty();
    assertThat(search.all(new Wanted("wijkteam", null, null, EdtfDate.parse("2014-05")), 5)).singleElement()
        .satisfies(found -> assertThat(found.uncertain()).isTrue());
  }

  @Test
  void givenACursor_whenItIsOfAnotherQuestionOrNoCursor_thenItIsRefused() {
    Cursor next = search.finding().find(new Wanted("vrijwilligers", null, null, null), Cursor.START, 1, Reader.ANYONE).page().next();
    assertThat(next).isNotNull();
    for (Cursor wrong : List.of(next, new Cursor("x"))) {
      assertThatThrownBy(() -> search.finding().find(new Wanted("keuken", null, null, null), wrong, 1, Reader.ANYONE)).isInstanceOf(Refusal.class)
          .hasMessageContaining("cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "a AND (", "+-&&||!(){}[]^~*?:\\/", "\u0000 wijk", "naam:waarde*", "🏡 wijk", "wijk OR"})
  void givenSignsThatMeanSomethingElsewhere_whenLookedFor_thenTheyAreWordsOrNothing(String text) {
    try {
      search.find(text);
    } catch (Refusal noWord) {
      assertThat(noWord.kind()).isEqualTo(Refusal.Kind.INVALID);
    }
  }

  @Test
  void givenAQuestionThatIsTooLongOrHoldsNoWord_whenAsked_thenItIsRefusedWithWhatToDo() {
    for (String text : new String[]{null, "", "  ", "de het een", "x".repeat(201), "aap noot mies wim zus jet teun vuur gijs lam kees bok weide"}) {
      assertThatThrownBy(() -> new Wanted(text, null, null, null)).isInstanceOf(Refusal.class).hasMessageStartingWith("q: ");
    }
  }
}
