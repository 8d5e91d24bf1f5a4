package nl.wijkkroniek.soak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param rounds how often it is killed
 * @param seed of everything that is drawn by lot
 */
record Settings(int rounds, long seed) {

  static final String USAGE = "ops/soak/run crash [--rounds N] [--seed S]";

  private static final Settings DEFAULT = new Settings(20, 2014);
  private static final int MOST_ROUNDS = 1_000;

  /** @throws IllegalArgumentException saying what is wrong with the arguments */
  static Settings parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    if (!"crash".equals(rest.poll())) {
      throw new IllegalArgumentException("The one soak there is is called crash: " + USAGE);
    }
    Settings settings = DEFAULT;
    while (!rest.isEmpty()) {
      String name = rest.remove();
      settings = switch (name) {
        case "--rounds" -> new Settings((int) number(name, rest.poll(), MOST_ROUNDS), settings.seed);
        case "--seed" -> new Settings(settings.rounds, number(name, rest.poll(), Long.MAX_VALUE));
        default -> throw new IllegalArgumentException("'" + name + "' is not known: " + USAGE);
      };
    }
    return settings;
  }

  private static long number(String name, String text, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ", not '" + text + "': " + USAGE);
  }
}
