package nl.wijkkroniek.web.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence broken over a few lines.
 *
 * @param lines the lines; the last ends with an ellipsis where words were left out
 * @param whole whether every word is there
 */
record Wrapped(List<String> lines, boolean whole) {

  private static final String MORE = "…";

  /**
   * Breaks the sentence in lines; no line at all where there is no room for a word.
   *
   * @param room most characters on a line
   * @param most most lines
   */
  static Wrapped of(String sentence, int room, int most) {
    List<String> lines = new ArrayList<>();
    String rest = sentence.strip();
    while (!rest.isEmpty() && lines.size() < most && room >= 2) {
      boolean last = lines.size() == most - 1;
      if (rest.length() <= room) {
        lines.add(rest);
        return new Wrapped(lines, true);
      }
      int end = breakBefore(rest, last ? room - 1 : room);
      lines.add(last ? rest.substring(0, end).strip() + MORE : rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return new Wrapped(List.copyOf(lines), rest.isEmpty());
  }

  /** After the last whole word that fits, or a hyphen in it; within a word only when that alone is too long, and never within a character. */
  private static int breakBefore(String text, int room) {
    int space = text.lastIndexOf(' ', room);
    int hyphen = text.lastIndexOf('-', room - 1) + 1;
    if (Math.max(space, hyphen) > 0) {
      return Math.max(space, hyphen);
    }
    return Character.isHighSurrogate(text.charAt(room - 1)) ? Math.max(room - 1, 1) : room;
  }
}
