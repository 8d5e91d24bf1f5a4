package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.chronicle.GeneratedChronicle;
import nl.wijkkroniek.recording.chronicle.Lines;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import nl.wijkkroniek.recording.telling.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InterruptedImportTest {

  private static final int LINES = 3_000;
  private static final SubjectId TEAM = SubjectId.team("t-0");

  @RegisterExtension
  private static final TestServer SERVER = new TestServer();

  private TestStore store;

  @BeforeEach
  void open() {
    store = SERVER.freshStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givenAnImportThatStoppedHalfWay_whenTheHouseStartsAgain_thenItIsFinishedAndNothingIsThereTwice() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    ChronicleImport before = store.anotherWay(Obstructed.store(store.commits(), (time, publish) -> {
      if (time <= 2) {
        publish.run();
      }
      if (time >= 2) {
        stuck.countDown();
        throw new IllegalStateException("the store went away, after the third commit and before its answer");
      }
    }));
    BegunImport begun = before.begin(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);
    assertThat(stuck.await(60, TimeUnit.SECONDS)).isTrue();
    before.close();
    ImportStatus left = begun.end();
    assertThat(left.state()).isEqualTo(ImportState.RECORDING);
    assertThat(store.log().head()).isEqualTo(3 * ChunkCutter.MOST_LINES);

    store.way().resumeUnfinished().join();

    assertAllIsThereOnce(LINES);
    ImportStatus done = store.way().imports().find(left.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.counts()).isEqualTo(new ImportStatus.Counts(LINES, LINES, 0, left.counts().subjects(), 0L, LINES - 1L));
    assertThat(store.leftOver()).isZero();
  }

  @Test
  void givenNothingUnfinished_whenTheHouseStarts_thenNothingHappens() {
    store.way().resumeUnfinished().join();

    assertThat(store.events()).isEmpty();
    assertThat(store.way().imports().newest(null, 1)).isEmpty();
  }

  @Test
  void givenAStoreThatFailsNowAndThen_whenImported_thenItIsTriedAgainUntilAllIsThereOnce() throws Exception {
    ChronicleImport way = store.anotherWay(Obstructed.store(store.commits(), (time, publish) -> {
      if (time == 1) {
        throw new IllegalStateException("before the commit");
      }
      publish.run();
      if (time == 3) {
        throw new IllegalStateException("after the commit");
      }
    }));

    ImportStatus done = way.run(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);

    assertThat(done.counts().recorded()).isEqualTo(LINES);
    assertAllIsThereOnce(LINES);
  }

  @Test
  void givenAChunkOfWhichAPartIsThere_whenTriedAgain_thenTheRestFollowsItInTheOrderOfTheFileAndCounts() throws Exception {
    int[] times = {0};
    ChronicleImport way = store.anotherWay(events -> {
      if (times[0]++ == 1) {
        store.commits().appendEach(events.subList(0, 100));
        throw new IllegalStateException("after a hundred of them");
      }
      return store.commits().appendEach(events);
    });

    ImportStatus done = way.run(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);

    assertThat(done.counts()).isEqualTo(new ImportStatus.Counts(LINES, LINES, 0, done.counts().subjects(), 0L, LINES - 1L));
    assertAllIsThereOnce(LINES);
    TestStore undisturbed = SERVER.freshStore();
    undisturbed.way().run(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);
    assertThat(ids(store)).isEqualTo(ids(undisturbed));
    undisturbed.close();
  }

  private static List<EventId> ids(TestStore store) {
    return store.events().stream().map(event -> event.happening().id()).toList();
  }

  @Test
  void givenSomebodyWhoRecordsOnTheSameSubjectAllTheSame_whenImported_thenItsEventsGetTheNextNumbers() throws Exception {
    Happening meanwhile = happening("meanwhile", "Meanwhile");
    ChronicleImport way = store.anotherWay(Obstructed.store(store.commits(), (time, publish) -> {
      if (time == 0) {
        store.store().publish(HappeningMessages.toMessage(meanwhile, 0, Map.of()));
      }
      publish.run();
    }));

    way.run(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);

    assertThat(ofTeam()).extracting(event -> event.happening().id().id()).startsWith("meanwhile", "t0-0", "t0-1");
    assertThat(ofTeam()).extracting(RecordedEvent::sequence).isEqualTo(LongStream.range(0, ofTeam().size()).boxed().toList());
    assertAllIsThereOnce(LINES + 1);
  }

  @Test
  void givenAnEventOfTheFileThatWasRecordedMeanwhile_whenImported_thenItIsThereOnce() throws Exception {
    String line = Lines.line("1", "TeamRenamed", "team/t-0", "2012", "", "\"name\":\"A\"");
    Happening same = new Happening(new EventId("urn:x", "1"), TEAM, EdtfDate.parse("2012"), List.of(), Provenance.NONE, "other", null,
        new TeamRenamed("A", null));
    ChronicleImport way = store.anotherWay(Obstructed.store(store.commits(), (time, publish) -> {
      if (time == 0) {
        store.store().publish(HappeningMessages.toMessage(same, 0, Map.of()));
      }
      publish.run();
    }));

    byte[] file = new Lines().raw(line).event("2", "TeamRenamed", "team/t-0", "2013", "1", "\"name\":\"B\"").bytes();
    way.run(new ByteArrayInputStream(file), ImportProgress.UNHEARD);

    assertAllIsThereOnce(2);
    assertThat(store.events().getFirst().happening().recordedBy()).isEqualTo("other");
  }

  @Test
  void givenAnImportThatRuns_whenSomebodyRecordsLive_thenItsSubjectsAreClosedUntilItIsDoneAndOthersAreOpen() throws Exception {
    CountDownLatch recording = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ChronicleImport way = store.anotherWay(Obstructed.store(store.commits(), (time, publish) -> {
      recording.countDown();
      await(goOn);
      publish.run();
    }));
    BegunImport begun = way.begin(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);
    await(recording);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.live().tell(renaming(TEAM)));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.members()).containsKey("import");
    assertThat(store.live().tell(renaming(SubjectId.team("elsewhere"))).receipt().position()).isZero();
    assertThat(store.way().imports().running()).hasValueSatisfying(status -> assertThat(status.state()).isEqualTo(ImportState.RECORDING));
    assertThat(catchThrowableOfType(Refusal.class, () -> store.takeExample("wijkteams-2014.ndjson")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThatThrownBy(() -> way.run(new GeneratedChronicle(1, 1), ImportProgress.UNHEARD)).isInstanceOf(Refusal.class).hasMessageContaining("Another import");

    goOn.countDown();
    begun.end();
    assertThat(store.live().tell(renaming(TEAM)).receipt().position()).isEqualTo(LINES + 1);
    assertThat(store.way().imports().running()).isEmpty();
    assertThat(store.leftOver()).isZero();
  }

  @Test
  void givenAFileThatIsRefused_whenSomebodyRecordsLive_thenItsSubjectsAreOpenAgain() {
    assertThatThrownBy(() -> store.take(Lines.line("1", "TeamFounded", "team/t-0", "2011", "", "\"name\":\"A\""), "{}")).isInstanceOf(Refusal.class);

    assertThat(store.live().tell(renaming(TEAM)).receipt().position()).isZero();
  }

  @Test
  void givenAnImportLeftByAnotherProcess_whenANewOneComes_thenTheOldOneIsFinishedFirst() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    ChronicleImport died = store.anotherWay(Obstructed.store(store.commits(), (_, _) -> {
      stuck.countDown();
      throw new IllegalStateException("out of reach");
    }));
    BegunImport left = died.begin(new GeneratedChronicle(LINES, 7), ImportProgress.UNHEARD);
    await(stuck);
    died.close();
    left.end();

    assertThat(catchThrowableOfType(Refusal.class, () -> store.takeExample("wijkteams-2014.ndjson")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    store.way().close();

    assertThat(store.log().head() % ChunkCutter.MOST_LINES).as("whole chunks only").isZero();
    try (ChronicleImport next = store.anotherWay(store.commits())) {
      next.resumeUnfinished().join();
      assertAllIsThereOnce(LINES);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<RecordedEvent> ofTeam() {
    return store.events().stream().filter(event -> event.happening().subject().equals(TEAM)).toList();
  }

  private static Telling renaming(SubjectId team) {
    return new Telling(team, EdtfDate.parse("2012"), List.of(), Provenance.NONE, "local", new TeamRenamed("Live", null), null, null);
  }

  private static Happening happening(String id, String name) {
    return new Happening(new EventId("urn:live", id), TEAM, EdtfDate.parse("2012"), List.of(), Provenance.NONE, "local", null, new TeamRenamed(name, null));
  }

  private void assertAllIsThereOnce(int events) {
    List<RecordedEvent> there = store.events();
    assertThat(there).hasSize(events).extracting(RecordedEvent::position).isEqualTo(LongStream.range(0, events).boxed().toList());
    assertThat(there.stream().map(event -> event.happening().id()).collect(toSet())).hasSize(events);
  }
}
