package nl.wijkkroniek.platform.forgetting;

import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.KnownAs;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Refusal.Kind;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.web.forgetting.BeingForgotten;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are given along with a request to be forgotten: looked for when it is recorded, and kept no longer than it takes to know that it is not. */
class NamesGivenAlongTest {

  private static final List<String> NAMES = List.of("Zoutkorrel");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir
  private static Path folder;
  private static RunningWijkkroniek house;
  private SubjectId zoe;
  private Account account;

  @BeforeAll
  static void start() {
    house = RunningWijkkroniek.empty(folder.resolve("data"));
    house.record("/v1/roles/opbouw/redefinitions", "{\"data\":{\"to\":\"Gastvrouw\",\"agreedBy\":[\"Zoutkorrel\"]}}");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @BeforeEach
  void somebody() {
    zoe = SubjectId.someParticipant(RandomGenerator.getDefault());
    account = house.part(Accounts.class).make("zoe-" + zoe.slug(), "een lang wachtwoord", zoe, Set.of(Role.PARTICIPANT), false);
  }

  @Test
  void givenARequestThatIsRefused_whenMade_thenItsNamesAreGone_andItCanBeMadeAgain() {
    refused(Kind.INVALID, _ -> {
      throw new Refusal(Kind.INVALID, "Nu niet.", "Not now.");
    });
    assertThat(kept()).isZero();
    assertThat(keyIsDestroyed()).isTrue();

    String receipt = house.part(BeingForgotten.class).ask(zoe, account, NAMES);
    assertThat(house.part(ForgettingFollower.class).await(receipt, PATIENCE)).isTrue();
    assertThat(request().counts().mentions()).isEqualTo(1);
  }

  @Test
  void givenARequestThatIsRecordedWhileItsAnswerIsLost_whenFoundLater_thenItsNamesAreLookedFor() {
    ForgettingFollower follower = house.part(ForgettingFollower.class);
    follower.stop();
    refused(Kind.UNAVAILABLE, telling -> {
      house.part(Recording.class).tell(telling);
      throw new Refusal(Kind.UNAVAILABLE, "Niet bekend.", "Not known.");
    });
    assertThat(kept()).isEqualTo(1);
    keptTwoDaysAgo();

    follower.start();

    await(() -> house.part(Forgettings.class).all().stream().anyMatch(one -> one.participant().equals(zoe) && one.finished().isPresent()));
    assertThat(request().counts().mentions()).isEqualTo(1);
    await(() -> kept() == 0);
  }

  @Test
  void givenARequestThatWasNeverRecorded_whenItIsNotMadeAgain_thenItsNamesGoBeforeLong() {
    refused(Kind.UNAVAILABLE, _ -> {
      throw new Refusal(Kind.UNAVAILABLE, "Nu niet.", "Not now.");
    });
    assertThat(kept()).as("whether it was recorded is not known yet").isEqualTo(1);

    keptTwoDaysAgo();

    await(() -> kept() == 0);
    assertThat(keyIsDestroyed()).isTrue();
  }

  @Test
  void givenARequestThatIsCarriedOut_whenSubmittedOnceMore_thenItIsRefusedLikeAnyOther_andItsNamesAreGone() {
    String receipt = house.part(BeingForgotten.class).ask(zoe, account, NAMES);
    assertThat(house.part(ForgettingFollower.class).await(receipt, PATIENCE)).isTrue();

    assertThatThrownBy(() -> house.part(BeingForgotten.class).ask(zoe, account, NAMES)).isInstanceOf(Refusal.class).hasMessageContaining("asked already");
    assertThat(kept()).isZero();
  }

  /** Asks where recording goes as it is told to here. */
  private void refused(Kind kind, Recording recording) {
    BeingForgotten asking = new ForgettingRecorded(recording, house.part(ForgettingFollower.class), house.part(Accounts.class), house.part(KnownAs.class),
        house.part(Mentions.class), house.part(StewardLog.class), house.part(ForgettingRecorded.InHouse.class));
    assertThatThrownBy(() -> asking.ask(zoe, account, NAMES)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private Forgetting request() {
    return house.part(Forgettings.class).all().stream().filter(one -> one.participant().equals(zoe)).findFirst().orElseThrow();
  }

  private static MongoCollection<Document> names() {
    return house.part(MongoDatabase.class).getCollection("access_known_as");
  }

  private long kept() {
    return names().countDocuments(regex("_id", zoe.slug()));
  }

  private void keptTwoDaysAgo() {
    names().updateMany(regex("_id", zoe.slug()), Updates.set("kept", Date.from(Instant.now().minus(Duration.ofDays(2)))));
  }

  private boolean keyIsDestroyed() {
    return house.part(Vault.class).destroyed(0).stream().anyMatch(name -> name.contains("forgetting/" + zoe.slug()));
  }

  private static void await(BooleanSupplier reached) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime() - until).as("in time").isNegative();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
