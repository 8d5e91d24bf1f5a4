package nl.wijkkroniek.recording.deciding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Part;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the rules need to know of a participant.
 *
 * @param registered the registration that can have been first, or null
 * @param memberships when they had which part in what
 * @param consents when they allowed what
 * @param forgotten the request to be forgotten that was over first, or null
 * @param last of all else, what can have begun last, or null
 */
public record Participant(SubjectId id, Moment registered, PMap<Membership, Spell> memberships, PMap<Consent, Spell> consents, Moment forgotten, Moment last)
    implements SubjectState {

  /**
   * A part in something.
   *
   * @param as null where that was not told
   */
  public record Membership(SubjectId what, Part as) {

    /** Whether who leaves that leaves this: a part that was not told may be any. */
    private boolean isLeftWith(Membership left) {
      return what.equals(left.what) && (as == null || left.as == null || as == left.as);
    }
  }

  /**
   * Something allowed.
   *
   * @param within null for everywhere
   */
  public record Consent(ConsentPurpose purpose, SubjectId within) {

    /** Whether withdrawing that takes something of this away. */
    private boolean isTouchedBy(Consent withdrawn) {
      return purpose == withdrawn.purpose && (within == null || withdrawn.within == null || within.equals(withdrawn.within));
    }

    private Consent everywhere() {
      return new Consent(purpose, null);
    }
  }

  static Participant unknown(SubjectId id) {
    return new Participant(id, null, HashTreePMap.empty(), HashTreePMap.empty(), null, null);
  }

  @Override
  public Participant evolve(Happening happening) {
    return happening.subject().equals(id) && happening.data() instanceof ParticipantEvent event ? own(event, Moment.of(happening)) : this;
  }

  /** Participants stay apart: what somebody allows, and asks to have forgotten, holds for the identifier it was told of. */
  @Override
  public Participant and(SubjectState same) {
    return this;
  }

  /** Their parts in something that a leaving of this ends, as far as they are known. */
  public List<Spell> leftWith(Membership left) {
    return memberships.entrySet().stream().filter(entry -> entry.getKey().isLeftWith(left)).map(Map.Entry::getValue).filter(spell -> spell.first() != null)
        .toList();
  }

  /** What they have a part in now, in whatever part; who asked to be forgotten has none. */
  public Set<SubjectId> takesPartIn() {
    return forgotten != null ? Set.of()
        : memberships.entrySet().stream().filter(entry -> entry.getValue().goesOn()).map(entry -> entry.getKey().what()).collect(toUnmodifiableSet());
  }

  /** What they allowed of which this takes something away. */
  public List<Consent> touchedBy(Consent withdrawn) {
    return consents.entrySet().stream().filter(entry -> entry.getKey().isTouchedBy(withdrawn) && entry.getValue().first() != null).map(Map.Entry::getKey)
        .toList();
  }

  /** When they allowed this; what was withdrawn everywhere is over here too. */
  public Spell allowed(Consent consent) {
    Spell own = consents.getOrDefault(consent, Spell.UNKNOWN);
    Moment everywhere = consents.getOrDefault(consent.everywhere(), Spell.UNKNOWN).ended();
    return everywhere == null ? own : own.over(everywhere);
  }

  private Participant own(ParticipantEvent event, Moment at) {
    return switch (event) {
      case ParticipantRegistered _ -> with(Moment.firstToBegin(registered, at), memberships, consents, at);
      case ParticipantJoined joined -> with(new Membership(joined.what(), joined.as()), membership(joined.what(), joined.as()).begun(at), at);
      case ParticipantLeft left -> with(new Membership(left.what(), left.as()), membership(left.what(), left.as()).over(at), at);
      case ConsentGiven given -> with(new Consent(given.purpose(), given.within()), consent(given.purpose(), given.within()).begun(at), at);
      case ConsentWithdrawn taken -> with(new Consent(taken.purpose(), taken.within()), consent(taken.purpose(), taken.within()).over(at), at);
      case ParticipantForgotten _ -> new Participant(id, registered, memberships, consents, Moment.firstOver(forgotten, at), last);
    };
  }

  private Spell membership(SubjectId what, Part as) {
    return memberships.getOrDefault(new Membership(what, as), Spell.UNKNOWN);
  }

  private Spell consent(ConsentPurpose purpose, SubjectId within) {
    return consents.getOrDefault(new Consent(purpose, within), Spell.UNKNOWN);
  }

  private Participant with(Membership membership, Spell spell, Moment at) {
    return with(registered, memberships.plus(membership, spell), consents, at);
  }

  private Participant with(Consent consent, Spell spell, Moment at) {
    return with(registered, memberships, consents.plus(consent, spell), at);
  }

  private Participant with(Moment known, PMap<Membership, Spell> parts, PMap<Consent, Spell> allowed, Moment at) {
    return new Participant(id, known, parts, allowed, forgotten, Moment.lastToBegin(last, at));
  }
}
