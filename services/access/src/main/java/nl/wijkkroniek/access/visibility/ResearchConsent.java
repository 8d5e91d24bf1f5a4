package nl.wijkkroniek.access.visibility;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.ConsentPurpose;

/**
 * What one participant allowed research, and took back. It holds in a session when it was given for that session, for a circle or a team the session is of, or for
 * everything; and when every withdrawal that covers the session was lifted since. A withdrawal is lifted by a later consent for everything, for the session
 * itself, or for the very place it was withdrawn in: a consent for one place does not undo a withdrawal in another. Where it cannot be said which came later,
 * the withdrawal counts.
 */
public final class ResearchConsent {

  private static final Comparator<Said> IN_THE_FIELD = comparing((Said said) -> said.on().earliest()).thenComparing(said -> said.on().latest())
      .thenComparing(Said::position);

  private final List<Said> given = new ArrayList<>();
  private final List<Said> withdrawn = new ArrayList<>();
  private boolean over;

  /** @param within null for everything */
  private record Said(SubjectId within, EdtfDate on, long position) {

    /** Both in the field and, unless it is certain there, in the telling. */
    private boolean isAfter(Said other) {
      return IN_THE_FIELD.compare(this, other) > 0 && (other.on.certainlyBefore(on) || position > other.position);
    }

    private boolean covers(SubjectId session, Set<SubjectId> around) {
      return within == null || within.equals(session) || around.contains(within);
    }
  }

  private ResearchConsent() {
  }

  /** By what happened to a participant, as it holds now: corrected as corrected, and without what was retracted. */
  public static ResearchConsent of(Collection<RecordedEvent> happened) {
    ResearchConsent consent = new ResearchConsent();
    happened.forEach(consent::tell);
    return consent;
  }

  private void tell(RecordedEvent event) {
    EdtfDate on = event.happening().occurredOn();
    switch (event.happening().data()) {
      case ConsentGiven said when said.purpose() == ConsentPurpose.RESEARCH -> given.add(new Said(said.within(), on, event.position()));
      case ConsentWithdrawn said when said.purpose() == ConsentPurpose.RESEARCH -> withdrawn.add(new Said(said.within(), on, event.position()));
      case ParticipantForgotten _ -> over = true;
      case SubjectEvent _ -> { }
    }
  }

  /**
   * Whether it holds for what they said in this session.
   *
   * @param around the circle and the teams that the session is of
   */
  public boolean holdsIn(SubjectId session, Set<SubjectId> around) {
    return !over && given.stream().anyMatch(consent -> consent.covers(session, around))
        && withdrawn.stream().filter(taken -> taken.covers(session, around)).allMatch(taken -> isLifted(taken, session));
  }

  private boolean isLifted(Said taken, SubjectId session) {
    return given.stream().filter(consent -> consent.within() == null || consent.within().equals(session) || consent.within().equals(taken.within()))
        .anyMatch(consent -> consent.isAfter(taken));
  }
}
