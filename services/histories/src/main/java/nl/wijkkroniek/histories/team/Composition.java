package nl.wijkkroniek.histories.team;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.wijkkroniek.histories.Lists.inPlaceOf;
import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.without;
import static nl.wijkkroniek.histories.Lists.withoutFirst;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.value.Profile;

/**
 * Who is in a team and with it: what they are to it, never who they are.
 *
 * @param members those who joined and did not leave
 * @param specialists those brought in for a question who did not leave
 * @param partners organisations working with the team
 * @param formerPartners organisations that were told to have stopped working with it, and not to have begun again
 * @param leftBefore joinings of which, by the dates told, the leaving comes first: they do not count when they come
 */
public record Composition(List<Member> members, List<Specialist> specialists, List<Stated<PartnerJoined>> partners, List<FormerPartner> formerPartners,
    List<EventId> leftBefore) {

  /** Nobody told. */
  public static final Composition EMPTY = new Composition(List.of(), List.of(), List.of(), List.of(), List.of());

  public Composition {
    members = List.copyOf(members);
    specialists = List.copyOf(specialists);
    partners = List.copyOf(partners);
    formerPartners = List.copyOf(formerPartners);
    leftBefore = List.copyOf(leftBefore);
  }

  /** A member; {@code told} is the joining. */
  public record Member(Profile profile, String title, String organisation, Told told) {
  }

  /** A specialist; {@code told} is the bringing in. */
  public record Specialist(String question, String expertise, String organisation, Told told) {
  }

  /** A former partner, with the field it worked in where that was told; {@code told} is the leaving. */
  public record FormerPartner(String partner, String field, String because, Told told) {
  }

  /** As it is after this event. */
  Composition evolve(TeamEvent event, Told told) {
    return switch (event) {
      case MemberJoined joined -> joined(joined, told);
      case MemberLeft left -> left(left);
      case SpecialistBroughtIn brought -> broughtIn(brought, told);
      case SpecialistLeft left -> left(left);
      case PartnerJoined joined -> withPartners(inPlaceOf(partners, is(joined.partner()), new Stated<>(joined, told)), without(formerPartners, was(joined.partner())));
      case PartnerLeft left -> withPartners(without(partners, is(left.partner())),
          plus(without(formerPartners, was(left.partner())), former(left, told)));
      case TeamEvent _ -> this;
    };
  }

  private Composition joined(MemberJoined joined, Told told) {
    if (leftBefore.contains(told.event())) {
      return this;
    }
    return withMembers(plus(members, new Member(joined.profile(), joined.title(), joined.organisation(), told)));
  }

  private Composition left(MemberLeft left) {
    if (left.joined() == null) {
      return withMembers(withoutFirst(members, member -> member.profile() == left.profile() && fits(left.title(), member.title())));
    }
    Predicate<Member> joined = member -> member.told().event().equals(left.joined());
    return members.stream().anyMatch(joined) ? withMembers(without(members, joined)) : withLeftBefore(left.joined());
  }

  private Composition broughtIn(SpecialistBroughtIn brought, Told told) {
    if (leftBefore.contains(told.event())) {
      return this;
    }
    return withSpecialists(plus(specialists, new Specialist(brought.question(), brought.expertise(), brought.organisation(), told)));
  }

  private Composition left(SpecialistLeft left) {
    if (left.broughtIn() == null) {
      return withSpecialists(withoutFirst(specialists, specialist -> fits(left.expertise(), specialist.expertise())));
    }
    Predicate<Specialist> broughtIn = specialist -> specialist.told().event().equals(left.broughtIn());
    return specialists.stream().anyMatch(broughtIn) ? withSpecialists(without(specialists, broughtIn)) : withLeftBefore(left.broughtIn());
  }

  private static boolean fits(String asked, String title) {
    return asked == null || asked.equalsIgnoreCase(title);
  }

  private static Predicate<Stated<PartnerJoined>> is(String partner) {
    return stated -> stated.data().partner().equalsIgnoreCase(partner);
  }

  private static Predicate<FormerPartner> was(String partner) {
    return former -> former.partner().equalsIgnoreCase(partner);
  }

  private FormerPartner former(PartnerLeft left, Told told) {
    String field = partners.stream().filter(is(left.partner())).findFirst().map(stated -> stated.data().field())
        .or(() -> formerPartners.stream().filter(was(left.partner())).findFirst().map(FormerPartner::field)).orElse(null);
    return new FormerPartner(left.partner(), field, left.because(), told);
  }

  private Composition withMembers(List<Member> now) {
    return new Composition(now, specialists, partners, formerPartners, leftBefore);
  }

  private Composition withSpecialists(List<Specialist> now) {
    return new Composition(members, now, partners, formerPartners, leftBefore);
  }

  private Composition withPartners(List<Stated<PartnerJoined>> now, List<FormerPartner> noLonger) {
    return new Composition(members, specialists, now, noLonger, leftBefore);
  }

  private Composition withLeftBefore(EventId joining) {
    return new Composition(members, specialists, partners, formerPartners, plus(leftBefore, joining));
  }

  /** How many members there are of each profile that there is. */
  public Map<Profile, Long> membersByProfile() {
    return members.stream().collect(groupingBy(Member::profile, () -> new EnumMap<>(Profile.class), counting()));
  }
}
