package nl.wijkkroniek.web.timeline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * Turns days into places on the horizontal axis.
 *
 * @param window the days shown
 * @param width how wide they are drawn, in units of the drawing
 */
record Scale(Window window, double width) {

  /** Where this day begins; a day outside the window lies at its edge. */
  double start(LocalDate day) {
    return at(DAYS.between(window.first(), day));
  }

  /** Where this day ends. */
  double end(LocalDate day) {
    return at(DAYS.between(window.first(), day) + 1);
  }

  private double at(long days) {
    double share = Math.clamp((double) days / window.days(), 0, 1);
    return Math.round(share * width * 10) / 10.0;
  }
}
