package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.notAPerson;
import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.CIRCLE;
import static nl.wijkkroniek.kernel.subject.SubjectKind.PARTICIPANT;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Visibility;

/** What happens in a reflection session. */
public sealed interface SessionEvent extends SubjectEvent {

  /** People sat down to look back, with a method and prompts. */
  record ReflectionSessionOpened(String title, List<SubjectId> about, Method method, List<String> prompts, SubjectId circle, @Identifying String facilitator)
      implements SessionEvent {
    public ReflectionSessionOpened {
      title = optional("title", title);
      about = notAPerson("about", optional("about", about));
      prompts = optional("prompts", prompts);
      circle = ofKind(CIRCLE, "circle", circle);
      facilitator = optional("facilitator", facilitator);
    }
  }

  /** One person said something; who may read it is that person's choice. */
  record ContributionMade(Layer layer, @Required Visibility visibility, @OwnWords @Required String text, String prompt, @Identifying SubjectId author)
      implements SessionEvent {
    public ContributionMade {
      visibility = required("visibility", visibility);
      text = required("text", text);
      prompt = optional("prompt", prompt);
      author = ofKind(PARTICIPANT, "author", author);
    }
  }

  /** Fewer people may read it from now on. */
  record ContributionVisibilityNarrowed(@Required EventId contribution, @Required Visibility visibility) implements SessionEvent {
    public ContributionVisibilityNarrowed {
      contribution = required("contribution", contribution);
      visibility = required("visibility", visibility);
    }
  }

  /** Its author took it back. */
  record ContributionWithdrawn(@Required EventId contribution, @OwnWords String because) implements SessionEvent {
    public ContributionWithdrawn {
      contribution = required("contribution", contribution);
      because = optional("because", because);
    }
  }

  /** The session concluded something, resting on contributions made in it. */
  record InsightDrawn(@Required String text, List<EventId> restsOn) implements SessionEvent {
    public InsightDrawn {
      text = required("text", text);
      restsOn = optional("restsOn", restsOn);
    }
  }

  /** The session agreed what to do next. */
  record FollowUpAgreed(@Required String what, FollowUpKind kind, @Identifying String who, SubjectId leadsTo, EdtfDate until) implements SessionEvent {
    public FollowUpAgreed {
      what = required("what", what);
      who = optional("who", who);
      leadsTo = notAPerson("leadsTo", leadsTo);
    }
  }

  /** What came of a follow-up. */
  record FollowUpSettled(@Required EventId followUp, @Required String how, SubjectId leadsTo) implements SessionEvent {
    public FollowUpSettled {
      followUp = required("followUp", followUp);
      how = required("how", how);
      leadsTo = notAPerson("leadsTo", leadsTo);
    }
  }

  /** The sitting ended. */
  record ReflectionSessionClosed(String summary) implements SessionEvent {
    public ReflectionSessionClosed {
      summary = optional("summary", summary);
    }
  }
}
