package nl.wijkkroniek.recording.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.wijkkroniek.recording.keeping.LogOnDisk;
import nl.wijkkroniek.recording.openapi.HouseOfOneService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorrectionsOverHttpTest {

  @RegisterExtension
  private static final LogOnDisk DISK = new LogOnDisk();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static ConfigurableApplicationContext service;
  private static String address;

  @BeforeAll
  static void serve() {
    service = new SpringApplicationBuilder(HouseOfOneService.class)
        .initializers(context -> ((GenericApplicationContext) context).registerBean(MongoDatabase.class, DISK::freshDatabase))
        .run("--server.address=127.0.0.1", "--server.port=0", "--spring.main.banner-mode=off");
    address = "http://127.0.0.1:" + ((WebServerApplicationContext) service).getWebServer().getPort();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void givenAFounding_whenItsDateTurnsOutWrong_thenItIsCorrectedWithAReceipt_andWhatCannotBeIsRefusedInTheReadersLanguage() throws Exception {
    String founded = event(post("teams/oost/foundings", "nl", "{'occurredOn':'2011','data':{'name':'Oost'}}"));
    String adjusted = event(post("teams/oost/adjustments", "nl", "{'occurredOn':'2012','causedBy':['%s'],'data':{'what':'Huisbezoek'}}".formatted(founded)));

    HttpResponse<String> corrected = post("teams/oost/corrections", "nl", correction(founded, "2011-09~", "TeamFounded"));
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
    assertThat(corrected.headers().firstValue("Location")).contains("/v1/teams/oost/history");
    assertThat(JsonMapper.shared().readTree(corrected.body()).get("subject").stringValue()).isEqualTo("team/oost");

    refused(post("teams/oost/corrections", "nl", correction(founded, "2014", "TeamFounded")), "Wat hieruit voortkwam, gebeurde al eerder: " + adjusted);
    refused(post("teams/oost/corrections", "en", correction(founded, "2014", "TeamFounded")), "What came of this happened before it: " + adjusted);
    refused(post("teams/oost/corrections", "nl", correction(founded, "2011-09~", "TeamFounded")), "zegt hetzelfde");
    refused(post("teams/oost/corrections", "en", correction(founded, "2011", "TeamRenamed")), "This was told as TeamFounded");
    refused(post("teams/west/retractions", "nl", "{'data':{'event':'%s','reason':'Niet hier'}}".formatted(founded)), "gebeurde met team/oost");
    refused(post("teams/oost/retractions", "en", "{'data':{'event':'%s'}}".formatted(founded)), "reason");
    refused(post("teams/oost/duplicates", "nl", "{'data':{'of':'team/niemand'}}"), "Van team/niemand is hier niets bekend");
    assertThat(post("teams/oost/retractions", "nl", "{'data':{'event':'%s','reason':'Niet hier'}}".formatted(adjusted)).statusCode()).isEqualTo(201);
    assertThat(post("gardens/oost/corrections", "nl", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void givenATeamThatWasDissolvedUnderOneName_whenTheyTurnOutToBeOne_thenNothingLaterHappensUnderTheOther_untilTheyAreTwoAgain() throws Exception {
    post("teams/dageraad/dissolutions", "nl", "{'occurredOn':'2014','data':{'reason':'Klaar'}}");
    post("teams/zonsopgang/foundings", "nl", "{'occurredOn':'2012','data':{'name':'Zonsopgang'}}");
    String later = "{'occurredOn':'2016','data':{'what':'Huisbezoek'}}";

    String recognised = event(post("teams/zonsopgang/duplicates", "nl", "{'data':{'of':'team/dageraad'}}"));
    refused(post("teams/zonsopgang/adjustments", "nl", later), "team/zonsopgang is opgeheven (2014)");
    refused(post("teams/zonsopgang/adjustments", "en", later), "team/zonsopgang was dissolved (2014)");

    post("teams/zonsopgang/retractions", "nl", "{'data':{'event':'%s','reason':'Toch twee'}}".formatted(recognised));
    assertThat(post("teams/zonsopgang/adjustments", "nl", later).statusCode()).isEqualTo(201);
  }

  private static void refused(HttpResponse<String> answer, String says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(says);
  }

  private static String event(HttpResponse<String> receipt) {
    JsonNode event = JsonMapper.shared().readTree(receipt.body()).get("event");
    assertThat(event).as(receipt.body()).isNotNull();
    return event.stringValue();
  }

  private static String correction(String event, String on, String type) {
    return "{'data':{'event':'%s','reason':'De notulen zeggen het','occurredOn':'%s','data':{'type':'%s','name':'Oost'}}}".formatted(event, on, type);
  }

  private static HttpResponse<String> post(String path, String language, String body) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create(address + "/v1/" + path)).header("Content-Type", "application/json").header("Accept-Language", language)
        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))).build(), HttpResponse.BodyHandlers.ofString());
  }
}
