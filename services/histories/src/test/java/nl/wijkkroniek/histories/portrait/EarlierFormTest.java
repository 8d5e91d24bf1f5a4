package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A present state may have been kept by a release that knew it in another form; until it is kept anew it is folded. */
class EarlierFormTest {

  private static final SubjectId TEAM = SubjectId.team("oost");

  @TempDir
  private Path folder;

  @Test
  void givenAStateInAnEarlierForm_whenItIsAskedFor_thenItIsFolded_andWhenMoreHappensItIsKeptAnew() {
    try (Store store = new Store(folder); House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("1", TEAM, "2013", new MeetingPlaceOpened("Tuin", null, null)));
      house.caughtUp();
      house.views().subjects(SubjectKind.TEAM).updateOne(eq("_id", TEAM.slug()), set("present.provisions", "zoals het eens was"));

      assertThat(asked(house).provisions().meetingPlaces()).hasSize(1);

      store.record(told("2", TEAM, "2014", new PurposeRestated("Nabij zijn", null)));
      house.caughtUp();
      assertThat(asked(house).provisions().meetingPlaces()).hasSize(1);
      assertThat(house.views().subjects(SubjectKind.TEAM).find(eq("_id", TEAM.slug())).first().getDocument("present").get("provisions").isDocument()).isTrue();
    }
  }

  private static TeamState asked(House house) {
    return house.histories().team(TEAM.slug(), Moment.NOW, Reader.ANYONE).state();
  }
}
