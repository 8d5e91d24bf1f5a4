package nl.wijkkroniek.eventstore.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.wijkkroniek.eventstore.StoreOutage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

  @TempDir
  private Path folder;

  @Test
  void givenWrittenDocuments_whenOpenedAgain_thenTheyAreThere() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1).append("word", "wijkteam"));
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      assertThat(client.getDatabase("d").getCollection("c").find(eq("_id", 1)).first()).containsEntry("word", "wijkteam");
    }
  }

  @Test
  void givenAFolderThatIsNotThere_whenOpened_thenItIsMade() {
    Path deeper = folder.resolve("a/b");
    try (EmbeddedMongo _ = EmbeddedMongo.open(deeper)) {
      assertThat(deeper).isDirectory();
    }
  }

  @Test
  void givenAnOpenServer_whenTheFolderIsOpenedAgain_thenOneSentenceNamesTheFolder() {
    try (EmbeddedMongo _ = EmbeddedMongo.open(folder)) {
      assertThatThrownBy(() -> EmbeddedMongo.open(folder)).isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void givenAnotherProcessOnTheFolder_whenItIsKilled_thenTheFolderIsFreeAtOnce() throws Exception {
    try (ServerProcess other = ServerProcess.start(folder)) {
      assertThatThrownBy(() -> EmbeddedMongo.open(folder)).isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining("in use by another process");
      other.kill();
    }
    EmbeddedMongo.open(folder).close();
  }

  @Test
  void givenAServer_whenItRuns_thenItsAddressIsInTheFolderForItsOwnerAlone() throws IOException {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder)) {
      assertThat(EmbeddedMongo.running(folder)).contains(server.connectionString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("address")))).isEqualTo("rw-------");
    }
    assertThat(folder.resolve("address")).doesNotExist();
    assertThat(EmbeddedMongo.running(folder)).isEmpty();
  }

  @Test
  void givenAnotherProcessOnTheFolder_whenAskedForItsAddress_thenItIsGivenUntilTheProcessIsKilled() throws Exception {
    try (ServerProcess other = ServerProcess.start(folder)) {
      assertThat(EmbeddedMongo.running(folder)).contains(other.connectionString());
      other.kill();
      assertThat(folder.resolve("address")).exists();
      assertThat(EmbeddedMongo.running(folder)).isEmpty();
    }
  }

  @Test
  void givenAServerInThisProcess_whenAskedForItsAddress_thenOtherProcessesAreStillKeptOut() {
    try (EmbeddedMongo _ = EmbeddedMongo.open(folder)) {
      EmbeddedMongo.running(folder);
      assertThatThrownBy(() -> ServerProcess.start(folder)).hasMessageContaining("ended before it was ready");
    }
  }

  @Test
  void givenAFolderThatIsNotThere_whenAskedForItsAddress_thenThereIsNoneAndNothingIsMade() {
    assertThat(EmbeddedMongo.running(folder.resolve("elsewhere"))).isEmpty();
    assertThat(EmbeddedMongo.isDataFolder(folder.resolve("elsewhere"))).isFalse();
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void givenAFullDisk_whenWritten_thenItIsRefusedInASentenceAndReadingGoesOn() {
    givenWrittenDocuments_whenOpenedAgain_thenTheyAreThere();
    try (EmbeddedMongo server = EmbeddedMongo.open(folder, 0, Long.MAX_VALUE);
        MongoClient client = MongoClients.create(server.connectionString())) {
      MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
      assertThatThrownBy(() -> collection.insertOne(new Document("_id", 2))).isInstanceOf(MongoServerException.class)
          .hasMessageContaining("14031").hasMessageContaining("reading goes on")
          .satisfies(refused -> assertThat(StoreOutage.isFullDisk(new IllegalStateException(refused))).isTrue())
          .satisfies(refused -> assertThat(StoreOutage.isBehind(refused)).isFalse());
      assertThat(collection.find().first()).containsEntry("_id", 1);
      assertThat(collection.countDocuments()).isOne();
    }
  }

  @Test
  void givenAClosedServer_whenClosedAgain_thenNothingHappensAndTheFolderIsFree() {
    EmbeddedMongo server = EmbeddedMongo.open(folder);
    server.close();
    server.close();
    EmbeddedMongo.open(folder).close();
  }

  @Test
  void givenAPortInUse_whenOpened_thenItFailsAndTheFolderIsFree() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedMongo.open(folder, taken.getLocalPort())).hasMessageContaining("in use");
    }
    EmbeddedMongo.open(folder).close();
  }
}
