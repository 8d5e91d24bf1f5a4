package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.Motive;

/** Teams end: they go into one, divide, or are dissolved. What they leave behind is closed and drawn up afterwards, and people look back on them. */
final class Rearrangements {

  private final World world;
  private final Foundings foundings;
  private final Story lookingBack;

  /** @param lookingBack what people do who worked in a team that ended */
  Rearrangements(World world, Foundings foundings, Story lookingBack) {
    this.world = world;
    this.foundings = foundings;
    this.lookingBack = lookingBack;
  }

  /** As many teams of that municipality as are there, up to this many, go into a new one. */
  void mergeIntoNew(Place municipality, int most, LocalDate today) {
    List<TeamLife> from = foundings.livingIn(municipality).limit(most).toList();
    TeamLife into = foundings.make(municipality);
    foundings.found(into, today, null, from.isEmpty() ? null : from.getFirst().reason());
    if (!from.isEmpty()) {
      merge(into, from, today);
    }
  }

  /** A team takes up others of its municipality, where there are any. */
  void merge(LocalDate today) {
    TeamLife into = foundings.any();
    List<TeamLife> from = foundings.livingIn(into.municipality).filter(team -> team != into).limit(world.between(1, 3)).toList();
    if (!from.isEmpty()) {
      merge(into, from, today);
    }
  }

  private void merge(TeamLife into, List<TeamLife> from, LocalDate today) {
    EventId merged = world.tell(into.id, today, new TeamsMerged(from.stream().map(team -> team.id).toList(),
        world.oneOf(Motive.MONEY, Motive.LEARNED, Motive.LAW), world.say(Saying.BECAUSE, into.theme(world.random()))), from.getFirst().reason());
    into.learned(merged);
    from.forEach(team -> end(team, today));
  }

  /** A team divides into this many new ones. */
  void split(int parts, LocalDate today) {
    TeamLife team = foundings.any();
    List<TeamLife> into = Stream.generate(() -> foundings.make(team.municipality)).limit(parts).toList();
    EventId split = world.tell(team.id, today, new TeamSplit(into.stream().map(part -> part.id).toList(), world.oneOf(Motive.LOCAL_NEED, Motive.LEARNED),
        world.say(Saying.BECAUSE, team.theme(world.random()))), team.reason());
    end(team, today);
    into.forEach(part -> foundings.found(part, today, null, split));
  }

  /** A team is dissolved, mostly for something it learned. */
  void dissolve(LocalDate today) {
    TeamLife team = foundings.any();
    Theme theme = team.theme(world.random());
    TeamLife successor = world.chance(40) ? foundings.livingIn(team.municipality).filter(other -> other != team).findFirst().orElse(null) : null;
    world.tell(team.id, today, new TeamDissolved(world.say(Saying.BECAUSE, theme), world.say(Saying.LEARNED, theme),
        Dutch.capital(world.dutch().word("partner", theme)), successor == null ? null : successor.id), team.reason());
    end(team, today);
  }

  private void end(TeamLife team, LocalDate today) {
    foundings.end(team);
    Theme theme = team.theme(world.random());
    team.meetingPlaces.forEach(place -> world.agenda().on(world.later(today, 5, 60),
        later -> world.tell(team.id, later, new MeetingPlaceClosed(place, world.maybe(Saying.BECAUSE, theme)))));
    world.agenda().on(world.later(today, 30, 400), later -> world.tell(team.id, later, new ProvisionReplaced(world.say(Saying.PROVISION, theme), null,
        world.oneOf(Disappearance.values()), world.maybe(Saying.BECAUSE, theme))));
    world.agenda().on(world.later(today, 20, 200), later -> lookingBack.begin(team, later));
  }
}
