package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.notAPerson;
import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.CIRCLE;
import static nl.wijkkroniek.kernel.subject.SubjectKind.PARTICIPANT;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;

/** What happens around an alumni day: the yearly day on which learning circles share insights over timelines. */
public sealed interface AlumniDayEvent extends SubjectEvent {

  /**
   * It was announced.
   *
   * @param day the day it is to be held; may be still to come
   */
  record AlumniDayAnnounced(String title, String organiser, EdtfDate day, String place) implements AlumniDayEvent {
    public AlumniDayAnnounced {
      title = optional("title", title);
      organiser = optional("organiser", organiser);
      place = optional("place", place);
    }
  }

  /**
   * A presentation was put on the programme.
   *
   * @param by the organisations and municipalities that give it, never a person
   * @param presenters the people who give it
   * @param about what it is about
   * @param time when on the day, as people say it
   */
  record PresentationProgrammed(@Required String title, List<String> by, @Identifying List<String> presenters, SubjectId circle, List<SubjectId> about,
      String time, String place) implements AlumniDayEvent {
    public PresentationProgrammed {
      title = required("title", title);
      by = optional("by", by);
      presenters = optional("presenters", presenters);
      circle = ofKind(CIRCLE, "circle", circle);
      about = notAPerson("about", optional("about", about));
      time = optional("time", time);
      place = optional("place", place);
    }
  }

  /**
   * Timelines were shown, and from then on can be looked at again as they were: frozen on both clocks.
   *
   * @param asOf the field clock: as it was on the latest day of this date; null for all that was told
   * @param knownAt the recording clock: a moment (RFC 3339) or a position, both of the house this is recorded in; null for all that was known when this was recorded.
   *     Where it came by an import it is that of another house, and what was known here when it was recorded here takes its place
   * @param presentation the presentation in which they were shown
   */
  record TimelinePresented(String title, @Required List<SubjectId> subjects, EdtfDate asOf, String knownAt, EventId presentation) implements AlumniDayEvent {
    public TimelinePresented {
      title = optional("title", title);
      subjects = notAPerson("subjects", required("subjects", subjects));
      knownAt = optional("knownAt", knownAt);
      if (knownAt != null && !isPosition(knownAt) && !isMoment(knownAt)) {
        throw new InvalidField("knownAt",
            "moet een tijdstip zijn, bijvoorbeeld 2014-10-08T10:30:00Z, of een positie",
            "must be a moment, for instance 2014-10-08T10:30:00Z, or a position");
      }
    }
  }

  /** A visitor left a remark. It is held until it is released. */
  record RemarkMade(@OwnWords @Required String text, EventId about, @Identifying SubjectId author) implements AlumniDayEvent {
    public RemarkMade {
      text = required("text", text);
      author = ofKind(PARTICIPANT, "author", author);
    }
  }

  /** A remark may be read by anybody from now on. */
  record RemarkReleased(@Required EventId remark) implements AlumniDayEvent {
    public RemarkReleased {
      remark = required("remark", remark);
    }
  }

  /** The day is over, and so is what was to be gathered from it. */
  record AlumniDayClosed(String summary) implements AlumniDayEvent {
    public AlumniDayClosed {
      summary = optional("summary", summary);
    }
  }

  private static boolean isPosition(String text) {
    return text.matches("\\d{1,12}");
  }

  private static boolean isMoment(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException no) {
      return false;
    }
  }
}
