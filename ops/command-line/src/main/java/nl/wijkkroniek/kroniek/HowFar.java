package nl.wijkkroniek.kroniek;

import java.time.Duration;
import java.util.Locale;
import nl.wijkkroniek.eventstore.verifying.Progress;
import nl.wijkkroniek.histories.generation.RebuildProgress;

/**
 * How far a long work is.
 *
 * @param done      of all there is to do
 * @param total     all there is to do, as far as is known
 * @param perSecond how much is done in a second
 * @param left      how long it takes yet at that rate
 */
record HowFar(long done, long total, double perSecond, Duration left) {

  static HowFar of(Progress progress) {
    return new HowFar(progress.done(), progress.total(), progress.perSecond(), progress.left());
  }

  static HowFar of(RebuildProgress progress) {
    return new HowFar(progress.done(), progress.total(), progress.rate(), progress.left().orElse(Duration.ZERO));
  }

  /** In one line. */
  String line(String work) {
    long percent = total == 0 ? 100 : done * 100 / total;
    return String.format(Locale.ROOT, "%s: %,d of %,d (%d %%), %,.0f a second, %s left", work, done, total, percent, perSecond, words(left));
  }

  private static String words(Duration left) {
    return left.toMinutes() > 0 ? left.toMinutes() + " min " + left.toSecondsPart() + " s" : left.toSeconds() + " s";
  }
}
