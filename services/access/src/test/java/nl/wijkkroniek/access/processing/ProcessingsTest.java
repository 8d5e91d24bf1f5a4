package nl.wijkkroniek.access.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.House;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Witness;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads what of whom, and what is kept of that. */
class ProcessingsTest {

  private static final SubjectId SAMIRA = SubjectId.someParticipant(new Random(1));
  private static final SubjectId JOOST = SubjectId.someParticipant(new Random(2));

  @TempDir
  private Path folder;
  private House house;
  private Account karel;
  private Processings processings;

  @BeforeEach
  void open() {
    house = new House(folder);
    karel = house.account("karel");
    processings = new Processings(house.database(), house);
    processings.prepare();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void givenTwoPeopleAreRead_whenTheRequestGoesOn_thenEachIsNotedOnce() {
    Witness witness = processings.witness(Occasion.of(karel, "/v1/teams/oost/history"));

    witness.leaves(Set.of(SAMIRA, JOOST));
    witness.leaves(Set.of(SAMIRA));

    assertThat(processings.before(null, null, 10)).hasSize(2);
    Processing one = processings.before(SAMIRA, null, 10).getFirst();
    assertThat(one.participant()).isEqualTo(SAMIRA);
    assertThat(one.by()).isEqualTo(karel.id());
    assertThat(one.roles()).containsExactly("participant");
    assertThat(one.at()).isEqualTo(house.instant());
    assertThat(List.of(one.purpose(), one.what(), one.how())).containsExactly(Purpose.LEARNING, Processed.READING, How.API);
    assertThat(one.words().nl()).isEqualTo("gelezen door een programma, om samen te leren");
  }

  @Test
  void givenAnotherRequest_whenTheSameIsRead_thenThatIsNotedToo_newestFirst_pageByPage() {
    read(karel, "/sessions/terugblik");
    house.pass(Duration.ofMinutes(1));
    read(karel, "/v1/chronicles");

    List<Processing> first = processings.before(SAMIRA, null, 1);
    List<Processing> second = processings.before(SAMIRA, first.getLast().id(), 1);

    assertThat(first).extracting(Processing::how).containsExactly(How.EXPORT);
    assertThat(second).extracting(Processing::how).containsExactly(How.PAGE);
    assertThat(processings.before(SAMIRA, second.getLast().id(), 1)).isEmpty();
    assertThatThrownBy(() -> processings.before(SAMIRA, "gisteren", 1)).isInstanceOf(InvalidField.class).hasMessageContaining("next");
  }

  @Test
  void givenSomebodyWhoIsNotSignedIn_whenTheyReadOnAndOn_thenItIsNotedOnceAnHourForEachActivity() {
    read(null, "/v1/teams/oost/history");
    read(null, "/v1/teams/oost/history");
    read(null, "/v1/search");

    assertThat(processings.before(SAMIRA, null, 10)).extracting(Processing::what).containsExactlyInAnyOrder(Processed.READING, Processed.SEARCHING);
    assertThat(processings.before(SAMIRA, null, 10)).allSatisfy(one -> {
      assertThat(one.by()).isNull();
      assertThat(one.purpose()).isEqualTo(Purpose.PUBLICATION);
    });
  }

  @Test
  void givenALogThatTakesNothing_whenSomebodyReads_thenItIsRefused_alsoWhenTheyTryAgain() {
    house.database().getCollection("access_processings").createIndex(Indexes.ascending("how"), new IndexOptions().unique(true));
    read(karel, "/sessions/terugblik");
    Witness witness = processings.witness(Occasion.of(karel, "/sessions/terugblik"));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> witness.leaves(Set.of(SAMIRA))).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }
  }

  @Test
  void givenOldAndNew_whenTheOldAreCleared_thenTheNewStay() {
    read(karel, "/sessions/terugblik");
    house.pass(Duration.ofDays(731));
    read(karel, "/v1/chronicles");

    processings.clearBefore(house.instant().minus(Duration.ofDays(730)));

    assertThat(processings.before(null, null, 10)).extracting(Processing::how).containsExactly(How.EXPORT);
  }

  @Test
  void givenSomebodyWhoIsForgotten_whenTheirsIsCleared_thenThatOfOthersStays() {
    processings.witness(Occasion.of(karel, "/sessions/terugblik")).leaves(Set.of(SAMIRA, JOOST));

    processings.forget(SAMIRA);

    assertThat(processings.before(null, null, 10)).extracting(Processing::participant).containsExactly(JOOST);
  }

  @Test
  void givenRoles_whenTheyRead_thenThePurposeIsWhatTheyAreHereFor() {
    assertThat(Purpose.of(Set.of(Role.RESEARCHER))).isEqualTo(Purpose.RESEARCH);
    assertThat(Purpose.of(Set.of(Role.RESEARCHER, Role.PARTICIPANT))).isEqualTo(Purpose.LEARNING);
    assertThat(Purpose.of(Set.of(Role.STEWARD))).isEqualTo(Purpose.STEWARDSHIP);
    assertThat(Purpose.of(Set.of(Role.VISITOR))).isEqualTo(Purpose.PUBLICATION);
  }

  @Test
  void givenAddresses_whenAsked_thenEachIsWhatItIs() {
    assertThat(of("/v1/teams/oost/replay")).containsExactly(Processed.REPLAYING, How.STREAM);
    assertThat(of("/teams/oost/replay")).containsExactly(Processed.REPLAYING, How.PAGE);
    assertThat(of("/comparison")).containsExactly(Processed.COMPARING, How.PAGE);
    assertThat(of("/v1/experiments/koffie/similar")).containsExactly(Processed.SEARCHING, How.API);
    assertThat(of("/discussed")).containsExactly(Processed.SEARCHING, How.PAGE);
  }

  private static List<Object> of(String path) {
    Occasion occasion = Occasion.of(null, path);
    return List.of(occasion.what(), occasion.how());
  }

  private void read(Account reader, String path) {
    processings.witness(Occasion.of(reader, path)).leaves(Set.of(SAMIRA));
  }
}
