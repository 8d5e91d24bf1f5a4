package nl.wijkkroniek.histories.participant;

import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * A participant in a list, as it stands now: nothing that one could be known by.
 *
 * @param id its identifier
 * @param state whether it asked to be forgotten
 */
public record ParticipantSummary(SubjectId id, ParticipantStanding state) {

  /** What of a state is shown in a list. */
  public static ParticipantSummary of(ParticipantState participant) {
    return new ParticipantSummary(participant.id(), participant.state());
  }
}
