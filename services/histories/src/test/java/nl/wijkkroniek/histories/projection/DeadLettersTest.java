package nl.wijkkroniek.histories.projection;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Poison;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.deadletter.Arrived;
import nl.wijkkroniek.histories.deadletter.DeadLetters;
import nl.wijkkroniek.histories.deadletter.DeadLetters.Outcome;
import nl.wijkkroniek.histories.deadletter.DiscardedEvent;
import nl.wijkkroniek.histories.deadletter.ParkedEvent;
import nl.wijkkroniek.histories.deadletter.Parking;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an event that cannot be worked in, and of all others. */
class DeadLettersTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final SubjectId OOST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId ROLE = SubjectId.role("oost-gids");

  @TempDir
  private Path folder;
  private final Poison poison = new Poison();
  private Store store;
  private House house;
  private DeadLetters letters;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.EVERYTHING, poison::in).start();
    letters = new DeadLetters(store.database(), Views.NAME);
    store.record(told("oost", OOST, "2011", founded("Oost")), told("west", WEST, "2011", founded("West")),
        told("rol", ROLE, "2012", new RoleDescribed(OOST, "Gids", null, null)));
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  private static TeamFounded founded(String name) {
    return new TeamFounded(name, null, null, null, null, null, null);
  }

  private static Happening adjusted(String id, SubjectId team, String... causes) {
    return told(id, team, "2013", new TeamAdjusted("iets", null, null), causes);
  }

  private static Happening redefined(String id, String... causes) {
    return told(id, ROLE, "2013", new RoleRedefined(null, "Andere gids", null, null, null, null, null, null, null), causes);
  }

  private List<EventId> history(SubjectId subject) {
    return house.histories().history(subject, Moment.NOW, Order.RECORDING, Cursor.START, 50, Reader.ANYONE).items().stream().map(Entry::event).toList();
  }

  @Test
  void givenAPoisonousEvent_whenMoreHappens_thenOnlyItsOwnSubjectWaits() {
    poison.mark("gif");
    store.record(redefined("gif"), adjusted("oost-2", OOST, "gif"));
    store.record(redefined("daarna"), adjusted("west-2", WEST, "daarna"));
    house.caughtUp();

    assertThat(history(ROLE)).containsExactly(id("rol"));
    assertThat(history(OOST)).containsExactly(id("oost"), id("rol"), id("oost-2"));
    assertThat(history(WEST)).containsExactly(id("west"), id("west-2"));
    assertThat(letters.count()).isOne();
    ParkedEvent parked = letters.list(null, 10).items().getFirst();
    assertThat(parked.event()).isEqualTo(id("gif").toString());
    assertThat(parked.subject()).isEqualTo(ROLE.toString());
    assertThat(parked.type()).isEqualTo("RoleRedefined");
    assertThat(parked.position()).isEqualTo(3);
    assertThat(parked.cause()).contains("IllegalStateException").contains("marked");
    assertThat(parked.waiting()).isOne();
  }

  @Test
  void givenAPoisonousEvent_whenItIsMendedAndTriedAgain_thenTheViewsAreAsIfItHadNeverFailed() {
    poison.mark("gif");
    store.record(redefined("gif"), adjusted("oost-2", OOST));
    store.record(redefined("daarna"), adjusted("west-2", WEST));
    house.caughtUp();
    assertThat(letters.retry(id("gif").toString(), "an operator", PATIENCE)).isEqualTo(Outcome.FAILED_AGAIN);
    assertThat(letters.count()).isOne();

    poison.cure();
    assertThat(letters.retry(id("gif").toString(), "an operator", PATIENCE)).isEqualTo(Outcome.WORKED_IN);
    assertThat(letters.count()).isZero();
    assertThat(history(ROLE)).containsExactly(id("rol"), id("gif"), id("daarna"));
    store.record(redefined("later"));
    house.caughtUp();
    assertThat(history(ROLE)).contains(id("later"));
    mustBeAsRebuilt();
  }

  @Test
  void givenATeamsEventThatWaited_whenItIsWorkedInAfterOthers_thenThePresentStateOfTheTeamKnowsIt() {
    poison.mark("gif");
    store.record(adjusted("gif", OOST));
    store.record(told("naam", OOST, "2013", new TeamRenamed("Oost-Zuid", null)));
    store.record(told("rol-2", SubjectId.role("oost-bode"), "2014", new RoleDescribed(OOST, "Bode", null, null)));
    house.caughtUp();
    poison.cure();

    assertThat(letters.discard(id("gif").toString(), "told twice by a fault of the import", "an operator", PATIENCE)).isEqualTo(Outcome.DISCARDED);
    house.caughtUp();

    assertThat(house.histories().team(OOST.slug(), Moment.NOW, Reader.ANYONE).state().names()).extracting(TeamState.Naming::name).contains("Oost-Zuid");
    mustBeAsRebuilt();
  }

  @Test
  void givenWhatWasLedToByAPoisonousEvent_whenItIsTriedAgain_thenARebuildPutsAllInItsPlace() {
    poison.mark("gif");
    store.record(redefined("gif"), told("oost-2", OOST, "2010", new TeamAdjusted("iets", null, null), "gif"));
    house.caughtUp();

    poison.cure();
    assertThat(letters.retry(id("gif").toString(), "an operator", PATIENCE)).isEqualTo(Outcome.REBUILDING);
    assertThat(new Rebuild(store.database(), Views.NAME).await(PATIENCE, _ -> { }).orElseThrow().state()).isEqualTo(RebuildProgress.State.DONE);
    assertThat(house.histories().history(OOST, Moment.NOW, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items()).extracting(Entry::event)
        .containsExactly(id("oost"), id("rol"), id("gif"), id("oost-2"));
    assertThat(letters.count()).isZero();
  }

  @Test
  void givenAPoisonousEvent_whenItIsDiscarded_thenTheReasonIsKeptAndWhatWaitedIsWorkedIn() {
    poison.mark("gif");
    store.record(redefined("gif"));
    store.record(redefined("daarna"));
    house.caughtUp();
    assertThatThrownBy(() -> letters.discard(id("gif").toString(), " ", "an operator", PATIENCE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> letters.discard(id("daarna").toString(), "no", "an operator", PATIENCE)).isInstanceOf(Refusal.class);

    assertThat(letters.discard(id("gif").toString(), "told twice by a fault of the import", "an operator", PATIENCE)).isEqualTo(Outcome.DISCARDED);
    house.caughtUp();
    assertThat(history(ROLE)).containsExactly(id("rol"), id("daarna"));
    DiscardedEvent discarded = letters.discarded(null, 10).items().getFirst();
    assertThat(discarded.reason()).isEqualTo("told twice by a fault of the import");
    assertThat(discarded.by()).isEqualTo("an operator");
    assertThat(discarded.position()).isEqualTo(3);
    mustBeAsRebuilt();
    assertThat(letters.count()).isZero();
  }

  @Test
  void givenWhatWaits_whenTheProcessEndsAndBeginsAgain_thenItIsQueuedOnceAndWaitsOn() {
    poison.mark("gif");
    store.record(redefined("gif"));
    store.record(redefined("daarna"));
    house.caughtUp();
    house.processor().stop();
    store.record(redefined("nog-later"));
    house.processor().start();
    house.caughtUp();

    assertThat(letters.list(null, 10).items()).singleElement().extracting(ParkedEvent::waiting).isEqualTo(2L);
    assertThat(history(ROLE)).containsExactly(id("rol"));
  }

  @Test
  void givenEventsThatComeAgainAfterACrash_whenTheyWait_thenTheyAreNotQueuedAgain() {
    store.record(redefined("gif"), redefined("daarna"));
    List<Arrived> events = store.recorded(0).stream().map(Arrived::of).toList();
    Parking before = new Parking(store.database(), store.language(), "another", 1);
    before.park(new PoisonousEvent(events.get(3).event(), new IllegalStateException("marked")));
    assertThat(before.keepApart(events)).hasSize(3);
    Parking after = new Parking(store.database(), store.language(), "another", 1);
    assertThat(after.keepApart(events)).extracting(RecordedEvent::position).containsExactly(0L, 1L, 2L);
    assertThat(store.database().getCollection("dead_letters").countDocuments(Filters.eq("queue", "another/1"))).isEqualTo(2);
  }

  @Test
  void givenAPresentStateThatCannotBeFolded_whenMoreHappens_thenItAloneWaitsAndIsListedAndIsTriedAgainByWhoTakesUpTheView() {
    house.caughtUp();
    var entries = store.database().getCollection("histories_1_entries");
    // The damaged line is read again only because what comes lies before it: what lies behind all is folded on from what is kept.
    entries.updateOne(Filters.eq("event", id("oost").toString()), Updates.set("type", "Damaged"));
    var before = told("oost-2", OOST, "2010", new TeamAdjusted("iets", null, null));
    store.record(before, adjusted("west-2", WEST));
    until(() -> letters.unfoldedCount() == 1);

    assertThat(house.progress().awaitFolded(store.log().head() - 1, PATIENCE)).as("lists do not wait for it").isTrue();
    assertThat(letters.unfolded(null, 10).items()).singleElement().satisfies(state -> {
      assertThat(state.subject()).isEqualTo(OOST.toString());
      assertThat(state.seen()).isEqualTo(3);
      assertThat(state.cause()).contains("NoSuchElementException");
    });
    assertThat(letters.list(null, 10).items()).as("its events are all worked in").isEmpty();
    assertThat(house.histories().team("west", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(1);

    house.processor().stop();
    entries.updateOne(Filters.eq("event", id("oost").toString()), Updates.set("type", "TeamFounded"));
    house.processor().start();
    until(() -> letters.unfoldedCount() == 0);
    house.caughtUp();
    assertThat(house.histories().team("oost", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(1);
    mustBeAsRebuilt();
  }

  private static void until(BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(until);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void mustBeAsRebuilt() {
    house.caughtUp();
    String before = ViewsDigest.of(house.views());
    assertThat(house.rebuild().state()).isEqualTo(RebuildProgress.State.DONE);
    assertThat(ViewsDigest.of(house.views())).isEqualTo(before);
  }
}
