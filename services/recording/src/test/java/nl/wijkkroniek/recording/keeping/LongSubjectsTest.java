package nl.wijkkroniek.recording.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.folding.KeptFold;
import nl.wijkkroniek.eventstore.folding.KeptFolds;
import nl.wijkkroniek.eventstore.folding.Shape;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.deciding.SubjectState;
import nl.wijkkroniek.recording.deciding.Team;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LongSubjectsTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final int RETRACTION = LongSubjects.LONG + 60;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @RegisterExtension
  private static final LogOnDisk SERVER = new LogOnDisk();

  private final LanguageInLog language = new LanguageInLog(TestVault.ofAll());
  private MongoDatabase database;
  private int recorded;

  @BeforeEach
  void aLongSubject() {
    database = SERVER.freshDatabase();
    record(LongSubjects.LONG + 50);
  }

  private void record(int events) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    IntStream.range(recorded, recorded + events).forEach(number -> messages.add(HappeningMessages.toMessage(happening(number), number, Map.of())));
    recorded += events;
    language.engine(database).build().appendEvents(messages);
  }

  private static Happening happening(int number) {
    SubjectEvent data = switch (number) {
      case 0 -> new TeamFounded("Wijkteam Oost", null, null, null, null, null, null);
      case 7 -> new TeamDissolved(null, null, null, null);
      case RETRACTION -> new EventRetracted(new EventId("urn:test", "7"), "Het team ging door");
      default -> new PartnerJoined("Partner " + number, null, null);
    };
    return new Happening(new EventId("urn:test", Integer.toString(number)), TEAM, EdtfDate.parse("2014-03~"), List.of(), Provenance.NONE, "test", null, data);
  }

  /** As a process would that has just started. */
  private Knowledge started(String shape) {
    return new Knowledge(new EventLog(database), language, LongSubjects.in(new KeptFolds(database, shape)));
  }

  private Known folded() {
    return started("one").asOf(TEAM, Long.MAX_VALUE);
  }

  private long kept() {
    return database.getCollection("folds").countDocuments();
  }

  @Test
  void givenALongSubject_whenAskedForAfterAStart_thenTheKeptFoldIsUsed() {
    started("one").of(TEAM);
    record(30);
    KeptFold fold = new KeptFolds(database, "one").of(TEAM.toString()).orElseThrow();
    assertThat(fold.events()).isEqualTo(LongSubjects.LONG + 50);

    assertThat(LongSubjects.in(new KeptFolds(database, "one")).latest(TEAM).events()).isEqualTo(LongSubjects.LONG + 50);
    assertThat(started("one").of(TEAM)).isEqualTo(folded()).extracting(Known::events).isEqualTo(recorded);
  }

  @Test
  void givenALongSubjectWhoseFoldIsKept_whenItsDissolutionIsRetracted_thenItIsFoldedAnewOverWhatHolds() {
    assertThat(((Team) started("one").of(TEAM).folded().state()).ended()).isPresent();
    record(RETRACTION + 1 - recorded);

    assertThat(((Team) started("one").of(TEAM).folded().state()).ended()).isEmpty();
    assertThat(started("one").of(TEAM)).isEqualTo(folded()).extracting(Known::events).isEqualTo(recorded);
  }

  @Test
  void givenAFoldOfAnOlderShape_whenAskedForAfterAStart_thenItIsIgnoredAndReplaced() {
    started("older").of(TEAM);

    assertThat(LongSubjects.in(new KeptFolds(database, "one")).latest(TEAM)).isEqualTo(Known.nothing(TEAM));
    assertThat(started("one").of(TEAM)).isEqualTo(folded());
    assertThat(LongSubjects.in(new KeptFolds(database, "one")).latest(TEAM)).isEqualTo(folded());
  }

  @Test
  void givenKeptFoldsThatWereDeleted_whenAskedFor_thenNothingIsDifferent() {
    started("one").of(TEAM);
    database.getCollection("folds").drop();

    assertThat(started("one").of(TEAM)).isEqualTo(folded());
    assertThat(kept()).isOne();
  }

  @Test
  void givenAShortSubject_whenAskedFor_thenNothingIsKept() {
    SubjectId other = SubjectId.team("west");
    started("one").of(other);

    assertThat(kept()).isZero();
  }

  @Test
  void givenALongSubject_whenMoreIsRecorded_thenAFoldIsKeptOnceInAHundredEvents() {
    Knowledge knowledge = started("one");
    knowledge.of(TEAM);
    record(20);
    knowledge.of(TEAM);
    assertThat(new KeptFolds(database, "one").of(TEAM.toString()).orElseThrow().events()).isEqualTo(LongSubjects.LONG + 50);

    record(LongSubjects.EVERY);
    knowledge.of(TEAM);

    assertThat(new KeptFolds(database, "one").of(TEAM.toString()).orElseThrow().events()).isEqualTo(recorded);
  }

  @Test
  void givenManyEventsThatNobodyWasToldOf_whenLongSubjectsAreKept_thenTheLongOneIsAndNoOther() {
    started("one").keepLong(List.of(SubjectId.team("west"), TEAM), () -> true);

    assertThat(kept()).isOne();
    assertThat(LongSubjects.in(new KeptFolds(database, "one")).latest(TEAM)).isEqualTo(folded());
  }

  @Test
  void givenAHouseThatCloses_whenLongSubjectsAreKept_thenItLeavesThem() {
    started("one").keepLong(List.of(TEAM), () -> false);

    assertThat(kept()).isZero();
  }

  @Test
  void givenFoldsByTheCodeThatRuns_whenASubjectIsLong_thenOneIsKeptBesideWhatIsDecided() {
    new Knowledge(new EventLog(database), language, database).of(TEAM);

    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (kept() == 0) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  @Test
  void givenCode_whenItsShapeIsTaken_thenItIsThatOfAllItReaches() {
    assertThat(Shape.of(Known.class)).isEqualTo(Shape.of(Known.class)).isEqualTo(Shape.of(Known.class, SubjectState.class)).isNotEqualTo(Shape.of(EdtfDate.class));
  }
}
