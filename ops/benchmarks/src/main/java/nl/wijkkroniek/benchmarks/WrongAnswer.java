package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** What was read back is not what was appended: a rate of wrong answers is worth nothing. */
final class WrongAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private WrongAnswer(String message) {
    super(message);
  }

  static WrongAnswer of(String what) {
    return new WrongAnswer(what);
  }

  static WrongAnswer count(String what, long expected, long read) {
    return new WrongAnswer(what + ": " + read + " events instead of " + expected);
  }

  /** @throws WrongAnswer when these are not those, in that order */
  static void unlessEqual(String what, List<String> expected, List<String> read) {
    if (expected.size() != read.size()) {
      throw count(what, expected.size(), read.size());
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(read.get(i))) {
        throw new WrongAnswer(what + ": event " + i + " is " + read.get(i) + " instead of " + expected.get(i));
      }
    }
  }

  /** @throws WrongAnswer when two who read the same log did not read the same events in the same order */
  static void unlessSame(String what, Tally first, Tally second) {
    if (first.count() != second.count()) {
      throw count(what, first.count(), second.count());
    }
    if (first.sum() != second.sum()) {
      throw new WrongAnswer(what + ": not the same events in the same order");
    }
  }

  /** @throws WrongAnswer when an event is missing, is there twice, or stands before one that its subject had earlier */
  static void unlessInOrderOfSubjects(String what, List<List<DomainEventMessage<SubjectEvent>>> appended, List<String> read) {
    Map<String, List<String>> expected = new HashMap<>();
    Map<String, String> subjects = new HashMap<>();
    appended.stream().flatMap(List::stream).forEach(event -> {
      expected.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>()).add(event.getIdentifier());
      subjects.put(event.getIdentifier(), event.getAggregateIdentifier());
    });
    Map<String, List<String>> found = new HashMap<>();
    read.forEach(id -> found.computeIfAbsent(subjects.getOrDefault(id, "nobody"), _ -> new ArrayList<>()).add(id));
    expected.forEach((subject, ids) -> unlessEqual(what + ", " + subject, ids, found.getOrDefault(subject, List.of())));
    if (read.size() != subjects.size()) {
      throw count(what, subjects.size(), read.size());
    }
  }
}
