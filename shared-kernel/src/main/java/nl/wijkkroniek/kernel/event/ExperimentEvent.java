package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.TEAM;
import static nl.wijkkroniek.kernel.value.Motive.explained;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Outcome;

/** What happens to an experiment. What it taught travels in three ways: deeper, broader, or to a larger scale. */
public sealed interface ExperimentEvent extends SubjectEvent {

  /** Somebody proposed to try something, and said what they expect. */
  record ExperimentProposed(SubjectId team, @Required String question, String expectation, List<String> learningGoals, @Identifying String proposedBy)
      implements ExperimentEvent {
    public ExperimentProposed {
      team = ofKind(TEAM, "team", team);
      question = required("question", question);
      expectation = optional("expectation", expectation);
      learningGoals = optional("learningGoals", learningGoals);
      proposedBy = optional("proposedBy", proposedBy);
    }
  }

  /** It started; the expectation is sealed from here. */
  record ExperimentStarted(SubjectId team, String question, String expectation, List<String> learningGoals) implements ExperimentEvent {
    public ExperimentStarted {
      team = ofKind(TEAM, "team", team);
      question = optional("question", question);
      expectation = optional("expectation", expectation);
      learningGoals = optional("learningGoals", learningGoals);
    }
  }

  /** Somebody saw something. */
  record ObservationNoted(@OwnWords @Required String observation, Layer layer, @Identifying String by) implements ExperimentEvent {
    public ObservationNoted {
      observation = required("observation", observation);
      by = optional("by", by);
    }
  }

  /** The course was changed; a new expectation shows as a revision of the sealed one. */
  record ExperimentAdjusted(@Required String what, String expectation, Motive motive, String because) implements ExperimentEvent {
    public ExperimentAdjusted {
      what = required("what", what);
      expectation = optional("expectation", expectation);
      because = optional("because", because);
      explained(motive, because);
    }
  }

  /** It rests. */
  record ExperimentPaused(String because) implements ExperimentEvent {
    public ExperimentPaused {
      because = optional("because", because);
    }
  }

  /** It went on again. */
  record ExperimentResumed(String because) implements ExperimentEvent {
    public ExperimentResumed {
      because = optional("because", because);
    }
  }

  /** What it taught was worked out further in the same place. */
  record ExperimentDeepened(@Required String what) implements ExperimentEvent {
    public ExperimentDeepened {
      what = required("what", what);
    }
  }

  /** What it taught was tried elsewhere or in another field. */
  record ExperimentBroadened(@Required String what, String where) implements ExperimentEvent {
    public ExperimentBroadened {
      what = required("what", what);
      where = optional("where", where);
    }
  }

  /** What it taught became the way of working on a larger scale. */
  record ExperimentScaledUp(@Required String what, String where) implements ExperimentEvent {
    public ExperimentScaledUp {
      what = required("what", what);
      where = optional("where", where);
    }
  }

  /** It ended. Failing is an outcome; an abandoned one need never have started. */
  record ExperimentConcluded(@Required Outcome outcome, String learned, String because) implements ExperimentEvent {
    public ExperimentConcluded {
      outcome = required("outcome", outcome);
      learned = optional("learned", learned);
      because = optional("because", because);
    }
  }
}
