package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.generation.RebuildRecord;
import nl.wijkkroniek.histories.view.Views;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clearing away what is left of generations, while others are begun, filled and switched to. */
class OldGenerationsTest {

  private static final Set<String> LOOKS = Set.of("find", "listCollections");

  @TempDir
  private Path folder;
  private Store store;
  private Generations generations;
  private RebuildRecord record;

  @BeforeEach
  void open() {
    store = new Store(folder);
    generations = new Generations(store.database(), Views.NAME);
    record = new RebuildRecord(store.database(), Views.NAME);
    generations.begin(1, "this");
    generations.reached(1, 0);
    new Rebuild(store.database(), Views.NAME).request("a test");
    record.begin();
    fill(1);
    fill(2);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void fill(int generation) {
    store.database().getCollection(Generations.collection(Views.NAME, generation, "entries")).insertOne(new Document());
  }

  private List<String> left() {
    List<String> names = store.database().listCollectionNames().into(new ArrayList<>());
    return names.stream().filter(name -> Generations.number(Views.NAME, name).isPresent()).sorted().toList();
  }

  private void becomeLive() {
    generations.switchFrom(1, 2, 0);
    record.end(State.DONE, null);
  }

  /** Clears away, with something else done right after so many of its looks. */
  private void drop(int looks, Runnable meanwhile) {
    int[] seen = {0};
    CommandListener listener = new CommandListener() {
      @Override
      public void commandSucceeded(CommandSucceededEvent event) {
        if (LOOKS.contains(event.getCommandName()) && ++seen[0] == looks) {
          meanwhile.run();
        }
      }
    };
    try (MongoClient client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.connectionString()))
        .addCommandListener(listener).build())) {
      new OldGenerations(client.getDatabase(store.database().getName()), Views.NAME).drop();
    }
  }

  @Test
  void givenAGenerationThatIsFilled_whenItBecomesLiveInBetweenAnyTwoLooks_thenItIsNotClearedAway() {
    for (int looks = 1; looks <= 3; looks++) {
      store.database().getCollection("views").drop();
      store.database().getCollection("view_rebuilds").drop();
      generations.begin(1, "this");
      generations.reached(1, 0);
      new Rebuild(store.database(), Views.NAME).request("a test");
      record.begin();
      drop(looks, this::becomeLive);
      assertThat(generations.live().generation()).as("switched after look %d", looks).isEqualTo(2);
      assertThat(left()).as("after look %d", looks).contains("histories_2_entries");
    }
  }

  @Test
  void givenARebuildUnderWay_whenClearedAway_thenWhatIsLiveAndWhatIsFilledStay() {
    fill(7);
    drop(0, () -> { });
    assertThat(left()).containsExactly("histories_1_entries", "histories_2_entries");
  }

  @Test
  void givenARebuildThatIsBegunMeanwhile_whenClearedAway_thenItIsNotTouched() {
    becomeLive();
    drop(1, () -> {
      new Rebuild(store.database(), Views.NAME).request("a test");
      fill(3);
    });
    assertThat(left()).containsExactly("histories_2_entries", "histories_3_entries");
  }
}
