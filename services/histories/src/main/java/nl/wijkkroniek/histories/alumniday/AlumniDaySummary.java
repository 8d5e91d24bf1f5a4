package nl.wijkkroniek.histories.alumniday;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * An alumni day in a list, as it stands now.
 *
 * @param id its identifier
 * @param title its title; its slug where none was told
 * @param state whether it is over
 * @param organiser who organises it; null when not told
 * @param day when it is held; null when not told
 * @param place where; null when not told
 * @param presentations how many presentations are on the programme
 * @param timelines how often timelines were shown
 */
public record AlumniDaySummary(SubjectId id, String title, AlumniDayStanding state, String organiser, EdtfDate day, String place, int presentations,
    int timelines) {

  /** What of a state is shown in a list. */
  public static AlumniDaySummary of(AlumniDayState day) {
    return new AlumniDaySummary(day.id(), day.name(), day.state(), day.organiser(), day.day(), day.place(), day.presentations().size(), day.timelines().size());
  }
}
