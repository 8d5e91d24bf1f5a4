package nl.wijkkroniek.eventstore.log;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a replica set is asked for, whatever the connection string says: one server does the same with it or without. */
class MajorityTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

  @Test
  void givenAClientThatAsksForLess_whenTheLogIsWrittenAndRead_thenAMajorityIsAskedToHaveItInItsJournal() {
    String name = SERVER.freshDatabase().getName();
    try (MongoClient client = MongoClients.create(settings())) {
      MongoDatabase database = client.getDatabase(name);
      Example.builder(database).build().appendEvents(event("team/x", 0));
      assertThat(new EventLog(database).head()).isOne();
    }
    assertThat(commands).filteredOn(command -> command.containsKey("insert")).isNotEmpty()
        .allSatisfy(command -> assertThat(command.getDocument("writeConcern")).isEqualTo(BsonDocument.parse("{w: 'majority', j: true}")));
    assertThat(commands).filteredOn(command -> command.containsKey("find") && command.getString("find").getValue().equals(LogCollection.NAME)).isNotEmpty()
        .allSatisfy(command -> assertThat(command.getDocument("readConcern")).isEqualTo(BsonDocument.parse("{level: 'majority'}")));
  }

  private MongoClientSettings settings() {
    return MongoClientSettings.builder().applyConnectionString(new ConnectionString(SERVER.connectionString())).addCommandListener(new CommandListener() {
      @Override
      public void commandStarted(CommandStartedEvent started) {
        commands.add(started.getCommand().clone());
      }
    }).build();
  }
}
