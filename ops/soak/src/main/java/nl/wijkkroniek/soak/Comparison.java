package nl.wijkkroniek.soak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What was acknowledged, held against what is in the log.
 *
 * @param acknowledged how many events were
 * @param present how many events the log holds
 * @param missing acknowledged events that are not there
 * @param doubled events that are there more than once
 * @param moved events that stand elsewhere than was acknowledged
 * @param strangers events that nobody was told of
 * @param gaps positions that are skipped, or stand out of order
 */
record Comparison(int acknowledged, int present, List<String> missing, List<String> doubled, List<String> moved, List<String> strangers, List<Long> gaps) {

  /**
   * An event in the log.
   *
   * @param event its identifier
   * @param position its place
   */
  record Present(String event, long position) {
  }

  /** @param acknowledged the events that must be there, with their position; null for one whose position nobody was told */
  static Comparison of(Map<String, Long> acknowledged, List<Present> log) {
    Map<String, Long> positions = new HashMap<>();
    Set<String> doubled = new HashSet<>();
    log.forEach(event -> {
      if (positions.putIfAbsent(event.event(), event.position()) != null) {
        doubled.add(event.event());
      }
    });
    List<String> missing = acknowledged.keySet().stream().filter(event -> !positions.containsKey(event)).sorted().toList();
    List<String> moved = acknowledged.entrySet().stream()
        .filter(entry -> entry.getValue() != null && positions.containsKey(entry.getKey()) && !entry.getValue().equals(positions.get(entry.getKey())))
        .map(Map.Entry::getKey).sorted().toList();
    List<String> strangers = positions.keySet().stream().filter(event -> !acknowledged.containsKey(event)).sorted().toList();
    return new Comparison(acknowledged.size(), log.size(), missing, doubled.stream().sorted().toList(), moved, strangers, gaps(log));
  }

  private static List<Long> gaps(List<Present> log) {
    return LongStream.range(0, log.size()).filter(i -> log.get((int) i).position() != i).boxed().toList();
  }

  boolean isRight() {
    return missing.isEmpty() && doubled.isEmpty() && moved.isEmpty() && strangers.isEmpty() && gaps.isEmpty();
  }

  /** In one line of numbers. */
  String line() {
    return "acknowledged %d, present %d, missing %d, doubled %d, moved %d, never acknowledged %d, gaps %d".formatted(acknowledged, present,
        missing.size(), doubled.size(), moved.size(), strangers.size(), gaps.size());
  }

  /** The first few that are wrong, by name. */
  String details() {
    return "missing %s, doubled %s, moved %s, never acknowledged %s, gaps at %s".formatted(some(missing), some(doubled), some(moved), some(strangers),
        some(gaps));
  }

  private static List<?> some(List<?> all) {
    return all.subList(0, Math.min(5, all.size()));
  }
}
