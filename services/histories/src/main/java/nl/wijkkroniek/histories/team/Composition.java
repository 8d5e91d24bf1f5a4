package nl.wijkkroniek.histories.team;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.value.Profile;

/**
 * Who is in a team and with it: what they are to it, never who they are.
 *
 * @param members those who joined and did not leave
 * @param specialists those brought in for a question who did not leave
 * @param partners organisations working with the team
 * @param leftBefore joinings of which, by the dates told, the leaving comes first: they do not count when they come
 */
public record Composition(List<Member> members, List<Specialist> specialists, List<Stated<PartnerJoined>> partners, List<EventId> leftBefore) {

  /** Nobody told. */
  public static final Composition EMPTY = new Composition(List.of(), List.of(), List.of(), List.of());

  public Composition {
    members = List.copyOf(members);
    specialists = List.copyOf(specialists);
    partners = List.copyOf(partners);
    leftBefore = List.copyOf(leftBefore);
  }

  /** A member; {@code told} is the joining. */
  public record Member(Profile profile, String title, String organisation, Told told) {
  }

  /** A specialist; {@code told} is the bringing in. */
  public record Specialist(String question, String expertise, String organisation, Told told) {
  }

  /** How many members there are of each profile that there is. */
  public Map<Profile, Long> membersByProfile() {
    return members.stream().collect(groupingBy(Member::profile, () -> new EnumMap<>(Profile.class), counting()));
  }
}
