package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.List;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.benchmarks.national.TeamLife.Joined;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Profile;

/** What happens to a team from day to day: people and partners come and go, places open and close, and now and then what it is for is said anew. */
final class TeamStory implements Story {

  private static final List<String> DOMAINS = List.of("werk en inkomen", "gezin", "wonen", "gezondheid", "meedoen", "veiligheid", "onderwijs");
  private static final int MOST_MEMBERS = 12;
  private static final int MOST_OF_A_KIND = 6;
  private static final int LONGEST_AGO = 300;

  private final World world;

  TeamStory(World world) {
    this.world = world;
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    int kind = world.random().nextInt(100);
    if (kind < 35) {
      people(team, theme, today);
    } else if (kind < 75) {
      neighbours(team, theme, today);
    } else {
      course(team, theme, today);
    }
  }

  /** What every team begins with. */
  void settle(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    world.tell(team.id, today, assignment(theme));
    for (int i = world.between(2, 5); i > 0; i--) {
      join(team, today);
    }
    partner(team, theme, today);
    open(team, theme, today);
  }

  private void people(TeamLife team, Theme theme, LocalDate today) {
    int kind = world.random().nextInt(10);
    if (kind < 3 && !team.specialists.isEmpty()) {
      Joined specialist = team.specialists.removeFirst();
      world.tell(team.id, today, new SpecialistLeft(specialist.joining(), null, null));
    } else if (kind < 5) {
      EventId brought = world.tell(team.id, today, new SpecialistBroughtIn("Wat te doen met " + world.dutch().word("matter", theme),
          "kennis van " + theme.name(), Dutch.capital(world.dutch().word("partner", theme)), world.participant()));
      team.specialists.add(new Joined(brought, Profile.SPECIALIST, null, null));
    } else if (team.members.size() < MOST_MEMBERS && world.chance(60) || team.members.isEmpty()) {
      join(team, today);
    } else {
      Joined member = team.members.remove(world.random().nextInt(team.members.size()));
      world.tell(team.id, today, new MemberLeft(member.profile(), member.title(), member.joining(), member.participant(),
          world.chance(20) ? "Ander werk dichter bij huis" : null));
    }
  }

  private void join(TeamLife team, LocalDate today) {
    Profile profile = world.oneOf(Profile.values());
    String title = profile == Profile.OTHER ? "Buurtsportcoach" : null;
    SubjectId participant = world.chance(60) ? world.participant() : null;
    EventId joining = world.tell(team.id, today, new MemberJoined(profile, title, world.chance(50) ? "Welzijn " + team.municipality.name() : null,
        participant));
    team.members.add(new Joined(joining, profile, title, participant));
  }

  private void neighbours(TeamLife team, Theme theme, LocalDate today) {
    switch (world.random().nextInt(8)) {
      case 0, 1 -> partner(team, theme, today);
      case 2 -> leave(team, theme, today);
      case 3 -> open(team, theme, today);
      case 4 -> move(team, theme, today);
      case 5 -> world.tell(team.id, recently(team, today), new ProvisionReplaced(world.say(Saying.PROVISION, theme), world.maybe(Saying.COLLECTIVE, theme),
          world.oneOf(Disappearance.values()), world.maybe(Saying.BECAUSE, theme)));
      default -> together(team, theme, today);
    }
  }

  private void partner(TeamLife team, Theme theme, LocalDate today) {
    String partner = Dutch.capital(world.dutch().word("partner", theme)) + " " + team.municipality.name();
    world.tell(team.id, today, new PartnerJoined(partner, theme.name(), world.maybe(Saying.TASK, theme)));
    if (!team.partners.contains(partner) && team.partners.size() < MOST_OF_A_KIND) {
      team.partners.add(partner);
    }
  }

  private void leave(TeamLife team, Theme theme, LocalDate today) {
    if (team.partners.isEmpty()) {
      partner(team, theme, today);
    } else {
      world.tell(team.id, today, new PartnerLeft(team.partners.removeFirst(), world.maybe(Saying.BECAUSE, theme)));
    }
  }

  private void open(TeamLife team, Theme theme, LocalDate today) {
    String place = Dutch.capital(world.dutch().word("place", theme));
    world.tell(team.id, today, new MeetingPlaceOpened(place, world.oneOf("inloop", "spreekuur", "werkplek"), team.neighbourhood + " " + world.between(1, 200)));
    if (!team.meetingPlaces.contains(place)) {
      team.meetingPlaces.add(place);
    }
  }

  private void move(TeamLife team, Theme theme, LocalDate today) {
    if (team.meetingPlaces.isEmpty()) {
      open(team, theme, today);
    } else if (world.chance(50)) {
      world.tell(team.id, today, new MeetingPlaceClosed(team.meetingPlaces.removeFirst(), world.maybe(Saying.BECAUSE, theme)));
    } else {
      String to = Dutch.capital(world.dutch().word("place", theme)) + " in " + team.neighbourhood;
      world.tell(team.id, today, new MeetingPlaceMoved(team.meetingPlaces.set(0, to), to, world.maybe(Saying.BECAUSE, theme)));
    }
  }

  private void together(TeamLife team, Theme theme, LocalDate today) {
    if (team.collective.size() < MOST_OF_A_KIND && world.chance(60) || team.collective.isEmpty()) {
      String what = world.say(Saying.COLLECTIVE, theme);
      team.collective.add(what);
      world.tell(team.id, today, new CollectiveProvisionStarted(what, world.chance(60) ? "Bewoners van " + team.neighbourhood : null,
          Dutch.capital(world.dutch().word("group", theme))), team.reason());
    } else {
      world.tell(team.id, today, new CollectiveProvisionEnded(team.collective.removeFirst(), world.maybe(Saying.BECAUSE, theme)));
    }
  }

  private void course(TeamLife team, Theme theme, LocalDate today) {
    if (world.chance(45)) {
      team.learned(world.tell(team.id, today, new TeamAdjusted(world.say(Saying.ADJUSTMENT, theme), world.oneOf(Motive.values()),
          world.say(Saying.BECAUSE, theme)),
          team.reason()));
    } else {
      world.tell(team.id, recently(team, today), said(team, theme, today));
    }
  }

  private TeamEvent said(TeamLife team, Theme theme, LocalDate today) {
    return switch (world.random().nextInt(8)) {
      case 0 -> new PurposeRestated(world.say(Saying.PURPOSE, theme), world.maybe(Saying.BECAUSE, theme));
      case 1 -> new VisionAgreed(world.say(Saying.VISION, theme),
          List.of("Bewoners van " + team.neighbourhood, Dutch.capital(world.dutch().word("partner", theme))));
      case 2 -> new SurroundingsDescribed(world.say(Saying.SURROUNDINGS, theme), world.maybe(Saying.SURROUNDINGS, theme), null, null,
          world.maybe(Saying.COLLECTIVE, theme), Dutch.capital(world.dutch().word("group", theme)));
      case 3 -> assignment(theme);
      case 4 -> new MandateAgreed(List.of("Gemeente " + team.municipality.name()), world.say(Saying.MANDATE, theme), world.maybe(Saying.MANDATE, theme), null,
          null, null);
      case 5 -> new ScopeSet(List.of(world.dutch().word("group", theme)), DOMAINS.subList(0, world.between(1, DOMAINS.size())),
          world.some(Saying.TASK, theme, 3));
      case 6 -> new TeamRenamed("Wijkteam " + team.neighbourhood + world.oneOf(" en omstreken", "", " samen"), world.maybe(Saying.BECAUSE, theme));
      default -> new NeighbourhoodsChanged(List.of(new Neighbourhood(team.neighbourhood, null, world.between(1_000, 30_000))), null, null);
    };
  }

  private AssignmentGiven assignment(Theme theme) {
    return new AssignmentGiven(world.say(Saying.ASSIGNMENT, theme), "De gemeente", null, Dutch.capital(world.dutch().word("group", theme)), null);
  }

  /** Some things are written down long after they happened. */
  private LocalDate recently(TeamLife team, LocalDate today) {
    LocalDate day = world.chance(20) ? today.minusDays(world.between(10, LONGEST_AGO)) : today;
    return day.isBefore(team.began()) ? team.began() : day;
  }
}
