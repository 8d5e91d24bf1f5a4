package nl.wijkkroniek.kroniek;

import java.io.PrintStream;

/**
 * What every command works with.
 *
 * @param settings where the data is
 * @param out      for what was asked
 * @param err      for progress, and for what went wrong
 * @param terminal whether a person looks at it as it comes
 */
record House(Settings settings, PrintStream out, PrintStream err, boolean terminal) {

  ProgressLine progress(String work) {
    return new ProgressLine(work, err, terminal);
  }
}
