package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKinds;
import static nl.wijkkroniek.kernel.subject.SubjectKind.CIRCLE;
import static nl.wijkkroniek.kernel.subject.SubjectKind.SESSION;
import static nl.wijkkroniek.kernel.subject.SubjectKind.TEAM;
import static nl.wijkkroniek.kernel.words.Fields.required;

import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Part;

/**
 * What happens to a person known to the system, by an identifier that says nothing. No event holds a name, an address or any text: only published values and
 * other subjects. Even so, where one and the same person was says who they are, so that none of it leaves except to who may see this person.
 */
public sealed interface ParticipantEvent extends SubjectEvent {

  /**
   * The system knows this person from now on. That is no beginning of anything in the field: they may have joined long before.
   *
   * @param legalBasis on what ground something is kept of them; null when not told
   */
  record ParticipantRegistered(LegalBasis legalBasis) implements ParticipantEvent {
  }

  /**
   * They joined a team, a learning circle or a reflection session.
   *
   * @param as in which part; null when not told
   */
  record ParticipantJoined(@Required SubjectId what, Part as) implements ParticipantEvent {
    public ParticipantJoined {
      what = gathering("what", required("what", what));
    }
  }

  /**
   * They left a team, a learning circle or a reflection session.
   *
   * @param as the part they left; null for every part they had in it
   */
  record ParticipantLeft(@Required SubjectId what, Part as) implements ParticipantEvent {
    public ParticipantLeft {
      what = gathering("what", required("what", what));
    }
  }

  /**
   * They allowed something.
   *
   * @param within the team, learning circle or reflection session it is limited to; null for all they have a part in
   */
  record ConsentGiven(@Required ConsentPurpose purpose, SubjectId within) implements ParticipantEvent {
    public ConsentGiven {
      purpose = required("purpose", purpose);
      within = gathering("within", within);
    }
  }

  /**
   * They allow it no longer.
   *
   * @param within where no longer, also when it had been allowed everywhere; null for nowhere any more
   */
  record ConsentWithdrawn(@Required ConsentPurpose purpose, SubjectId within) implements ParticipantEvent {
    public ConsentWithdrawn {
      purpose = required("purpose", purpose);
      within = gathering("within", within);
    }
  }

  /**
   * It was asked that this person be forgotten. This is the request, and it comes first, so that no crash can lose it; destroying the keys and purging every
   * copy follows from it, is the work of the vault, and is no event of this language.
   */
  record ParticipantForgotten(@Required AskedBy askedBy) implements ParticipantEvent {
    public ParticipantForgotten {
      askedBy = required("askedBy", askedBy);
    }
  }

  private static SubjectId gathering(String field, SubjectId id) {
    return ofKinds(field, id, TEAM, CIRCLE, SESSION);
  }
}
