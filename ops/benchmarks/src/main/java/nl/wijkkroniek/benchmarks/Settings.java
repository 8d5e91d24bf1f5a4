package nl.wijkkroniek.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param log events of the largest log that is measured
 * @param rebuilt events of the log from which all views are rebuilt
 * @param share the part of that which is run: 20 for a twentieth, with fewer rounds
 * @param seed of the words in the events
 * @param write whether the figures go into the README
 */
record Settings(int log, int rebuilt, int share, long seed, boolean write) {

  static final String USAGE = "ops/benchmarks/run [--log N] [--rebuild N] [--share N] [--seed N] [--write]";

  private static final Settings DEFAULT = new Settings(1_000_000, 100_000, 1, 2014, false);
  private static final int SMALLEST_SIZE = 400;
  private static final int COMMITS = 2_000;
  private static final int COMMITS_OF_ONE = 500;
  private static final int FEWEST_COMMITS = 40;
  private static final int SMALLEST_LOG = 20_000;

  /** @throws IllegalArgumentException saying what is wrong with the arguments */
  static Settings parse(List<String> arguments) {
    Settings settings = DEFAULT;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String name = rest.remove();
      settings = switch (name) {
        case "--write" -> new Settings(settings.log, settings.rebuilt, settings.share, settings.seed, true);
        case "--log" -> new Settings(number(name, rest.poll(), SMALLEST_LOG), settings.rebuilt, settings.share, settings.seed, settings.write);
        case "--rebuild" -> new Settings(settings.log, number(name, rest.poll(), SMALLEST_LOG), settings.share, settings.seed, settings.write);
        case "--share" -> new Settings(settings.log, settings.rebuilt, number(name, rest.poll(), 1), settings.seed, settings.write);
        case "--seed" -> new Settings(settings.log, settings.rebuilt, settings.share, number(name, rest.poll(), 0), settings.write);
        default -> throw new IllegalArgumentException("'" + name + "' is not known: " + USAGE);
      };
    }
    if (settings.write && settings.share > 1) {
      throw new IllegalArgumentException("A share is a check, not a measurement: --write goes without --share");
    }
    return settings;
  }

  private static int number(String name, String text, int least) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new IllegalArgumentException(name + " takes a number of at least " + least + ", not '" + text + "'");
  }

  /** The sizes at which a growing log is measured: a thousandth, a tenth and all of the largest. */
  List<Integer> sizes() {
    int largest = Math.max(SMALLEST_LOG, log / share);
    return List.of(Math.max(SMALLEST_SIZE, largest / 1_000), largest / 10, largest);
  }

  /** Events of the log from which all views are rebuilt. */
  int rebuild() {
    return Math.max(SMALLEST_SIZE, rebuilt / share);
  }

  /** Commits that are appended in a round: one writer gets through fewer of them than many. */
  int commits(int writers) {
    return Math.max(FEWEST_COMMITS, (writers == 1 ? COMMITS_OF_ONE : COMMITS) / share);
  }

  /** Rounds that are run but not measured. */
  int warmUps() {
    return share > 1 ? 0 : 1;
  }

  /** Rounds whose median is the figure. */
  int rounds() {
    return share > 1 ? 1 : 3;
  }

  /** How it was measured, on which store. */
  String description(String store) {
    return "Store: %s. Seed %d; %d rounds to warm up, then the median of %d (lowest-highest).%s".formatted(store, seed, warmUps(), rounds(),
        share > 1 ? " Only a check that all works: 1/" + share + " of the events, nothing warmed up." : "");
  }
}
