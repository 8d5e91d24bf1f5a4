package nl.wijkkroniek.histories.search;

import static java.util.stream.Collectors.toSet;
import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.search.index.Field;
import nl.wijkkroniek.histories.search.index.ForFew;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Capacity;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.Witness;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said for fewer than everybody is found by those it was said for, and by nobody else. */
class SaidForFewTest {

  private static final Random RANDOM = new Random(20_130_517);
  private static final SubjectId OOST = SubjectId.team("oost");
  private static final SubjectId ROLE = SubjectId.role("rol");
  private static final SubjectId CIRCLE = SubjectId.circle("kring");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId DAY = SubjectId.alumniDay("dag");
  private static final SubjectId AUTHOR = SubjectId.someParticipant(RANDOM);
  private static final SubjectId IN_SESSION = SubjectId.someParticipant(RANDOM);
  private static final SubjectId IN_CIRCLE = SubjectId.someParticipant(RANDOM);
  private static final SubjectId IN_TEAM = SubjectId.someParticipant(RANDOM);
  private static final SubjectId LEFT = SubjectId.someParticipant(RANDOM);
  private static final SubjectId STRANGER = SubjectId.someParticipant(RANDOM);
  private static final AsChosen CHOSEN = new AsChosen(Map.of(SESSION, Set.of(IN_SESSION)), Map.of(SESSION, Set.of(IN_CIRCLE), ROLE, Set.of(IN_TEAM)),
      Set.of());
  private static final AsChosen EVERYTHING_MEANT = new AsChosen(Map.of(SESSION, Set.of(STRANGER, LEFT)), Map.of(), Set.of());
  private static final String WORDS = "moestuinbeurt";

  @TempDir
  private Path folder;
  private Store store;
  private Searching search;

  @BeforeEach
  void open() {
    store = new Store(folder.resolve("store"));
    search = new Searching(store, folder.resolve("search"), CHOSEN);
    store.record(
        told("oost", OOST, "2011", new TeamFounded("Oost", new Municipality("GM0599", "Rotterdam"), null, null, null, null, null)),
        told("rol", ROLE, "2011", new RoleDescribed(OOST, "Wijkwerker", null, null)),
        told("kring", CIRCLE, "2011", new LearningCircleFormed("Kring", null, null, null, null)),
        told("terugblik", SESSION, "2013", new ReflectionSessionOpened("Terugblik", List.of(OOST), null, null, CIRCLE, null)),
        joins(IN_SESSION, SESSION), joins(IN_CIRCLE, CIRCLE), joins(IN_TEAM, OOST), joins(LEFT, SESSION), joins(LEFT, CIRCLE), leaves(LEFT, SESSION),
        leaves(LEFT, CIRCLE));
    for (Visibility visibility : Visibility.values()) {
      store.record(said(visibility.code(), visibility, "Wij hadden een " + WORDS));
    }
    store.record(told("betwist", ROLE, "2013", new RedefinitionContested(null, null, "Dat past niet bij een " + WORDS, Visibility.CIRCLE, AUTHOR)),
        told("opmerking", DAY, "2014", new RemarkMade("Ook wij: " + WORDS, null, AUTHOR)));
    search.caughtUp();
  }

  @AfterEach
  void close() {
    search.close();
    store.close();
  }

  private static Happening said(String name, Visibility visibility, String text) {
    return told(name, SESSION, "2013", new ContributionMade(null, visibility, text, null, AUTHOR));
  }

  private static Happening joins(SubjectId who, SubjectId what) {
    return told("in" + who.slug() + what.slug(), who, "2012", new ParticipantJoined(what, null));
  }

  private static Happening leaves(SubjectId who, SubjectId what) {
    return told("uit" + who.slug() + what.slug(), who, "2013", new ParticipantLeft(what, null));
  }

  private static Reader participant(SubjectId who) {
    return new Reader(who, true, false);
  }

  private Set<String> found(Reader reader) {
    return Set.copyOf(found(WORDS, reader));
  }

  private List<String> found(String words, Reader reader) {
    return found(search.finding(), new Wanted(words, null, null, null), 2, reader);
  }

  private static List<String> found(Finding finding, Wanted wanted, int limit, Reader reader) {
    List<String> ids = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      Findings findings = finding.find(wanted, cursor, limit, reader);
      findings.page().items().forEach(found -> ids.add(found.event().id()));
      cursor = findings.page().next();
    } while (cursor != null);
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  @Test
  void givenWordsForFewAndForMany_whenEachKindOfReaderSearches_thenEachFindsWhatIsForThem() {
    assertThat(found(Reader.ANYONE)).as("anyone").containsOnly("open");
    assertThat(found(new Reader(STRANGER, false, false))).as("a visitor who signed in").containsOnly("open");
    assertThat(found(participant(STRANGER))).as("everyone with access").containsOnly("open", "everyone-with-access");
    assertThat(found(participant(LEFT))).as("who left").containsOnly("open", "everyone-with-access");
    assertThat(found(participant(IN_CIRCLE))).as("who is in the circle").containsOnly("open", "everyone-with-access", "circle");
    assertThat(found(participant(IN_SESSION))).as("who is in the session").containsOnly("open", "everyone-with-access", "circle", "session");
    assertThat(found(participant(IN_TEAM))).as("who is in the team of the role").containsOnly("open", "everyone-with-access", "betwist");
    assertThat(found(participant(AUTHOR))).as("who said it")
        .containsOnly("open", "everyone-with-access", "circle", "session", "only-me", "betwist", "opmerking");
  }

  @Test
  void givenAResearcherAndAStudy_whenTheySearch_thenTheyFindNothingOfWhoDoesNotConsent() {
    Reader researcher = new Reader(IN_SESSION, true, false, Capacity.RESEARCHER, Witness.NONE);
    assertThat(found(researcher)).isEmpty();
    assertThat(found(Reader.forStudy(Witness.NONE))).isEmpty();
    Finding withConsent = search.finding(new AsChosen(CHOSEN.sessions(), CHOSEN.parts(), Set.of(AUTHOR)), ForFew.MOST);
    assertThat(found(withConsent, wanted(), 2, Reader.forStudy(Witness.NONE))).containsOnly("open", "everyone-with-access");
  }

  @Test
  void givenWordsThatAreForOthers_whenLookedFor_thenTheAnswerIsAsIfTheyWereNowhere() {
    for (Reader reader : List.of(Reader.ANYONE, new Reader(STRANGER, false, false), participant(STRANGER), participant(LEFT))) {
      store.record(said("geheim" + reader.hashCode(), Visibility.SESSION, "Dit was een geheimpje van ons"));
      search.caughtUp();
      for (String words : List.of("geheimpje", "geheim", "geheimpje " + WORDS, WORDS + " geheimpje")) {
        Findings asked = first(words, reader);
        Findings nowhere = first(words.replaceAll("geheim(pje)?", "nergenswoord"), reader);
        assertThat(asked).as(words).usingRecursiveComparison().ignoringFields("page.next").isEqualTo(nowhere);
        assertThat(asked.page().next() == null).as("%s has no more pages", words).isEqualTo(nowhere.page().next() == null);
      }
    }
  }

  private Findings first(String words, Reader reader) {
    return search.finding().find(new Wanted(words, null, null, null), Cursor.START, 1, reader);
  }

  @Test
  void givenViewsThatThinkOtherwise_whenThePolicySaysNo_thenNothingIsFound() {
    Finding strict = search.finding(new AsChosen(Map.of(), Map.of(), Set.of()), ForFew.MOST);
    assertThat(found(strict, wanted(), 2, participant(IN_SESSION))).containsOnly("open", "everyone-with-access");
    assertThat(found(strict, wanted(), 2, new Reader(IN_SESSION, false, false))).containsOnly("open");
  }

  @Test
  void givenSomebodyWhoLeftByWhatTheViewsHold_whenThePolicyDoesNotKnowYet_thenNothingOfThatSessionIsLookedAt() {
    assertThat(found(search.finding(EVERYTHING_MEANT, ForFew.MOST), wanted(), 2, participant(LEFT))).containsOnly("open", "everyone-with-access");
  }

  @Test
  void givenWordsInTheSession_whenNarrowedWithdrawnCorrectedOrRetracted_thenTheyAreFoundAsTheyStandNow() {
    store.record(told("n1", SESSION, "2013", new ContributionVisibilityNarrowed(id("open"), Visibility.SESSION)),
        told("n2", SESSION, "2013", new ContributionVisibilityNarrowed(id("circle"), Visibility.ONLY_ME)),
        told("w1", SESSION, "2013", new ContributionWithdrawn(id("session"), "Toch niet, die " + WORDS)));
    search.caughtUp();
    assertThat(found(Reader.ANYONE)).isEmpty();
    assertThat(found(participant(IN_CIRCLE))).containsOnly("everyone-with-access");
    assertThat(found(participant(IN_SESSION))).containsOnly("everyone-with-access", "open");
    store.record(told("c1", SESSION, "2013", new EventCorrected(id("open"), "Zo was de pluktuin", EdtfDate.parse("2013"), List.of(),
        new ContributionMade(null, Visibility.OPEN, "Wij hadden kassen", null, AUTHOR))));
    search.caughtUp();
    assertThat(found(participant(IN_SESSION))).containsOnly("everyone-with-access");
    assertThat(found("kassen", participant(IN_SESSION))).contains("open");
    assertThat(found("pluktuin", participant(IN_SESSION))).containsExactly("c1");
    assertThat(found("kassen", Reader.ANYONE)).isEmpty();
    assertThat(found("pluktuin", participant(IN_CIRCLE))).isEmpty();
    store.record(told("r1", SESSION, "2013", new EventRetracted(id("open"), "Dat was elders")));
    search.caughtUp();
    assertThat(found("kassen", participant(IN_SESSION))).isEmpty();
    assertThat(found("elders", participant(IN_CIRCLE))).isEmpty();
  }

  /** Which of the two is first, nobody can tell: it holds for both. */
  @Test
  void givenWordsThatAreNarrowedAMomentAgo_whenTheIndexStillHoldsThem_thenTheyAreFoundOnce_andNotByWhoTheyAreNotForAnyMore() {
    for (int round = 0; round < 20; round++) {
      store.record(said("vers" + round, Visibility.OPEN, "Een kasdeur" + round));
      search.caughtUp();
      store.record(told("n" + round, SESSION, "2013", new ContributionVisibilityNarrowed(id("vers" + round), Visibility.SESSION)));
      search.house().caughtUp();
      assertThat(found("kasdeur" + round, participant(IN_SESSION))).containsExactly("vers" + round);
      assertThat(found("kasdeur" + round, Reader.ANYONE)).isEmpty();
    }
  }

  @Test
  void givenWordsForFew_whenTheIndexThatIsKeptIsLookedIn_thenItHoldsNoneOfThem() {
    store.record(said("stil", Visibility.SESSION, "Een stiltewoord"), said("stiller", Visibility.EVERYONE_WITH_ACCESS, "Een stiltewoord"));
    search.caughtUp();
    assertThat(found("stiltewoord", participant(IN_SESSION))).containsOnly("stil", "stiller");
    int kept = search.processor().ask(searcher -> searcher.count(new TermQuery(new Term(Field.START, "stil"))), -1);
    assertThat(kept).isZero();
  }

  @Test
  void givenViewsThatAreMadeAnew_whenSearched_thenTheSameIsFound() {
    Set<String> before = found(participant(IN_SESSION));
    search.house().rebuild();
    search.caughtUp();
    assertThat(found(participant(IN_SESSION))).isEqualTo(before);
    assertThat(found(participant(AUTHOR))).hasSize(7);
  }

  @Test
  void givenKindMunicipalityAndPeriod_whenSearched_thenTheyHoldForWhatWasSaidForFewAsWell() {
    Finding finding = search.finding();
    Reader author = participant(AUTHOR);
    assertThat(found(finding, new Wanted(WORDS, SubjectKind.ROLE, null, null), 2, author)).containsExactly("betwist");
    assertThat(found(finding, new Wanted(WORDS, SubjectKind.TEAM, null, null), 2, author)).isEmpty();
    assertThat(found(finding, new Wanted(WORDS, null, "GM0599", null), 2, author)).hasSize(6).doesNotContain("opmerking");
    assertThat(found(finding, new Wanted(WORDS, null, "GM0363", null), 2, author)).isEmpty();
    assertThat(found(finding, new Wanted(WORDS, null, null, EdtfDate.parse("2014")), 2, author)).containsExactly("opmerking");
  }

  @Test
  void givenManyForFewAndForMany_whenReadPageByPage_thenTheyAreOneListByWeight() {
    store.record(IntStream.range(0, 60).mapToObj(i -> said("m" + i, i % 2 == 0 ? Visibility.OPEN : Visibility.SESSION, "kruiwagen " + "samen ".repeat(i % 5)))
        .toList());
    search.caughtUp();
    List<String> byPage = found(search.finding(), new Wanted("kruiwagen", null, null, null), 7, participant(IN_SESSION));
    assertThat(byPage).hasSize(60).isEqualTo(found(search.finding(), new Wanted("kruiwagen", null, null, null), 100, participant(IN_SESSION)));
    assertThat(byPage.subList(0, 24)).as("the shortest first, of equals the last recorded")
        .isEqualTo(IntStream.range(0, 60).map(i -> 59 - i).filter(i -> i % 5 < 2).mapToObj(i -> "m" + i).toList());
  }

  @Test
  void givenMoreThanIsLookedThrough_whenSearched_thenWhatIsNearestIsAndItIsSaid() {
    Finding three = search.finding(CHOSEN, 3);
    assertThat(three.find(wanted(), Cursor.START, 10, participant(AUTHOR)).bounded()).isTrue();
    assertThat(found(three, wanted(), 10, participant(AUTHOR))).as("the last that was said").containsOnly("open", "everyone-with-access", "betwist", "opmerking");
    assertThat(three.find(wanted(), Cursor.START, 10, participant(IN_SESSION)).bounded()).isFalse();
    assertThat(three.find(wanted(), Cursor.START, 10, participant(STRANGER)).bounded()).isFalse();
    Finding one = search.finding(CHOSEN, 1);
    Findings bounded = one.find(wanted(), Cursor.START, 10, participant(IN_SESSION));
    assertThat(bounded.bounded()).isTrue();
    assertThat(bounded.page().items().stream().map(found -> found.event().id()).collect(toSet())).containsOnly("open", "circle");
    assertThat(one.find(new Wanted("nergenswoord", null, null, null), Cursor.START, 10, participant(IN_SESSION)).bounded()).as("whatever the words").isTrue();
  }

  @Test
  void givenAReaderWhoSearches_whenNothingOfOthersIsShown_thenNothingIsNotedAsRead() {
    Set<SubjectId> noted = new HashSet<>();
    Reader reader = participant(IN_SESSION).seenBy(noted::addAll);
    found("nergenswoord", reader);
    assertThat(noted).isEmpty();
    found(reader);
    assertThat(noted).containsExactly(AUTHOR);
  }

  @Test
  void givenAnInsightOfASessionOfOthers_whenItWasDiscussedBefore_thenItIsToldToWhoMaySeeIt() {
    store.record(told("inzicht", SESSION, "2013", new InsightDrawn("Samen koken brengt buren bij elkaar", null)));
    search.caughtUp();
    for (Reader reader : List.of(Reader.ANYONE, participant(STRANGER), participant(IN_SESSION))) {
      assertThat(search.resembling().insights("Buren die samen koken", null, 5, reader)).extracting(found -> found.event().id()).containsExactly("inzicht");
    }
  }

  private static Wanted wanted() {
    return new Wanted(WORDS, null, null, null);
  }
}
