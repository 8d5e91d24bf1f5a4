package nl.wijkkroniek.recording.chronicle.importing;

import java.util.Collection;
import java.util.Map;
import nl.wijkkroniek.eventstore.log.EventLog;

/** The number that the next event of each subject will have. */
final class Sequences {

  private final EventLog log;
  private final Map<String, Long> next;

  /**
   * Starts from what is known.
   *
   * @param known the numbers known already; any other is looked up in the log
   */
  Sequences(EventLog log, Map<String, Long> known) {
    this.log = log;
    this.next = known;
  }

  /** Takes the next number of this subject. */
  long take(String subject) {
    long number = next.computeIfAbsent(subject, unknown -> log.lastSequenceOf(unknown).orElse(-1) + 1);
    next.put(subject, number + 1);
    return number;
  }

  /** Somebody else recorded, or it is not known whether we did: these are looked up anew. */
  void forget(Collection<String> subjects) {
    next.keySet().removeAll(subjects);
  }
}
