package nl.wijkkroniek.eventstore;

/**
 * How much of a randomised test is run, and what it draws from: a share by default, all of it where the rounds and the seed are
 * given as system properties, as {@code ops/soak/run} does.
 *
 * @param rounds how often
 * @param seed   of everything that is drawn by lot
 */
public record Share(int rounds, long seed) {

  public static Share of(int rounds, long seed) {
    return new Share(Integer.getInteger("wijkkroniek.soak.rounds", rounds), Long.getLong("wijkkroniek.soak.seed", seed));
  }

  /** Says what was seen to hold, as the last line of a soak does. */
  public void report(String what) {
    System.out.printf("soak: %s; seed %d%n", what, seed);
  }
}
