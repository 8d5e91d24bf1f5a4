package nl.wijkkroniek.histories.portrait;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state may be larger than a document of the server may be. */
class LargeStateTest {

  /** As much as may be said at once, more often than goes into a document. */
  private static final String MUCH = "x".repeat(50_000);
  private static final int COMMITS = 7;
  private static final int EACH = 50;
  private static final SubjectId LARGE = SubjectId.experiment("groot");
  private static final SubjectId SMALL = SubjectId.experiment("klein");

  @TempDir
  private Path folder;

  @Test
  void givenAStateOfMoreThanADocument_whenItIsAskedFor_thenItIsFoldedAndAllOthersAreKept() {
    try (Store store = new Store(folder); House house = new House(store, Allowing.EVERYTHING).start()) {
      for (int commit = 0; commit < COMMITS; commit++) {
        int first = commit * EACH;
        store.record(IntStream.range(first, first + EACH).mapToObj(observation -> told("g" + observation, LARGE, "2013", observed(MUCH))).toList());
      }
      store.record(told("k", SMALL, "2013", observed("weinig")));
      house.caughtUp();

      assertThat(house.histories().experiment(LARGE.slug(), Moment.NOW, Reader.ANYONE).state().observations()).hasSize(COMMITS * EACH);
      assertThat(house.histories().experiments(BelongingFilter.ALL, Cursor.START, 10).items()).extracting(ExperimentSummary::id).containsExactly(LARGE, SMALL);
      assertThat(kept(house, LARGE)).doesNotContainKey(Portraits.PRESENT);
      assertThat(kept(house, SMALL)).containsKey(Portraits.PRESENT);
      ExperimentState small = house.histories().experiment(SMALL.slug(), Moment.NOW, Reader.ANYONE).state();
      assertThat(small.observations()).hasSize(1);
    }
  }

  private static ObservationNoted observed(String what) {
    return new ObservationNoted(what, Layer.FACT, null);
  }

  private static BsonDocument kept(House house, SubjectId experiment) {
    return house.views().subjects(SubjectKind.EXPERIMENT).find(new BsonDocument("_id", new BsonString(experiment.slug()))).first();
  }
}
