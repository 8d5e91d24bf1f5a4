package nl.wijkkroniek.access.forgetting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.House;
import nl.wijkkroniek.access.forgetting.Forgetting.Counts;
import nl.wijkkroniek.access.forgetting.KnownAs.Called;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Mentions.Settling;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetterTest {

  private static final SubjectId ANNA = SubjectId.someParticipant(new Random(1));
  private static final Instant ASKED = Instant.parse("2026-03-01T09:00:00Z");

  @TempDir
  private Path folder;
  private House house;
  private Forgettings forgettings;
  private final List<Step> did = new ArrayList<>();

  @BeforeEach
  void open() {
    house = new House(folder);
    forgettings = new Forgettings(house.database(), house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void givenWhatIsDone_whenAskedWhatIsNext_thenItIsTheFirstThatIsNot() {
    assertThat(Step.after(Set.of())).contains(Step.NAMES_KEPT);
    assertThat(Step.after(Set.of(Step.NAMES_KEPT, Step.ACCESS_ENDED))).contains(Step.WORDS_DESTROYED);
    assertThat(Step.after(Set.of(Step.values()))).isEmpty();
  }

  @Test
  void givenARequest_whenWorked_thenEveryStepIsDoneOnceInOrder_andTheReceiptSaysWhen() {
    forgettings.asked("r1", 7, ANNA, ASKED);
    Forgetter forgetter = new Forgetter(forgettings, (step, all) -> {
      did.add(step);
      house.pass(Duration.ofMinutes(1));
      return step == Step.TEXTS_DESTROYED ? List.of(new Counts(3, 2, 1)) : counts(all);
    });

    forgetter.work();
    forgetter.work();
    forgettings.asked("r1", 7, ANNA, ASKED);

    assertThat(did).containsExactly(Step.values());
    Forgetting done = forgettings.of("r1").orElseThrow();
    assertThat(done.finished()).contains(Instant.parse("2026-03-01T10:05:00Z"));
    assertThat(done.asked()).isEqualTo(ASKED);
    assertThat(done.counts()).isEqualTo(new Counts(3, 2, 1));
    assertThat(forgettings.unfinished()).isEmpty();
    assertThat(forgettings.of("r2")).isEmpty();
  }

  @Test
  void givenAStepThatFails_whenWorkedAgain_thenItGoesOnThere_whicheverStepItIs() {
    for (Step broken : Step.values()) {
      did.clear();
      forgettings.asked("r" + broken, broken.ordinal(), ANNA, ASKED);
      assertThatThrownBy(() -> new Forgetter(forgettings, (step, all) -> {
        if (step == broken) {
          throw new IllegalStateException("broken off");
        }
        return counts(all);
      }).work()).hasMessage("broken off");
      assertThat(forgettings.of("r" + broken).orElseThrow().finished()).isEmpty();

      new Forgetter(forgettings, (step, all) -> {
        did.add(step);
        return counts(all);
      }).work();

      assertThat(did).containsExactlyElementsOf(Arrays.asList(Step.values()).subList(broken.ordinal(), Step.values().length));
    }
  }

  /** What goes through the whole log is done once for all who wait, not once for each. */
  @Test
  void givenSomebodyWhoAskedLater_whenWorked_thenTheyCatchUpFirst_andTheRestIsDoneForAllAtOnce() {
    forgettings.asked("r1", 7, ANNA, ASKED);
    forgettings.done(forgettings.of("r1").orElseThrow(), Step.NAMES_KEPT, Counts.NONE);
    forgettings.done(forgettings.of("r1").orElseThrow(), Step.WORDS_DESTROYED, Counts.NONE);
    forgettings.asked("r2", 8, SubjectId.someParticipant(new Random(2)), ASKED);
    List<String> worked = new ArrayList<>();

    new Forgetter(forgettings, (step, all) -> {
      worked.add(step.code() + all.stream().map(Forgetting::receipt).toList());
      return step == Step.TEXTS_DESTROYED ? List.of(new Counts(1, 0, 0), new Counts(2, 0, 0)) : counts(all);
    }).work();

    assertThat(worked).containsExactly("names-kept[r2]", "words-destroyed[r2]", "access-ended[r1, r2]", "texts-destroyed[r1, r2]", "copies-purged[r1, r2]");
    assertThat(forgettings.of("r1").orElseThrow().counts().texts()).isEqualTo(1);
    assertThat(forgettings.of("r2").orElseThrow().counts().texts()).isEqualTo(2);
  }

  private static List<Counts> counts(List<Forgetting> all) {
    return all.stream().map(Forgetting::counts).toList();
  }

  @Test
  void givenNamesToLookFor_whenKeptTwiceAndDropped_thenTheyAreKeptTogetherAndNothingIsLeft() {
    KnownAs knownAs = new KnownAs(house.database(), Seals.NONE, house);
    knownAs.keep(ANNA, Called.NOTHING);
    assertThat(knownAs.of(ANNA)).isEqualTo(Called.NOTHING);
    knownAs.keep(ANNA, new Called(List.of(), List.of("Anna de Wit", " ")));
    knownAs.keep(ANNA, new Called(List.of("anna"), List.of("Anna de Wit")));
    assertThat(knownAs.of(ANNA)).isEqualTo(new Called(List.of("anna"), List.of("Anna de Wit")));

    knownAs.drop(ANNA);
    knownAs.drop(ANNA);
    assertThat(knownAs.of(ANNA)).isEqualTo(Called.NOTHING);
    assertThat(house.database().getCollection("access_known_as").countDocuments()).isZero();
  }

  @Test
  void givenNamesOfTwoRequests_whenOneIsRefused_thenThoseOfTheOtherStay() {
    KnownAs knownAs = new KnownAs(house.database(), Seals.NONE, house);
    knownAs.keep(ANNA, new Called(List.of(), List.of("Anna de Wit")));
    String refused = knownAs.keep(ANNA, new Called(List.of(), List.of("Anna de Wit", "Annie"))).orElseThrow();

    knownAs.drop(refused);

    assertThat(knownAs.of(ANNA)).isEqualTo(new Called(List.of(), List.of("Anna de Wit")));
  }

  @Test
  void givenNamesOfLongAgo_whenNobodyAsksForWhomTheyWereKept_thenTheyAreDropped_andNoOthers() {
    KnownAs knownAs = new KnownAs(house.database(), Seals.NONE, house);
    SubjectId bram = SubjectId.someParticipant(new Random(2));
    knownAs.keep(ANNA, new Called(List.of("anna"), List.of()));
    knownAs.keep(bram, new Called(List.of("bram"), List.of()));
    assertThat(knownAs.longAgo()).isEmpty();
    house.pass(Duration.ofDays(1).plusSeconds(1));
    knownAs.keep(bram, new Called(List.of(), List.of("bram de vries")));

    knownAs.dropUnasked(knownAs.longAgo(), List.of(ANNA));

    assertThat(knownAs.of(ANNA)).isEqualTo(new Called(List.of("anna"), List.of()));
    assertThat(knownAs.of(bram)).isEqualTo(new Called(List.of(), List.of("bram de vries")));
  }

  /** Until now there was one set of names for each person, and when it was kept was not. */
  @Test
  void givenNamesAsTheyWereKeptOnce_whenReadAndSwept_thenTheyAreLookedForAsLongAsTheyAreAskedFor() {
    KnownAs knownAs = new KnownAs(house.database(), Seals.NONE, house);
    house.database().getCollection("access_known_as").insertOne(new Document("_id", ANNA.toString()).append("sealed", new Binary("+anna".getBytes(UTF_8))));
    knownAs.dropUnasked(knownAs.longAgo(), List.of(ANNA));
    assertThat(knownAs.of(ANNA)).isEqualTo(new Called(List.of("anna"), List.of()));

    knownAs.dropUnasked(knownAs.longAgo(), List.of());
    assertThat(house.database().getCollection("access_known_as").countDocuments()).isZero();
  }

  @Test
  void givenMentions_whenPutTwiceAndSettled_thenEachIsOpenOnceUntilThen() {
    Mentions mentions = new Mentions(house.database(), house);
    forgettings.asked("r1", 7, ANNA, ASKED);
    Forgetting request = forgettings.of("r1").orElseThrow();
    Mention name = Mention.in(request, new EventId("urn:test", "e1"), 4, "heldBy");
    Mention text = Mention.in(request, new EventId("urn:test", "e0"), 3, null);
    List.of(name, text, name).forEach(mentions::put);
    assertThat(mentions.open()).containsExactly(text, name);
    assertThat(mentions.of(request)).isEqualTo(2);

    mentions.settle(name, Settling.MADE_UNREADABLE);
    mentions.put(name);
    assertThat(mentions.open()).containsExactly(text);
    assertThat(mentions.open(name.id())).isEmpty();
    assertThat(mentions.of(request)).as("the receipt goes on saying how many there were").isEqualTo(2);
  }
}
