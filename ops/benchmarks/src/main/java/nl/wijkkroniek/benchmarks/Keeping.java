package nl.wijkkroniek.benchmarks;

import java.util.List;

/** A way to keep events, in a database of its own. What it reads it reads whole, payloads included. */
interface Keeping {

  /** Appends one of the commits it was made for; on return it is durable. */
  void append(int commit);

  /** Reads everything there is; gives the ids of the events in the order in which they came. */
  List<String> replay();

  /** Reads the history of one subject; gives the ids of its events in the order in which they came. */
  List<String> load(String subject);
}
