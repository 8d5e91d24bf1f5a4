package nl.wijkkroniek.benchmarks;

/**
 * Something that takes part in a measurement.
 *
 * @param name as it stands above its column
 * @param once does what is measured, checks the answer, and gives the seconds it took
 */
record Contender(String name, Once once) {

  /** One round of one contender. */
  @FunctionalInterface
  interface Once {
    double seconds();
  }
}
