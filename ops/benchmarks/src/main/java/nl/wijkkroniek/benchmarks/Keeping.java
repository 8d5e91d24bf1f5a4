package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A way to keep events, in a database of its own. What it reads it reads whole, payloads included. */
interface Keeping {

  /** Appends one of the commits it was made for; on return it is durable. */
  void append(int commit);

  /** Reads everything there is, telling the id of each event in the order in which they come, for as long as that is answered with true. */
  void replay(Predicate<String> told);

  /** Reads everything there is; gives the ids of the events in the order in which they came. */
  default List<String> replay() {
    List<String> ids = new ArrayList<>();
    replay(ids::add);
    return ids;
  }

  /** Reads the history of one subject; gives the ids of its events in the order in which they came. */
  List<String> load(String subject);
}
