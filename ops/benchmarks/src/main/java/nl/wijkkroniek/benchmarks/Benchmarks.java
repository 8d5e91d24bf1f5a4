package nl.wijkkroniek.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the event store against axon-mongo and against the driver alone, on one server, in one run, with one durability. Prints
 * Markdown on standard output and progress on standard error; ends with 1 when an answer was wrong or the arguments were, never because of time.
 */
public final class Benchmarks {

  private static final int WRITERS = 8;
  private static final int EVENTS_A_COMMIT = 10;

  private final Settings settings;
  private final Store store;

  private Benchmarks(Settings settings, Store store) {
    this.settings = settings;
    this.store = store;
  }

  public static void main(String[] arguments) throws IOException {
    try {
      Settings settings = Settings.parse(List.of(arguments));
      String measured = run(settings);
      System.out.println(measured);
      if (settings.write()) {
        Readme.write(Path.of(System.getProperty("wijkkroniek.benchmarks.readme")), measured);
      }
    } catch (IllegalArgumentException | WrongAnswer e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Measures all; gives the tables. */
  static String run(Settings settings) {
    try (Store store = Store.open()) {
      Benchmarks benchmarks = new Benchmarks(settings, store);
      return String.join("\n", Machine.description(), settings.description(store.description()),
          benchmarks.appending().markdown(), benchmarks.reading());
    }
  }

  private Table appending() {
    Table table = new Table("append", Table.Unit.EVENTS_A_SECOND);
    for (int events : List.of(1, EVENTS_A_COMMIT)) {
      for (int writers : List.of(1, WRITERS)) {
        String what = words(writers, "writer") + ", " + words(events, "event") + " a commit";
        System.err.println("append: " + what);
        Appending appending = new Appending(store, writers, new SampleEvents(settings.seed()).commits(settings.commits(), events, writers));
        table.add(what, settings.commits() * events, appending.measure(settings));
      }
    }
    return table;
  }

  private String reading() {
    Table replays = new Table("replay", Table.Unit.EVENTS_A_SECOND);
    Table loadings = new Table("load one history", Table.Unit.MILLISECONDS);
    for (int events : List.of(settings.replayedOfQuarter(), settings.replayed())) {
      System.err.println("replay: writing logs of " + events + " events");
      Reading reading = new Reading(settings, events);
      reading.written(store, written -> {
        System.err.println("replay: " + events + " events");
        replays.add(words(events, "event"), events, reading.replay(written));
        if (events == settings.replayed()) {
          load(reading, written, loadings);
        }
      });
    }
    return replays.markdown() + "\n" + loadings.markdown();
  }

  private void load(Reading reading, Reading.Written written, Table table) {
    for (int length : SampleEvents.lengths(settings.replayed())) {
      System.err.println("load: " + length + " events");
      table.add(words(length, "event"), length, reading.load(written, length));
    }
  }

  private static String words(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
