package nl.wijkkroniek.kroniek;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.histories.view.Views;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded event that was damaged on disk: what becomes of it in the view, and what a steward can do about it at a terminal. */
class DeadLettersAtTheTerminalTest {

  private static final String RENAMED = "urn:nld:wijkkroniek:proef#oost-2";

  @TempDir
  private Path folder;
  private ByteArrayOutputStream out;
  private ByteArrayOutputStream err;

  @BeforeEach
  void givenAnEventThatCannotBeRead() throws IOException {
    EmbeddedMongo.open(data()).close();
    Path file = Files.writeString(folder.resolve("proef.ndjson"), line("oost-1", "oost", "TeamFounded", "2011", "{\"name\":\"Oost\"}")
        + line("west-1", "west", "TeamFounded", "2011", "{\"name\":\"West\"}") + line("oost-2", "oost", "TeamRenamed", "2012", "{\"name\":\"Oost nieuw\"}")
        + line("oost-3", "oost", "TeamAdjusted", "2013", "{\"what\":\"iets\"}") + line("west-2", "west", "TeamAdjusted", "2013", "{\"what\":\"iets\"}"));
    assertThat(run("import", file.toString())).as(err()).isZero();
    damage();
    assertThat(run("rebuild", "histories")).as(err()).isZero();
  }

  private static String line(String id, String team, String type, String on, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:nld:wijkkroniek:proef\",".formatted(id)
        + "\"type\":\"nl.wijkkroniek.%s\",\"subject\":\"team/%s\",".formatted(type, team)
        + "\"datacontenttype\":\"application/json\",\"occurredon\":\"%s\",\"data\":%s}%n".formatted(on, data);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private int run(String... arguments) {
    out = new ByteArrayOutputStream();
    err = new ByteArrayOutputStream();
    return Kroniek.run(new House(Settings.of(Map.of(Settings.DATA, data().toString())), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), false), arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void inData(Consumer<MongoDatabase> change) {
    try (EmbeddedMongo server = EmbeddedMongo.open(data()); MongoClient client = MongoClients.create(server.connectionString())) {
      change.accept(client.getDatabase("wijkkroniek"));
    }
  }

  private void damage() {
    rewrite(new Document("nmae", "Oost nieuw"));
  }

  private void mend() {
    rewrite(new Document("name", "Oost nieuw"));
  }

  /** Past the store, which changes nothing that was recorded. */
  private void rewrite(Document data) {
    inData(database -> {
      Document commit = database.getCollection("log").find(Filters.eq("events.id", RENAMED)).first();
      List<Document> events = commit.getList("events", Document.class);
      events.stream().filter(event -> event.getString("id").equals(RENAMED)).forEach(event -> event.put("data", data));
      database.getCollection("log").updateOne(Filters.eq("_id", commit.get("_id")), Updates.set("events", events));
    });
  }

  private List<String> history(String team) {
    List<String> ids = new ArrayList<>();
    inData(database -> Views.live(database).entries().documents().find(Filters.eq("owner", "team/" + team)).sort(Sorts.ascending("_id"))
        .forEach(entry -> ids.add(entry.getString("event").getValue().replaceAll(".*#", ""))));
    return ids;
  }

  @Test
  void givenADamagedEvent_whenListed_thenOnlyItsOwnSubjectWaits() {
    assertThat(run("dead-letters", "list")).as(err()).isZero();
    assertThat(out()).contains(RENAMED, "TeamRenamed at position 2, about team/oost", "1 more wait behind it", "because: ",
        "A stored TeamRenamed cannot be read", "name: is missing").doesNotContain("west");
    assertThat(history("west")).containsExactly("west-1", "west-2");
    assertThat(history("oost")).containsExactly("oost-1");
  }

  @Test
  void givenADamagedEvent_whenItIsTriedAgainBeforeAndAfterItIsMended_thenOnlyThenItAndWhatWaitedComeIn() {
    assertThat(run("dead-letters", "retry", RENAMED)).isOne();
    assertThat(err()).contains("could not be worked in again");
    assertThat(history("oost")).containsExactly("oost-1");

    mend();
    assertThat(run("dead-letters", "retry", RENAMED)).as(err()).isZero();
    assertThat(out()).contains("It is in the view now, and so is what waited behind it.");
    assertThat(history("oost")).containsExactly("oost-1", "oost-2", "oost-3");
    assertThat(run("dead-letters")).isZero();
    assertThat(out()).contains("There are no dead letters");
    assertThat(run("dead-letters", "retry", RENAMED)).isOne();
    assertThat(err()).contains(RENAMED + " is not a dead letter");
  }

  @Test
  void givenADamagedEvent_whenItIsDiscarded_thenTheReasonIsKeptAndARebuildLeavesItOutAsWell() {
    assertThat(run("dead-letters", "discard", RENAMED, "--reason", " ")).isOne();
    assertThat(err()).contains("say why this event can be left out");

    assertThat(run("dead-letters", "discard", RENAMED, "--reason", "damaged, and told again as oost-4")).as(err()).isZero();
    assertThat(out()).contains("It is left out of the view from now on, and what waited behind it is in the view.");
    assertThat(history("oost")).containsExactly("oost-1", "oost-3");
    assertThat(run("dead-letters")).isZero();
    assertThat(out()).contains(RENAMED, "discarded by " + System.getProperty("user.name"), "about team/oost, at position 2",
        "because: damaged, and told again as oost-4", "There are no dead letters");

    assertThat(run("rebuild", "histories")).as(err()).isZero();
    assertThat(history("oost")).containsExactly("oost-1", "oost-3");
  }

  @Test
  void givenAStateThatCannotBeFolded_whenListed_thenItIsThereWithItsCause() {
    inData(database -> database.getCollection("histories_2_behind")
        .insertOne(new Document("_id", "team/west").append("seen", 4L).append("since", Long.MAX_VALUE)
        .append("unfoldable", "java.lang.IllegalStateException: damaged")));

    assertThat(run("dead-letters")).isZero();
    assertThat(out()).contains("team/west", "its present state cannot be folded, of events up to position 4",
        "because: java.lang.IllegalStateException: damaged");
  }
}
