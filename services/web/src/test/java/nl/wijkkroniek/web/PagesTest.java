package nl.wijkkroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.wijkkroniek.web.sample.SampleHouse;
import nl.wijkkroniek.web.sample.Samples;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser gets them, from a real server with samples. */
class PagesTest {

  private static final String CARNISSE = "/teams/" + Samples.CARNISSE;
  private static SampleHouse house;

  @BeforeAll
  static void open() {
    house = SampleHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void quiet() {
    house.importing(false);
  }

  @Test
  void givenTeams_whenTheFirstPageIsOpened_thenTheyAreListedWithWhereAndSinceWhen() {
    Document page = house.page("/");

    Element carnisse = page.selectFirst("#teams .team");
    assertThat(carnisse.selectFirst("a").attr("href")).isEqualTo(CARNISSE);
    assertThat(carnisse.text()).contains("Veerkracht Carnisse", "Rotterdam · Carnisse", "Actief", "Begin: 2011");
    assertThat(page.select("#teams .team--dissolved").text()).contains("Buurtteam Oost", "Opgeheven", "einde: juni 2014");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rotterdam", "rotterdam", "GM0599", "gm0599"})
  void givenAMunicipality_whenAskedByNameOrCode_thenOnlyItsTeamsAreListed(String municipality) {
    assertThat(house.page("/?municipality=" + municipality).select("#teams .team__name").eachText()).containsExactly("Veerkracht Carnisse");
  }

  @Test
  void givenAMunicipalityThatIsNone_whenAsked_thenTheFieldSaysWhatToDo() {
    HttpResponse<String> response = house.get("/?municipality=Rotterdan");
    Document page = SampleHouse.read(response);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(page.selectFirst("#municipality").attr("aria-describedby")).contains("municipality-fault");
    assertThat(page.selectFirst("#municipality").val()).isEqualTo("Rotterdan");
    assertThat(page.selectFirst("#municipality-fault").text()).contains("volledige naam");
  }

  @Test
  void givenAState_whenAsked_thenOnlyTeamsInItAreListedAndItStaysChosen() {
    Document page = house.page("/?state=dissolved");

    assertThat(page.select("#teams .team__name").eachText()).containsExactly("Buurtteam Oost");
    assertThat(page.selectFirst("#state option[selected]").val()).isEqualTo("dissolved");
  }

  @Test
  void givenAPartnerAndALifeDomain_whenTeamsWithoutThemAreAsked_thenEachSaysWhatIsKnownOfThat_andTheWordsStay() {
    Document page = house.page("/?withoutPartner=bureau+frontlijn&withoutDomain=werk+en+inkomen");

    assertThat(page.select("#teams .team__name").eachText()).doesNotContain("Veerkracht Carnisse").contains("Buurtteam Oost");
    assertThat(page.select("#teams .team:contains(Buurtteam Oost) .team__without").eachText())
        .containsExactly("Partner bureau frontlijn: niets over verteld", "Leefgebied werk en inkomen: over leefgebieden is niets verteld");
    assertThat(page.selectFirst("#withoutPartner").val()).isEqualTo("bureau frontlijn");
    assertThat(page.select("#without[open]")).hasSize(1);
    assertThat(page.selectFirst("#withoutDomain").attr("aria-describedby")).isEqualTo("withoutDomain-help");
    assertThat(house.page("/?withoutPartner=DRIFT&lang=en").select(".team__without").eachText()).contains("Partner DRIFT: nothing told of it");
  }

  @Test
  void givenAnEarlierDay_whenTheTeamsOfThenAreAsked_thenThePageSaysOfWhen_andItsLinksStayThere() {
    Document page = house.page("/?asOf=2011");

    assertThat(page.select("#teams .team__name").eachText()).contains("Veerkracht Carnisse").doesNotContain("Buurtteam Oost");
    assertThat(page.selectFirst("#moment").text()).contains("Zoals het was eind 2011, met wat nu bekend is");
    assertThat(page.selectFirst("#teams a[href^=" + CARNISSE + "]").attr("href")).isEqualTo(CARNISSE + "?asOf=2011");
    assertThat(page.selectFirst("#asOf").val()).isEqualTo("2011");
    assertThat(page.select("details[open] #asOf")).as("what was asked is in sight").hasSize(1);
    assertThat(page.select("#without[open]")).isEmpty();
    assertThat(house.page("/").select("#filter details[open]")).as("the teams come first").isEmpty();
    for (String list : List.of("/needs", "/circles", "/questionnaires", "/alumnidays", "/questions")) {
      assertThat(house.page(list + "?asOf=2011&lang=en").selectFirst("#moment").text()).as(list).contains("As it was at the end of 2011, with what is known now");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/needs", "/circles", "/questionnaires", "/alumnidays", "/questions"})
  void givenAMomentThatCannotBeAsked_whenAListIsOpened_thenTheFieldSaysSo_aboveTheListOfNow(String list) {
    HttpResponse<String> response = house.get(list + "?asOf=gisteren&knownAt=2999-01-01");
    Document page = SampleHouse.read(response);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(page.selectFirst("#asOf-fault").text()).isNotBlank();
    assertThat(page.select("details:not([open]) #asOf-fault")).isEmpty();
    assertThat(page.selectFirst("#knownAt-fault").text()).contains("toekomst");
    assertThat(page.selectFirst("#knownAt").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.selectFirst("#moment")).isNull();
  }

  @Test
  void givenNoTeamLikeThat_whenAsked_thenThePageSaysSo() {
    assertThat(house.page("/?municipality=Almere").selectFirst("#no-match").text()).contains("Kies een andere");
  }

  @Test
  void givenALearningCircle_whenOpened_thenItsAgendaSaysHowOldEachQuestionIsAndWhatBecameOfIt() {
    Document page = house.page("/circles/platform31-sociale-wijkteams");

    assertThat(page.select("#agenda dt").eachText()).containsExactly("Wat verdwijnt er van het oude als het wijkteam komt?",
        "Zijn de verschillen tussen teams een antwoord op lokale behoeften, of een teken van onduidelijkheid?",
        "Hoe haken werk en inkomen en de wijkverpleging aan?");
    assertThat(page.select("#agenda .fact").first().text()).contains("Voorlopig beantwoord", "15 jaar oud", "2 keer teruggekomen", "kers op de taart",
        "voorlopig antwoord", "Gedeeld met Leerkring Noord");
    assertThat(page.select("#agenda .fact").first().select("a").eachAttr("href")).containsExactly("/circles/noord");
    assertThat(page.select("#agenda .fact").last().text()).contains("Van de agenda", "Niemand bracht hem nog in");
    assertThat(page.selectFirst("#facts").text()).contains("31 gemeenten", "Derde bijeenkomst", "Een team is een middel, geen doel");
    assertThat(page.selectFirst(".back a").attr("href")).isEqualTo("/circles");
  }

  @Test
  void givenLearningCircles_whenListed_thenEachSaysHowManyQuestionsAreOpen() {
    Document page = house.page("/circles");

    assertThat(page.select("#cards .team").eachText()).satisfiesExactlyInAnyOrder(
        circle -> assertThat(circle).contains("Leerkringen sociale wijkteams", "Platform31", "Loopt", "Leervragen: 3, open: 2"),
        circle -> assertThat(circle).contains("Leerkring Noord", "Afgesloten", "Leervragen: 1, open: 1"));
  }

  @Test
  void givenAQuestionnaire_whenOpened_thenEachDimensionSaysWhatWasChosenAndWhy() {
    Document page = house.page("/questionnaires/inrichting-sociale-wijkteams-g32");

    assertThat(page.select("#facts .fact:contains(Gekozen: bereik) dd").eachText()).satisfiesExactly(
        eindhoven -> assertThat(eindhoven).contains("Eindhoven (2014): Alle bewoners", "lokale behoefte, onzekerheid", "Nog niet bekend wie er komt",
        "redelijk zeker"),
        rotterdam -> assertThat(rotterdam).contains("Rotterdam (2015): Alleen wie meer problemen tegelijk heeft", "geld"));
    assertThat(page.selectFirst("#facts .fact:contains(Gevraagd naar)").text()).contains("bereik", "Alle bewoners / Alleen wie meer problemen tegelijk heeft");
    assertThat(house.page("/questionnaires").selectFirst("#cards .team").text()).contains("Antwoorden van gemeenten: 2", "BMC Advies");
  }

  @Test
  void givenAnAlumniDay_whenOpened_thenTheTimelinesLeadToHowTheyWereThen() {
    Document page = house.page("/alumnidays/2014-najaar");

    assertThat(page.selectFirst("#where").text()).contains("mogelijk 8 oktober 2014", "Utrecht", "Platform31");
    assertThat(page.selectFirst("#facts .fact:contains(Programma)").text()).contains("10:30", "BMC Advies", "Leerkringen sociale wijkteams");
    List<String> frozen = page.select("#facts .fact:contains(Carnisse en Oost naast elkaar) a").eachAttr("href");
    assertThat(frozen).hasSize(2).allSatisfy(address -> assertThat(address).matches("/teams/[a-z-]+\\?asOf=2013&knownAt=\\d+"));
    assertThat(house.page(frozen.getFirst()).selectFirst("#moment").text()).contains("2013");
    assertThat(page.selectFirst("#facts").text()).contains("Opmerkingen van bezoekers", "verbouwing");
    assertThat(house.page("/alumnidays").selectFirst("#cards .team").text()).contains("Alumnidag sociale wijkteams", "Utrecht · Platform31",
        "mogelijk 8 oktober 2014");
  }

  @Test
  void givenNeeds_whenListed_thenNoTeamIsADecisionLikeTheOther() {
    Document page = house.page("/needs");

    assertThat(page.select("#cards .team--no-team, #cards .team--not-yet, #cards .team--team")).hasSize(2);
    assertThat(page.select("#cards").text()).contains("Ouderen in Carnisse die niemand spreken", "Nog niet", "Rotterdam", "Afgewogen: voorjaar 2013",
        "Team nodig");
    assertThat(page.select("#ways a").eachAttr("href")).contains("/", "/needs");
  }

  @Test
  void givenANeedThatWasWeighedTwice_whenOpened_thenBothAreThereWithTheAlternatives_andTheLastFirst() {
    Document page = house.page("/needs/ouderen-carnisse");

    assertThat(page.selectFirst("#standing").text()).isEqualTo("Nog niet");
    assertThat(page.selectFirst("#facts").text()).containsSubsequence("Afgewogen: voorjaar 2013", "Afgewogen: omstreeks 2010", "Geen team nodig",
        "om een team was niet gevraagd", "gevraagd door Huisartsen, Bewonersgroep", "Mogelijkheid: Eettafel in het buurthuis", "gekozen");
    assertThat(page.selectFirst(".back a").attr("href")).isEqualTo("/needs");
  }

  @Test
  void givenVeerkrachtCarnisse_whenOpened_thenItsStoryIsThere() {
    Document page = house.page(CARNISSE);

    assertThat(page.selectFirst("h1").text()).isEqualTo("Veerkracht Carnisse");
    assertThat(page.selectFirst("#purpose").text()).isEqualTo("Het zelforganiserend vermogen van de wijk Carnisse versterken");
    assertThat(page.selectFirst("#where").text()).contains("Rotterdam", "Carnisse (11.000 bewoners)");
    assertThat(page.selectFirst("#facts").text()).contains("DRIFT", "Carnissetuin", "Partner in een gedeelde methode");
    assertThat(page.select("#drawing a.mark")).hasSize(22);
    assertThat(page.select("#entries tr.entry")).hasSize(22);
  }

  @Test
  void givenATimeline_whenReadWithoutSeeing_thenEveryMarkHasANameAndLeadsToItsRow() {
    Document page = house.page(CARNISSE);

    assertThat(page.select("#drawing a.mark")).allSatisfy(mark -> {
      assertThat(mark.attr("aria-label")).containsPattern("\\d{4}.*: .+");
      assertThat(page.select(mark.attr("href"))).hasSize(1);
    });
    assertThat(page.select("#drawing [role=list]").eachAttr("aria-label")).containsExactly("Team", "Experimenten", "Rollen", "Reflectie");
  }

  @Test
  void givenAReflectionThatLedOn_whenOpened_thenItsWayToTheAdjustmentCanBeFollowed() {
    Document page = house.page(CARNISSE);

    Element insight = page.selectFirst(page.selectFirst("#entries tr:contains(Inzicht:) .entry__links--effects a").attr("href"));
    assertThat(insight.text()).contains("Partner in een gedeelde methode");
    Element adjusted = page.selectFirst(insight.selectFirst(".entry__links--effects a").attr("href"));
    assertThat(adjusted.text()).contains("Het team werd aangepast");
    assertThat(page.select("#drawing .because--roles")).isNotEmpty();
    assertThat(page.select("#drawing .because--sessions")).isNotEmpty();
  }

  @Test
  void givenARow_whenRead_thenItSaysWhenInWordsAndAsWrittenWhereFromAndWhatIsDoubtful() {
    Element row = house.page(CARNISSE).selectFirst("#entries tr:has(.entry__sentence:contains(Het team werd aangepast))");

    assertThat(row.selectFirst(".entry__date").text()).isEqualTo("ergens tussen omstreeks september 2013 en april 2014");
    assertThat(row.selectFirst(".entry__edtf").text()).isEqualTo("2013-09~/2014-04");
    assertThat(row.selectFirst("cite").text()).contains("DRIFT-essay");
    assertThat(row.selectFirst("time").attr("datetime")).isEqualTo("2026-11-20T09:30:00Z");
    assertThat(house.page(CARNISSE).select("#entries tr:contains(werd beschreven) .entry__marks").text()).contains("achteraf gereconstrueerd");
  }

  @Test
  void givenRows_whenTheyAreAboutThePageItself_thenTheyDoNotLeadToIt() {
    Document page = house.page(CARNISSE);

    assertThat(page.selectFirst("#e-0 .entry__about").text()).contains("Veerkracht Carnisse");
    assertThat(page.select("#entries .entry__about a").eachAttr("href")).isNotEmpty().doesNotContain(CARNISSE);
  }

  @Test
  void givenTheOtherOrder_whenAsked_thenRowsStandAsTheyWereRecorded() {
    List<String> rows = house.page(CARNISSE + "?order=recording").select("#entries tr.entry").eachAttr("id");

    assertThat(rows).startsWith("e-0", "e-1", "e-2").endsWith("e-20", "e-21");
    assertThat(house.page(CARNISSE).select("#ordering a").attr("href")).isEqualTo(CARNISSE + "?order=recording#history");
  }

  @Test
  void givenADissolvedTeam_whenOpened_thenWhyWhatWasLearnedAndWhereTheWorkWentStandFirst() {
    Document page = house.page("/teams/" + Samples.DISSOLVED);

    assertThat(page.selectFirst("#standing").text()).isEqualTo("Opgeheven");
    assertThat(page.selectFirst("#farewell").text()).contains("Opgeheven: juni 2014", "hetzelfde werk", "vaste plek", "koffie-inloop", "Wijkteam Noord");
    assertThat(page.selectFirst("#farewell").siblingIndex()).isLessThan(page.selectFirst("#timeline").siblingIndex());
    assertThat(page.selectFirst("#e-9005").text()).contains("na de opheffing van het team");
  }

  @Test
  void givenAnotherMomentOnBothClocks_whenAsked_thenABannerSaysSoAndLeadsBack() {
    Document page = house.page(CARNISSE + "?asOf=2012&knownAt=2026-11-20+12:00");

    assertThat(page.selectFirst("#moment").text()).contains("Zoals het was eind 2012", "zoals bekend op 20 nov 2026, 12:00");
    assertThat(page.selectFirst("#now").attr("href")).isEqualTo(CARNISSE);
    assertThat(page.selectFirst("#asOf").val()).isEqualTo("2012");
    assertThat(page.selectFirst("#entries").text()).doesNotContain("Het team werd aangepast").contains("misschien pas later");
  }

  @ParameterizedTest
  @CsvSource({"asOf=vorig+jaar, asOf, vorig jaar", "knownAt=999999, knownAt, zo ver", "from=2014&until=2013, until, einde"})
  void givenAMomentThatCannotBeAsked_whenAsked_thenTheFieldSaysWhyAndTheRestIsAsItIsNow(String asked, String field, String reason) {
    HttpResponse<String> response = house.get(CARNISSE + "?" + asked);
    Document page = SampleHouse.read(response);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(page.selectFirst("#clocks").hasAttr("open")).isTrue();
    assertThat(page.selectFirst("#" + field + "-fault").text()).contains(reason);
    assertThat(page.selectFirst("#" + field).attr("aria-describedby")).contains(field + "-fault");
    assertThat(page.selectFirst("#wrong a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select("#entries tr.entry")).hasSize(22);
    assertThat(page.selectFirst("#moment")).isNull();
  }

  @Test
  void givenATeamThatWasNotKnownThen_whenAsked_thenThePageSaysSoAndLeadsToNow() {
    HttpResponse<String> response = house.get(CARNISSE + "?asOf=1990");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(SampleHouse.read(response).selectFirst("#now").attr("href")).isEqualTo(CARNISSE);
  }

  @Test
  void givenTenThousandHappenings_whenOpened_thenTheyAreCountedAndCanBeComeNearer() {
    Document page = house.page("/teams/" + Samples.BUSY);

    assertThat(page.select("#drawing a.mark")).isEmpty();
    assertThat(page.select("#drawing a.count")).hasSize(4 * 14).allSatisfy(count -> assertThat(count.attr("aria-label")).matches(".+, \\d{4}: .+"));
    assertThat(page.select("#entries tr.entry")).hasSize(150);
    Document year = house.page(page.selectFirst("#drawing a.count").attr("href"));
    assertThat(year.select("#drawing a.mark")).isNotEmpty();
    assertThat(year.selectFirst("#whole").attr("href")).isEqualTo("/teams/" + Samples.BUSY + "#timeline");
    Document next = house.page(page.selectFirst("#history .parts a[rel=next]").attr("href"));
    assertThat(next.selectFirst(".history__shown").text()).isEqualTo("Regel 151 tot en met 300 van 10.000");
  }

  @Test
  void givenFiveThousandAdjustments_whenOpened_thenTheLastAreToldAndTheOthersAreToBeHad() {
    Document page = house.page("/teams/" + Samples.BUSY);

    assertThat(page.selectFirst(".fact:contains(Bijgesteld)").text()).contains("Aanpassing 4999", "Nog 100, van eerder", "En nog 4.892, in de geschiedenis")
        .doesNotContain("Aanpassing 17 ");
  }

  @Test
  void givenEveryMarkOfAWindow_whenDrawn_thenItsRowIsOnThePage() {
    Document page = house.page("/teams/" + Samples.BUSY + "?from=2010&until=2010");

    assertThat(page.select("#drawing a.mark")).isNotEmpty().allSatisfy(mark -> assertThat(page.select(mark.attr("href"))).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({"/experiments/carnisse-integrale-wijkontwikkeling, Experiment, achteraf gereconstrueerd",
      "/roles/carnisse-partner-eigen-methode, Rol, van Partner met eigen methode naar Partner in een gedeelde methode",
      "/sessions/carnisse-monitoring-2013, Reflectiesessie, elkaars meerwaarde erkennen"})
  void givenWhatBelongsToATeam_whenOpened_thenItHasAPageOfTheSameKind(String address, String kind, String told) {
    Document page = house.page(address);

    assertThat(page.selectFirst(".portrait__kind").text()).isEqualTo(kind);
    assertThat(page.selectFirst("#facts").text()).contains(told);
    assertThat(page.selectFirst("#where a").attr("href")).isEqualTo(CARNISSE);
    assertThat(page.select("#entries tr.entry")).isNotEmpty();
  }

  @Test
  void givenARunningImport_whenAnyPageIsOpened_thenItSaysSo() {
    assertThat(house.page("/").selectFirst("#importing")).isNull();

    house.importing(true);

    assertThat(house.page("/").selectFirst("#importing").text()).contains("ingelezen");
    assertThat(house.page(CARNISSE).selectFirst("#importing")).isNotNull();
  }
}
