package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds, one after the other, while eight people record and others read, in the process that works the views and in one that does not. */
class RebuildWhileRecordingTest {

  private static final Share SHARE = Share.of(2, 20_120_301);
  private static final int RECORDERS = 8;
  private static final int FIRST = 60;
  private static final int LENGTH = 40;
  /** Histories in which things were corrected. Of what is read meanwhile nothing is, for a reader may well miss what was taken back. */
  private static final int CORRECTED = 10;
  /**
   * Between two events of one recorder, in nanoseconds, for each so many events there are: about as much is recorded during every rebuild, however long the log. A
   * log that grows at one rate makes every rebuild longer than the one before by a factor, and twenty of them have no end.
   */
  private static final long A_LITTLE = 20_000_000;
  private static final long SO_MANY = 5_000;

  @TempDir
  private Path folder;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  /** The latest position that any reader was ever served, in whichever process. */
  private final AtomicLong served = new AtomicLong(-1);
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong seeds = new AtomicLong(FIRST);
  private final AtomicLong told = new AtomicLong(FIRST);

  @Test
  void givenRecordersAndReaders_whenTheViewsAreRebuilt_thenNoReadFailsOrGoesBackInTimeAndTheGenerationsAreEqual() {
    try (Store store = new Store(folder); Store beside = store.beside()) {
      for (long seed = -CORRECTED; seed < 0; seed++) {
        store.record(RandomHappenings.corrected(seed).some(LENGTH));
      }
      for (long seed = 1; seed <= FIRST; seed++) {
        store.record(new RandomHappenings(SHARE.seed() + seed).some(LENGTH));
      }
      try (House house = new House(store, Allowing.EVERYTHING).start(); House another = new House(beside, Allowing.EVERYTHING);
          ExecutorService people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
        house.caughtUp();
        for (int recorder = 1; recorder <= RECORDERS; recorder++) {
          people.execute(() -> keepOn(() -> record(store, house.histories())));
        }
        for (Histories histories : List.of(house.histories(), another.histories())) {
          people.execute(() -> keepOn(() -> readHistories(histories)));
          people.execute(() -> keepOn(() -> readLists(histories)));
        }
        try {
          for (int rebuild = 0; rebuild < SHARE.rounds(); rebuild++) {
            assertThat(house.rebuild().state()).isEqualTo(State.DONE);
          }
        } finally {
          ended.set(true);
        }
        people.close();
        assertThat(failures).as("seed %d", SHARE.seed()).isEmpty();
        assertThat(reads.get()).isGreaterThan(20L * SHARE.rounds());
        house.caughtUp();
        assertThat(house.views().generation()).isEqualTo(1 + SHARE.rounds());
        String live = ViewsDigest.of(house.views());
        assertThat(house.rebuild().state()).isEqualTo(State.DONE);
        assertThat(ViewsDigest.of(house.views())).isEqualTo(live);
        SHARE.report("%d rebuilds, %d reads, %d events; no read failed or went back".formatted(SHARE.rounds(), reads.get(), store.log().head()));
      }
    }
  }

  private void keepOn(Runnable doing) {
    try {
      while (!ended.get()) {
        doing.run();
      }
    } catch (Throwable failed) {
      failures.add(failed);
    }
  }

  private void record(Store store, Histories histories) {
    long seed = seeds.incrementAndGet();
    long position = -1;
    for (Happening happening : new RandomHappenings(SHARE.seed() + seed).some(10)) {
      position = store.record(happening);
      LockSupport.parkNanos(A_LITTLE * (1 + position / SO_MANY));
    }
    histories.await(position);
    told.accumulateAndGet(seed, Math::max);
  }

  private void readHistories(Histories histories) {
    List<Long> before = new ArrayList<>();
    SubjectId subject = someSubject();
    for (int read = 0; read < 5 && !ended.get(); read++) {
      List<Long> now = new ArrayList<>();
      Page<Entry> page = page(histories, subject, Cursor.START);
      now.addAll(page.items().stream().map(Entry::position).toList());
      while (page.next() != null) {
        page = page(histories, subject, page.next());
        now.addAll(page.items().stream().map(Entry::position).toList());
      }
      assertThat(now).containsAll(before).isNotEmpty().doesNotHaveDuplicates();
      before = now;
    }
  }

  /** One of which something is known for certain. */
  private SubjectId someSubject() {
    long seed = reads.get() % 2 == 0 ? 1 + reads.get() % FIRST : told.get();
    return new RandomHappenings(SHARE.seed() + seed).some(10).stream().map(Happening::subject).findFirst().orElseThrow();
  }

  private Page<Entry> page(Histories histories, SubjectId subject, Cursor cursor) {
    long floor = served.get();
    Page<Entry> page = histories.history(subject, Moment.NOW, Order.FIELD, cursor, 7, Reader.ANYONE);
    if (cursor.isStart()) {
      assertThat(page.position()).as("position of a page, of which later was served").isGreaterThanOrEqualTo(floor);
      served.accumulateAndGet(page.position(), Math::max);
    }
    reads.incrementAndGet();
    return page;
  }

  /** The first team that something happens to in these happenings. */
  private static Optional<SubjectId> firstTeam(long seed) {
    return new RandomHappenings(seed).some(LENGTH).stream().map(Happening::subject).filter(subject -> subject.kind() == SubjectKind.TEAM).findFirst();
  }

  private void readLists(Histories histories) {
    long floor = served.get();
    assertThat(histories.teams(new TeamFilter(null, null), Cursor.START, 200).items()).hasSizeGreaterThan(FIRST / 2);
    firstTeam(SHARE.seed() + 1 + reads.getAndIncrement() % FIRST).ifPresent(team -> {
      long position = histories.team(team.slug(), Moment.NOW, Reader.ANYONE).position();
      assertThat(position).as("position of a state, of which later was served").isGreaterThanOrEqualTo(floor);
    });
  }
}
