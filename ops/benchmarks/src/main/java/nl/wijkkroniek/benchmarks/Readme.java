package nl.wijkkroniek.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that keeps the last figures, between two markers. */
final class Readme {

  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";

  private Readme() {
  }

  static void write(Path readme, String measured) throws IOException {
    Files.writeString(readme, replaced(Files.readString(readme), measured));
  }

  /** The page with these figures instead of those it had. */
  static String replaced(String page, String measured) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("The page has no place for figures, between " + BEGIN + " and " + END);
    }
    return page.substring(0, begin + BEGIN.length()) + "\n" + measured.strip() + "\n" + page.substring(end);
  }
}
