package nl.wijkkroniek.histories;

/**
 * How much of a long test is run: a share of it with every build, the whole by {@code ops/soak/run}.
 *
 * @param rounds how often
 * @param seed of everything that is drawn by lot
 */
public record Share(int rounds, long seed) {

  /** So many rounds with this seed, where nothing else is asked for. */
  public static Share of(int rounds, long seed) {
    return new Share(Integer.getInteger("wijkkroniek.soak.rounds", rounds), Long.getLong("wijkkroniek.soak.seed", seed));
  }

  /** Says what was seen to hold, as the last line of a soak does. */
  public void report(String what) {
    System.out.printf("soak: %s; seed %d%n", what, seed);
  }
}
