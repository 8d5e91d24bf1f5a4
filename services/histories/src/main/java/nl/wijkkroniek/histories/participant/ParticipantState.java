package nl.wijkkroniek.histories.participant;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.without;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Lists;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Part;

/**
 * How a participant stood: their events folded in field order. Who asked to be forgotten is part of nothing and allows nothing, whatever is told of when. What
 * is allowed is judged as it is now; a consent of a moment in the past tells what was, and permits nothing.
 *
 * @param id the identifier, which says nothing
 * @param state whether they asked to be forgotten
 * @param legalBasis on what ground something is kept of them; null when not told
 * @param registered when the system came to know them; null when not told
 * @param memberships what they have a part in
 * @param consents what they allow
 * @param forgotten when it was asked that they be forgotten; null while it was not
 */
public record ParticipantState(SubjectId id, ParticipantStanding state, LegalBasis legalBasis, Told registered, List<Membership> memberships,
    List<Consent> consents, Told forgotten) {

  public ParticipantState {
    memberships = List.copyOf(memberships);
    consents = List.copyOf(consents);
  }

  /** A part in something; {@code told} is the joining. */
  public record Membership(SubjectId what, Part as, Told told) {

    private boolean isLeftWith(ParticipantLeft left) {
      return what.equals(left.what()) && (as == null || left.as() == null || as == left.as());
    }
  }

  /**
   * Something allowed; {@code told} is the giving.
   *
   * @param within where; null for everywhere
   * @param except where not, when it is allowed everywhere else
   */
  public record Consent(ConsentPurpose purpose, SubjectId within, List<SubjectId> except, Told told) {
    public Consent {
      except = List.copyOf(except);
    }

    private boolean holds(SubjectId there) {
      return Objects.equals(within, there) || within == null && there != null && !except.contains(there);
    }

    /** What is left of it; nothing where all of it was taken. */
    private Stream<Consent> without(ConsentWithdrawn taken) {
      if (purpose != taken.purpose()) {
        return Stream.of(this);
      }
      if (taken.within() == null || taken.within().equals(within)) {
        return Stream.empty();
      }
      return Stream.of(within != null || except.contains(taken.within()) ? this : new Consent(purpose, null, plus(except, taken.within()), told));
    }

    /** With what was excepted allowed again. */
    private Consent with(ConsentGiven given) {
      return new Consent(purpose, within, Lists.without(except, given.within()::equals), told);
    }
  }

  /** A participant after these lines, in field order. */
  public static ParticipantState fold(SubjectId id, Iterable<Line> lines) {
    ParticipantState state = new ParticipantState(id, ParticipantStanding.KNOWN, null, null, List.of(), List.of(), null);
    for (Line line : lines) {
      state = line.via() == Via.OWN && line.data() instanceof ParticipantEvent event ? state.evolve(event, line.told()) : state;
    }
    return state.forgotten == null ? state : state.with(List.of(), List.of());
  }

  /** Whether this is allowed there; of null, whether it is allowed everywhere. */
  public boolean allows(ConsentPurpose purpose, SubjectId there) {
    return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.holds(there));
  }

  private ParticipantState evolve(ParticipantEvent event, Told told) {
    return switch (event) {
      case ParticipantRegistered said -> new ParticipantState(id, state, said.legalBasis() == null ? legalBasis : said.legalBasis(),
          registered == null ? told : registered, memberships, consents, forgotten);
      case ParticipantJoined joined -> with(plus(without(memberships, same(joined)), new Membership(joined.what(), joined.as(), told)), consents);
      case ParticipantLeft left -> with(without(memberships, membership -> membership.isLeftWith(left)), consents);
      case ConsentGiven given -> with(memberships, given(given, told));
      case ConsentWithdrawn taken -> with(memberships, consents.stream().flatMap(consent -> consent.without(taken)).toList());
      case ParticipantForgotten _ -> new ParticipantState(id, ParticipantStanding.FORGOTTEN, legalBasis, registered, memberships, consents,
          forgotten == null ? told : forgotten);
    };
  }

  private static Predicate<Membership> same(ParticipantJoined joined) {
    return membership -> membership.what().equals(joined.what()) && membership.as() == joined.as();
  }

  /** What is allowed everywhere takes the place of what was allowed in some places; what is allowed there already stays as it was. */
  private List<Consent> given(ConsentGiven given, Told told) {
    if (allows(given.purpose(), given.within()) && (given.within() != null || !excepts(given.purpose()))) {
      return consents;
    }
    Predicate<Consent> everywhere = consent -> consent.purpose() == given.purpose() && consent.within() == null;
    if (given.within() != null && consents.stream().anyMatch(everywhere)) {
      return consents.stream().map(consent -> everywhere.test(consent) ? consent.with(given) : consent).toList();
    }
    List<Consent> others = given.within() == null ? without(consents, consent -> consent.purpose() == given.purpose()) : consents;
    return plus(others, new Consent(given.purpose(), given.within(), List.of(), told));
  }

  private boolean excepts(ConsentPurpose purpose) {
    return consents.stream().anyMatch(consent -> consent.purpose() == purpose && !consent.except().isEmpty());
  }

  private ParticipantState with(List<Membership> parts, List<Consent> allowed) {
    return new ParticipantState(id, state, legalBasis, registered, parts, allowed, forgotten);
  }
}
