package nl.wijkkroniek.eventstore.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;

/** What writers said they would append, and what they were told is recorded; and the log as far as it was read. */
final class Ledger {

  private final Map<String, Integer> tried = new ConcurrentHashMap<>();
  private final Map<String, Long> done = new ConcurrentHashMap<>();
  private final Set<String> checked = new HashSet<>();
  private final List<String> log = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  void note(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "try" -> tried.put(words[1], Integer.parseInt(words[2]));
      case "done" -> done.put(words[1], Long.parseLong(words[2]));
      default -> throw new AssertionError("A writer said: " + line);
    }
  }

  int acknowledged() {
    return done.size();
  }

  /** What was acknowledged before the log is read stands in it, where it was said to be; nothing stands there twice. */
  void check(EventLog events) {
    Map<String, Long> before = Map.copyOf(done);
    try (Stream<String> more = events.from(log.size()).map(event -> event.id())) {
      more.forEach(id -> {
        assertThat(ids.add(id)).as("%s is there for the first time", id).isTrue();
        log.add(id);
      });
    }
    before.forEach((key, position) -> {
      if (checked.add(key)) {
        assertThat(log.size()).as("the log holds %s at %d", key, position).isGreaterThan(position.intValue());
        for (int i = 0; i < tried.get(key); i++) {
          assertThat(log.get(position.intValue() + i)).isEqualTo(key + "#" + i);
        }
      }
    });
  }

  /** When all writers are gone: whatever stands in the log was tried, and stands there whole. */
  void checkThatNothingElseIsThere() {
    int position = 0;
    while (position < log.size()) {
      String key = log.get(position).substring(0, log.get(position).indexOf('#'));
      assertThat(tried).containsKey(key);
      for (int i = 0; i < tried.get(key); i++) {
        assertThat(log.get(position + i)).isEqualTo(key + "#" + i);
      }
      position += tried.get(key);
    }
  }
}
