package nl.wijkkroniek.histories.alumniday;

import static nl.wijkkroniek.histories.Lists.plus;

import java.time.OffsetDateTime;
import java.util.List;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * How an alumni day stood: its events folded in field order. Remarks are those the reader may see now.
 *
 * @param id its identifier
 * @param state whether it is over
 * @param title its title; null when not told
 * @param organiser who organises it; null when not told
 * @param day when it is held; null when not told
 * @param place where; null when not told
 * @param announced when it was announced; null when not told
 * @param presentations the programme
 * @param timelines the timelines that were shown, each frozen as it was
 * @param remarks what visitors left, as far as it was released
 * @param summary said at closing; null when not told
 * @param closed when it was closed; null while it was not
 */
public record AlumniDayState(SubjectId id, AlumniDayStanding state, String title, String organiser, EdtfDate day, String place, Told announced,
    List<Presentation> presentations, List<Timeline> timelines, List<Remark> remarks, String summary, Told closed) {

  public AlumniDayState {
    presentations = List.copyOf(presentations);
    timelines = List.copyOf(timelines);
    remarks = List.copyOf(remarks);
  }

  /** A presentation on the programme; which people give it is not told. */
  public record Presentation(String title, List<String> by, SubjectId circle, List<SubjectId> about, String time, String place, Told told) {
    public Presentation {
      by = List.copyOf(by);
      about = List.copyOf(about);
    }
  }

  /**
   * Timelines that were shown.
   *
   * @param asOf the day in the field they were shown for; null for all that was told
   * @param knownAt the moment or the position they were shown for; never later than when this was recorded
   * @param imported whether they were shown in another house: what was known there cannot be told here, and what was known here when it was recorded here takes its
   *     place
   * @param presentation in which they were shown; null when not told
   */
  public record Timeline(String title, List<SubjectId> subjects, EdtfDate asOf, String knownAt, boolean imported, EventId presentation, Told told) {
    public Timeline {
      subjects = List.copyOf(subjects);
    }

    /** What was not known when this was recorded cannot have been shown; and what another log knew at a position or a moment, this one did at another. */
    private static Timeline of(TimelinePresented shown, RecordedEvent event, boolean imported) {
      boolean within = !imported && shown.knownAt() != null && (shown.knownAt().contains("-")
          ? !OffsetDateTime.parse(shown.knownAt()).toInstant().isAfter(event.recordedAt()) : Long.parseLong(shown.knownAt()) <= event.position());
      return new Timeline(shown.title(), shown.subjects(), shown.asOf(), within ? shown.knownAt() : Long.toString(event.position()), imported,
          shown.presentation(), Told.by(event));
    }
  }

  /** What a visitor left; who is not told. */
  public record Remark(String text, EventId about, Told told) {
  }

  /** An alumni day after these lines in field order. */
  public static AlumniDayState fold(SubjectId id, List<Line> lines) {
    AlumniDayState state = new AlumniDayState(id, AlumniDayStanding.ANNOUNCED, null, null, null, null, null, List.of(), List.of(), List.of(), null, null);
    for (Line line : lines) {
      state = line.via() == Via.OWN && line.data() instanceof AlumniDayEvent event ? state.evolve(event, line) : state;
    }
    return state;
  }

  private AlumniDayState evolve(AlumniDayEvent event, Line line) {
    return switch (event) {
      case AlumniDayAnnounced said -> announced(said, line.told());
      case PresentationProgrammed said -> with(plus(presentations, new Presentation(said.title(), said.by(), said.circle(), said.about(), said.time(),
          said.place(),
          line.told())), timelines, remarks);
      case TimelinePresented shown -> with(presentations, plus(timelines, Timeline.of(shown, line.event(), line.isImported())), remarks);
      case RemarkMade made -> with(presentations, timelines, plus(remarks, new Remark(made.text(), made.about(), line.told())));
      case RemarkReleased _ -> this;
      case AlumniDayClosed said -> new AlumniDayState(id, AlumniDayStanding.CLOSED, title, organiser, day, place, announced, presentations, timelines, remarks,
          said.summary() == null ? summary : said.summary(), line.told());
    };
  }

  private AlumniDayState announced(AlumniDayAnnounced said, Told told) {
    return new AlumniDayState(id, state, said.title() == null ? title : said.title(), said.organiser() == null ? organiser : said.organiser(),
        said.day() == null ? day : said.day(), said.place() == null ? place : said.place(), announced == null ? told : announced, presentations, timelines,
        remarks,
        summary, closed);
  }

  private AlumniDayState with(List<Presentation> programmed, List<Timeline> shown, List<Remark> left) {
    return new AlumniDayState(id, state, title, organiser, day, place, announced, programmed, shown, left, summary, closed);
  }

  /** Its title; its slug where none was told. */
  public String name() {
    return title == null ? id.slug() : title;
  }
}
