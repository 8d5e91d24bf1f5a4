package nl.wijkkroniek.web.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that is known of a subject: a heading and its lines.
 *
 * @param heading what it is about
 * @param lines what is known, or the last of it; never empty
 * @param more what comes before those, for who wants to see it
 * @param untold how many come before even that; they stand in the history
 */
public record Fact(String heading, List<Line> lines, List<Line> more, int untold) {

  private static final int AT_ONCE = 8;
  private static final int ON_REQUEST = 100;

  static Fact of(String heading, List<Line> all) {
    int begin = all.size() > AT_ONCE + 1 ? all.size() - AT_ONCE : 0;
    int before = Math.max(0, begin - ON_REQUEST);
    return new Fact(heading, all.subList(begin, all.size()), all.subList(before, begin), before);
  }

  /**
   * One line of it.
   *
   * @param text what is known
   * @param note what else is known of that; null where there is nothing
   * @param href the page it leads to; null where there is none
   */
  public record Line(String text, String note, String href) {

    static Line of(String text) {
      return new Line(text, null, null);
    }

    /** With as many notes as there are. */
    static Line of(String text, String... notes) {
      String joined = String.join("; ", Stream.of(notes).filter(Objects::nonNull).toList());
      return new Line(text, joined.isEmpty() ? null : joined, null);
    }
  }

  /** Gathers facts in the order they are given; one without a line is left out. */
  static final class Facts {

    private final List<Fact> facts = new ArrayList<>();

    Facts add(String heading, Stream<Line> lines) {
      List<Line> known = lines.filter(line -> line.text() != null && !line.text().isBlank()).toList();
      if (!known.isEmpty()) {
        facts.add(Fact.of(heading, known));
      }
      return this;
    }

    Facts add(String heading, String text, String... notes) {
      return add(heading, Stream.of(Line.of(text, notes)));
    }

    List<Fact> all() {
      return List.copyOf(facts);
    }
  }
}
