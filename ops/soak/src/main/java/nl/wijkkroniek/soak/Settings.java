package nl.wijkkroniek.soak;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param kind which soak
 * @param rounds how often it is done
 * @param seed of everything that is drawn by lot
 */
record Settings(Kind kind, int rounds, long seed) {

  static final String USAGE = "ops/soak/run crash|backup|full-disk [--rounds N] [--seed S]";

  private static final long SEED = 2014;
  private static final int MOST_ROUNDS = 1_000;

  /** What is done to it. */
  enum Kind {
    /** Killed in the middle of its work. */
    CRASH("crash", 20),
    /** Backed up while eight people record, and restored after its data was deleted. */
    BACKUP("backup", 2),
    /** Its disk is full, and then has room again. */
    FULL_DISK("full-disk", 1);

    private final String name;
    private final int rounds;

    Kind(String name, int rounds) {
      this.name = name;
      this.rounds = rounds;
    }

    private static Kind of(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name.equals(name)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not the name of a soak of the platform: " + USAGE));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** @throws IllegalArgumentException saying what is wrong with the arguments */
  static Settings parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Kind kind = Kind.of(rest.poll());
    Settings settings = new Settings(kind, kind.rounds, SEED);
    while (!rest.isEmpty()) {
      String name = rest.remove();
      settings = switch (name) {
        case "--rounds" -> new Settings(kind, (int) number(name, rest.poll(), MOST_ROUNDS), settings.seed);
        case "--seed" -> new Settings(kind, settings.rounds, number(name, rest.poll(), Long.MAX_VALUE));
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
