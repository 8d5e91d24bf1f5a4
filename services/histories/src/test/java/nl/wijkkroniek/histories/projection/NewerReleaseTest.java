package nl.wijkkroniek.histories.projection;

import static java.util.stream.Collectors.toMap;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.serial.EventNames;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.deadletter.DeadLetters;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.generation.Standstill;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A later release has recorded: what becomes of the views of this one, and how they go on. */
class NewerReleaseTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final SubjectId OOST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final long NEWER = 41;

  @TempDir
  private Path folder;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Handover.class);
  private Store store;
  private DeadLetters letters;
  private ViewCondition condition;

  @BeforeEach
  void open() {
    store = new Store(folder);
    letters = new DeadLetters(store.database(), Views.NAME);
    condition = new ViewCondition(store.database(), Views.NAME);
    logged.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(logged);
    logger.setAdditive(false);
  }

  @AfterEach
  void close() {
    logger.detachAppender(logged);
    logger.setLevel(null);
    logger.setAdditive(true);
    store.close();
  }

  /** Forty events of two teams, one that a later release recorded, and two after it. */
  private void tell() {
    store.record(told("oost", OOST, "2011", new TeamFounded("Oost", null, null, null, null, null, null)),
        told("west", WEST, "2011", new TeamFounded("West", null, null, null, null, null, null)));
    for (int i = 2; i < NEWER; i++) {
      adjust("west-" + i, WEST);
    }
    new LogWriter(store.database(), Clock.systemUTC(), LogListener.NONE, LogWriter.PATIENCE).append(new CommitDraft(List.of(new EventDraft("urn:test#later",
        "TeamRenamed", "9.9", OOST.toString(), "team", 1, Instant.EPOCH, Set.of(OOST.toString()), BsonDocument.parse("{\"name\": \"Nieuw Oost\"}"),
        BsonDocument.parse("{\"occurredOn\": \"2013\", \"recordedBy\": \"local\"}"))), null, null));
    adjust("west-a", WEST);
    adjust("west-b", WEST);
  }

  private void adjust(String id, SubjectId team) {
    store.record(told(id, team, "2013", new TeamAdjusted("iets", null, null)));
  }

  /** As this release, but for one event that has another shape since 9.9. */
  private static LanguageInLog laterRelease() {
    return new LanguageInLog(EventNames.ofWholeLanguage(EventType.all().stream().collect(toMap(EventType::data,
        type -> new EventName(type.name(), type.name().equals("TeamRenamed") ? "9.9" : "1")))), events -> events);
  }

  private static void until(BooleanSupplier condition, String otherwise) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(otherwise).isLessThan(until);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static List<Entry> history(House house, SubjectId subject) {
    return house.histories().history(subject, Moment.NOW, Order.RECORDING, Cursor.START, 100, Reader.ANYONE).items();
  }

  @Test
  void givenAnEventOfALaterRelease_whenAViewComesToIt_thenItStandsStillThereSaysSoOnceAndKeepsNothingApart() {
    tell();
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      until(() -> condition.standstill().isPresent() && house.progress().position() == NEWER - 1, "it does not stand still after all that it can read");
      assertThat(condition.standstill()).contains(new Standstill(NEWER, "TeamRenamed", "9.9"));
      until(() -> house.processor().isInTrouble() && house.processor().isWorking(), "it does not keep the view, though no other can read on");

      adjust("west-c", WEST);
      assertThat(house.progress().awaitFolded(NEWER - 1, PATIENCE)).isTrue();
      assertThat(house.progress().await(NEWER, Duration.ofSeconds(1))).isFalse();
      assertThat(history(house, WEST)).hasSize((int) NEWER - 1);
      assertThat(history(house, OOST)).hasSize(1);
      assertThat(letters.count()).isZero();
      assertThat(letters.list(null, 10).items()).isEmpty();
      assertThat(logged.list).singleElement().extracting(ILoggingEvent::getFormattedMessage).asString()
          .contains("The histories stand still", "release 9.9 or later", "TeamRenamed at position 41");
    }
  }

  @Test
  void givenAViewThatStandsStill_whenAProcessComesThatCanReadOn_thenThatOneGoesOnAndNothingIsSkipped() {
    tell();
    try (House house = new House(store, Allowing.EVERYTHING).start(); Store later = store.beside(laterRelease())) {
      until(() -> condition.standstill().isPresent() && house.progress().position() == NEWER - 1, "it does not stand still");
      try (House newer = new House(later, Allowing.EVERYTHING).start()) {
        newer.caughtUp();
        assertThat(condition.standstill()).isEmpty();
        until(() -> !newer.processor().isInTrouble() && !house.processor().isInTrouble(), "it says that it is in trouble, and is not");
        assertThat(history(newer, OOST)).extracting(Entry::position).containsExactly(0L, NEWER);
        assertThat(history(house, WEST)).as("what the other one reads").hasSize((int) NEWER + 1);
        assertThat(letters.count()).isZero();
      }
    }
  }

  @Test
  void givenAProcessOfAnEarlierRelease_whenItIsUpdated_thenItGoesOnFromWhereItStood() {
    tell();
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      until(() -> condition.standstill().isPresent() && house.progress().position() == NEWER - 1, "it does not stand still");
    }
    try (Store later = store.beside(laterRelease()); House updated = new House(later, Allowing.EVERYTHING).start()) {
      updated.caughtUp();
      assertThat(condition.standstill()).isEmpty();
      assertThat(history(updated, OOST)).extracting(Entry::position).containsExactly(0L, NEWER);
    }
  }

  @Test
  void givenAnEventOfALaterRelease_whenAViewIsRebuilt_thenThatFailsWithTheReleaseItNeedsAndKeepsNothingApart() {
    tell();
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      until(() -> house.progress().position() == NEWER - 1, "it does not come to what it can read");
      RebuildProgress end = house.rebuild();
      assertThat(end.state()).isEqualTo(State.FAILED);
      assertThat(end.reason()).contains("release 9.9 or later is needed");
      assertThat(store.database().getCollection("dead_letters").countDocuments()).isZero();
      assertThat(house.views().generation()).isOne();
      assertThat(history(house, WEST)).hasSize((int) NEWER - 1);
    }
  }
}
