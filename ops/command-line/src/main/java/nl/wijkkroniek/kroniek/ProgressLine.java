package nl.wijkkroniek.kroniek;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Prints how far a long work is: on a terminal in one line that is written over, elsewhere a line every five seconds. */
final class ProgressLine implements AutoCloseable {

  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);

  private final String work;
  private final PrintStream out;
  private final boolean terminal;
  private long printed = System.nanoTime();
  private int width;

  ProgressLine(String work, PrintStream out, boolean terminal) {
    this.work = work;
    this.out = out;
    this.terminal = terminal;
  }

  void show(HowFar far) {
    String line = far.line(work);
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      out.flush();
      width = line.length();
    } else if (System.nanoTime() - printed >= BETWEEN_LINES) {
      out.println(line);
      printed = System.nanoTime();
    }
  }

  /** What is printed next begins on a line of its own. */
  @Override
  public void close() {
    if (width > 0) {
      out.println();
    }
  }
}
