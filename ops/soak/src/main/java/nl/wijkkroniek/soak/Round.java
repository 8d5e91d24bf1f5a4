package nl.wijkkroniek.soak;

/** One way to be in the middle of something when the process is killed. */
interface Round {

  /** Begins something, and kills the process in the middle of it; says in what. */
  String killIn(PlatformProcess process);

  /** Finishes it in the process that was started on the same data; says how. */
  String settleIn(PlatformProcess process);
}
