package nl.wijkkroniek.benchmarks;

import static nl.wijkkroniek.benchmarks.Aims.Sense.AT_LEAST;
import static nl.wijkkroniek.benchmarks.Aims.Sense.AT_MOST;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.benchmarks.load.National;

/**
 * Measures the event store against axon-mongo and against the driver alone, on one server, in one run, with one durability. Prints
 * Markdown on standard output and progress on standard error; ends with 1 when an answer was wrong or the arguments were, never because of time.
 */
public final class Benchmarks {

  private static final List<Integer> WRITERS = List.of(1, 8, 64);
  private static final int EVENTS_A_COMMIT = 10;
  /** What counts as costing the same: a tree is one or two levels deeper. */
  private static final double FLAT = 1.5;
  private static final String TIMES = " times as fast";
  /** Where the script that starts this goes to. */
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final double MEGABYTE = 1024 * 1024;

  private final Settings settings;
  private final Store store;

  private Benchmarks(Settings settings, Store store) {
    this.settings = settings;
    this.store = store;
  }

  public static void main(String[] arguments) throws IOException {
    try {
      switch (arguments.length == 0 ? "" : arguments[0]) {
        case MakeChronicle.COMMAND -> MakeChronicle.of(List.of(arguments)).write();
        case MeasureRebuild.COMMAND -> System.out.println(MeasureRebuild.of(List.of(arguments)).measure());
        case MeasureLoad.COMMAND -> System.out.println(MeasureLoad.of(List.of(arguments)).measure(REPOSITORY));
        case MeasureNational.COMMAND -> System.out.println(MeasureNational.of(List.of(arguments)).measure(REPOSITORY));
        default -> measure(Settings.parse(List.of(arguments)));
      }
    } catch (IllegalArgumentException | IllegalStateException | WrongAnswer e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void measure(Settings settings) throws IOException {
    String measured = run(settings);
    System.out.println(measured);
    if (settings.write()) {
      Readme.write(Path.of(System.getProperty("wijkkroniek.benchmarks.readme")), measured);
    }
    if (settings.share() > 1) {
      System.out.println(National.SHARE.measure(REPOSITORY));
    }
  }

  /** Measures all; gives the tables. */
  static String run(Settings settings) {
    try (Store store = Store.open()) {
      Benchmarks benchmarks = new Benchmarks(settings, store);
      return benchmarks.all();
    }
  }

  private String all() {
    Growing growing = new Growing(settings, store);
    growing.measure();
    Table appends = appending();
    String rebuilt = rebuilding();
    return String.join("\n", Machine.description(), settings.description(store.description()) + "\n", aims(appends, growing).markdown(),
        appends.markdown(), growing.growth().markdown(), growing.replays().markdown(), growing.loadings().markdown(), rebuilt);
  }

  private static Aims aims(Table appends, Growing growing) {
    Aims aims = new Aims();
    Table replays = growing.replays();
    String tenth = replays.rows().getFirst();
    String largest = replays.rows().getLast();
    aims.add("replay of " + largest + ", beside a cursor of the driver", AT_LEAST, 0.8, replays.times(largest, Column.RAW), TIMES);
    aims.add("replay of " + tenth + ", beside axon-mongo, sent a millisecond apart", AT_LEAST, 8, replays.times(tenth, Column.PEER), TIMES);
    aims.add("replay of " + tenth + ", beside axon-mongo, sent a second apart", AT_LEAST, 8, replays.times(tenth, Column.PEER_SPREAD), TIMES);
    String eight = appendingOf(8, 1);
    aims.add("append, " + eight + ", beside axon-mongo", AT_LEAST, 2, appends.times(eight, Column.PEER), TIMES);
    aims.add("append, " + eight + ", beside insertMany of the driver in equal batches", AT_LEAST, 0.7, appends.times(eight, Column.RAW_BATCHES), TIMES);
    Table loadings = growing.loadings();
    loadings.rows().forEach(length -> aims.add("load a history of " + length + " from the largest log, beside axon-mongo", AT_LEAST, 1,
        loadings.times(length, Column.PEER), TIMES));
    aims.add("what became dearest, in the largest log beside the smallest", AT_MOST, FLAT, growing.growth().mostGrowth().orElseThrow(), " times as dear");
    aims.add("read the last events of the largest log", AT_MOST, 5, growing.growth().atLargest(LargeLog.tail()) * 1_000, " ms");
    aims.add("reopen the largest log", AT_MOST, 2, growing.reopenedInSeconds(), " s");
    aims.add("heap in use after a collection, server and client together, while the log grew", AT_MOST, 512, growing.mostHeap() / MEGABYTE, " MB");
    return aims;
  }

  private Table appending() {
    Table table = new Table("append", Table.Unit.EVENTS_A_SECOND);
    for (int events : List.of(1, EVENTS_A_COMMIT)) {
      for (int writers : WRITERS) {
        String what = appendingOf(writers, events);
        System.err.println("append: " + what);
        Appending appending = new Appending(store, writers, new SampleEvents(settings.seed()).commits(settings.commits(writers), events, writers));
        table.add(what, settings.commits(writers) * events, appending.measure(settings));
      }
    }
    return table;
  }

  private String rebuilding() {
    System.err.println("rebuild of all views");
    return new MeasureRebuild(settings.rebuild(), settings.seed()).measure(store);
  }

  private static String appendingOf(int writers, int events) {
    return words(writers, "writer") + ", " + words(events, "event") + " a commit";
  }

  private static String words(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
