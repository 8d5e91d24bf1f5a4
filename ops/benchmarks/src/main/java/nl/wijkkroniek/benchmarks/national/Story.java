package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;

/** Something that can happen to a team that lives, on a day. It may go on on later days. */
@FunctionalInterface
interface Story {

  void begin(TeamLife team, LocalDate today);
}
