package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.CIRCLE;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * What happens to a learning circle: municipalities that explore questions together. Its questions are its dynamic learning agenda: they persist, get
 * provisional
 * answers, or drop off. A question is known by the event that raised it, in whatever circle it is spoken of.
 */
public sealed interface CircleEvent extends SubjectEvent {

  /**
   * Municipalities began to learn together.
   *
   * @param municipalityCount how many there were, where not all of them are named
   */
  record LearningCircleFormed(@Required String name, String organiser, String purpose, List<Municipality> municipalities, Integer municipalityCount)
      implements CircleEvent {
    public LearningCircleFormed {
      name = required("name", name);
      organiser = optional("organiser", organiser);
      purpose = optional("purpose", purpose);
      municipalities = optional("municipalities", municipalities);
      if (municipalityCount != null && municipalityCount < municipalities.size()) {
        throw new InvalidField("municipalityCount", "is minder dan er genoemd zijn", "is less than are named");
      }
    }
  }

  /** A municipality joined. */
  record MunicipalityJoined(@Required Municipality municipality, String because) implements CircleEvent {
    public MunicipalityJoined {
      municipality = required("municipality", municipality);
      because = optional("because", because);
    }
  }

  /** A municipality left. */
  record MunicipalityLeft(@Required Municipality municipality, String because) implements CircleEvent {
    public MunicipalityLeft {
      municipality = required("municipality", municipality);
      because = optional("because", because);
    }
  }

  /**
   * They met.
   *
   * @param municipalities those that took part
   * @param questions the learning questions that were on the table
   */
  record MeetingHeld(String title, String place, List<Municipality> municipalities, List<String> topics, List<EventId> questions, String summary)
      implements CircleEvent {
    public MeetingHeld {
      title = optional("title", title);
      place = optional("place", place);
      municipalities = optional("municipalities", municipalities);
      topics = optional("topics", topics);
      questions = optional("questions", questions);
      summary = optional("summary", summary);
    }
  }

  /** A question was put on the agenda. */
  record LearningQuestionRaised(@Required String question, String because, @Identifying String raisedBy) implements CircleEvent {
    public LearningQuestionRaised {
      question = required("question", question);
      because = optional("because", because);
      raisedBy = optional("raisedBy", raisedBy);
    }
  }

  /** It was answered; for the time being, unless {@code provisional} says otherwise. */
  record LearningQuestionAnswered(@Required EventId question, @Required String answer, Boolean provisional) implements CircleEvent {
    public LearningQuestionAnswered {
      question = required("question", question);
      answer = required("answer", answer);
    }
  }

  /** It dropped off the agenda. It may come back. */
  record LearningQuestionDropped(@Required EventId question, String because) implements CircleEvent {
    public LearningQuestionDropped {
      question = required("question", question);
      because = optional("because", because);
    }
  }

  /**
   * This circle took over a question of another, and shares it from then on.
   *
   * @param from the circle it was taken from; null when not told
   * @param wording how it is put here, where that is not how it was raised
   */
  record LearningQuestionTakenOver(@Required EventId question, SubjectId from, String wording, String because) implements CircleEvent {
    public LearningQuestionTakenOver {
      question = required("question", question);
      from = ofKind(CIRCLE, "from", from);
      wording = optional("wording", wording);
      because = optional("because", because);
    }
  }

  /** What the circle learned was passed on: to whom, and where or how. */
  record KnowledgeShared(@Required String what, List<String> with, String where) implements CircleEvent {
    public KnowledgeShared {
      what = required("what", what);
      with = optional("with", with);
      where = optional("where", where);
    }
  }

  /** The circle ended. */
  record LearningCircleClosed(String because, String learned) implements CircleEvent {
    public LearningCircleClosed {
      because = optional("because", because);
      learned = optional("learned", learned);
    }
  }
}
