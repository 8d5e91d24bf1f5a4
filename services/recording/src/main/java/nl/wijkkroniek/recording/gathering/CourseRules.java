package nl.wijkkroniek.recording.gathering;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.Course;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/**
 * What must hold between the beginning of a gathering of people, what goes on in it, and its closing.
 *
 * @param gathering what it is, to begin a sentence with: "Deze leerkring", "This learning circle"
 * @param began how it begins, to follow on that: "begon", "began"
 */
public record CourseRules(Words gathering, Words began) {

  /** That it began is told once. */
  public Stream<Finding> begun(Course course) {
    return course.begun() == null ? Stream.empty() : Flag.with(course.begun(), "begun-already",
        "Het begin hiervan is al vastgelegd (%s).".formatted(course.begun().on()),
        "The beginning of this is recorded already (%s).".formatted(course.begun().on())).stream();
  }

  /** Marks what is told of a time before it began or after it was closed. */
  public Stream<Finding> goingOn(Course course, Told told) {
    return Finding.of(beforeBeginning(course, told), afterClosing(course, told));
  }

  /** It is closed once, and not before it began. */
  public Stream<Finding> closed(Course course, Told told) {
    return Finding.of(closedAlready(course), closedBeforeBeginning(course, told), laterHappenings(course, told));
  }

  private Optional<Finding> beforeBeginning(Course course, Told told) {
    return !told.certainlyBefore(course.begun()) ? Optional.empty() : Flag.with(course.begun(), "before-beginning",
        "%s %s pas later (%s).".formatted(gathering.nl(), began.nl(), course.begun().on()),
        "%s %s only later (%s).".formatted(gathering.en(), began.en(), course.begun().on()));
  }

  private Optional<Finding> afterClosing(Course course, Told told) {
    return !told.certainlyAfter(course.closed()) ? Optional.empty() : Flag.with(course.closed(), "after-closing",
        "%s was toen al afgesloten (%s).".formatted(gathering.nl(), course.closed().on()),
        "%s was closed by then (%s).".formatted(gathering.en(), course.closed().on()));
  }

  private Optional<Finding> closedAlready(Course course) {
    return course.closed() == null ? Optional.empty() : Refused.because("type", course.closed().event(),
        "%s is al afgesloten (%s). Wat er nog bij hoort, kan wel worden vastgelegd.".formatted(gathering.nl(), course.closed().on()),
        "%s is closed already (%s). What still belongs to it can be recorded.".formatted(gathering.en(), course.closed().on()));
  }

  private Optional<Finding> closedBeforeBeginning(Course course, Told told) {
    return !told.certainlyBefore(course.begun()) ? Optional.empty() : Refused.because("occurredon", course.begun().event(),
        "%s %s op %s en kan niet eerder zijn afgesloten. Controleer de datum.".formatted(gathering.nl(), began.nl(), course.begun().on()),
        "%s %s on %s and cannot have been closed before. Check the date.".formatted(gathering.en(), began.en(), course.begun().on()));
  }

  private Optional<Finding> laterHappenings(Course course, Told told) {
    return !told.certainlyBefore(course.last()) ? Optional.empty() : Flag.with(course.last(), EndingRules.LATER_HAPPENINGS,
        "Er is al iets van vastgelegd dat later gebeurde (%s).".formatted(course.last().on()),
        "Something of it that happened later is recorded already (%s).".formatted(course.last().on()));
  }
}
