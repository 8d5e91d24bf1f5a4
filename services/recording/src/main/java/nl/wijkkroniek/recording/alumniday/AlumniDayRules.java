package nl.wijkkroniek.recording.alumniday;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.AlumniDay;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.gathering.CourseRules;

/** What must hold for an alumni day: its programme, the timelines shown on it, and the remarks of visitors, which are welcome long after. */
public final class AlumniDayRules {

  private static final CourseRules COURSE = new CourseRules(new Words("Deze alumnidag", "This alumni day"), new Words("werd aangekondigd", "was announced"));

  private AlumniDayRules() {
  }

  public static Stream<Finding> of(AlumniDayEvent event, AlumniDay day, Told told) {
    return switch (event) {
      case AlumniDayAnnounced _ -> COURSE.begun(day.course());
      case PresentationProgrammed _ -> COURSE.goingOn(day.course(), told);
      case TimelinePresented shown -> Stream.concat(onProgramme("presentation", shown.presentation(), day, told, PresentationProgrammed.class),
          COURSE.goingOn(day.course(), told));
      case RemarkMade made -> onProgramme("about", made.about(), day, told, PresentationProgrammed.class, TimelinePresented.class);
      case RemarkReleased released -> released(released, day, told);
      case AlumniDayClosed _ -> COURSE.closed(day.course(), told);
    };
  }

  /** What is named of the programme must be of this day's. */
  @SafeVarargs
  private static Stream<Finding> onProgramme(String field, EventId named, AlumniDay day, Told told, Class<? extends AlumniDayEvent>... types) {
    boolean known = named == null || Stream.of(types).anyMatch(type -> told.sameSubjects(named, type).isPresent());
    return known ? Stream.empty() : Finding.of(Refused.because(field,
        "%s staat niet op het programma van %s. Laat dit veld leeg, of noem het goede.".formatted(named, day.id()),
        "%s is not on the programme of %s. Leave this field empty, or name the right one.".formatted(named, day.id())));
  }

  private static Stream<Finding> released(RemarkReleased released, AlumniDay day, Told told) {
    Optional<Happening> made = told.toldHere(released.remark(), RemarkMade.class);
    return made.isEmpty() ? Finding.of(noRemark(released, day))
        : Finding.of(beforeMade(Moment.of(made.get()), told), releasedAlready(day.released().get(released.remark())));
  }

  private static Optional<Finding> noRemark(RemarkReleased released, AlumniDay day) {
    return Refused.because("remark",
        "%s is geen opmerking bij %s. Noem een opmerking die daar is achtergelaten.".formatted(released.remark(), day.id()),
        "%s is not a remark on %s. Name a remark that was left there.".formatted(released.remark(), day.id()));
  }

  private static Optional<Finding> beforeMade(Moment made, Told told) {
    return !told.certainlyBefore(made) ? Optional.empty() : Refused.because("occurredon", made.event(),
        "Deze opmerking werd pas op %s gemaakt. Controleer de datum.".formatted(made.on()),
        "This remark was only made on %s. Check the date.".formatted(made.on()));
  }

  private static Optional<Finding> releasedAlready(Moment before) {
    return before == null ? Optional.empty() : Flag.with(before, "released-already",
        "Deze opmerking is al vrijgegeven (%s).".formatted(before.on()), "This remark was released already (%s).".formatted(before.on()));
  }
}
