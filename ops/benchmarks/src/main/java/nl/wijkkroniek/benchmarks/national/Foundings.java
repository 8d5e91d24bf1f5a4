package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Which teams there are, and how each of them began. */
final class Foundings {

  private static final List<String> FIRST_HALVES = List.of("Ooster", "Wester", "Noorder", "Zuider", "Nieuwe", "Oude", "Hoge", "Lage", "Molen", "Kerk", "Beuken",
      "Linden", "Spoor", "Haven", "Water", "Berg", "Tuin", "Sterren", "Vogel", "Bloemen");
  private static final List<String> SECOND_HALVES = List.of("wijk", "veld", "kwartier", "hoek", "buurt", "park", "dorp", "eind", "sluis", "poort", "akker",
      "made");
  private static final int THEMES_A_TEAM = 4;
  /** The teams of all kinds: of some, thirty times as much is told as of most. */
  private static final double SKEW = 1.2;
  private static final int MOST_WEIGHT = 30;

  private final World world;
  private final NeedStory needs;
  private final TeamStory days;
  private final List<TeamLife> living = new ArrayList<>();
  private int made;

  Foundings(World world, NeedStory needs, TeamStory days) {
    this.world = world;
    this.needs = needs;
    this.days = days;
  }

  /** A team to be, in this municipality. */
  TeamLife make(Place municipality) {
    String neighbourhood = world.any(FIRST_HALVES) + world.any(SECOND_HALVES);
    SubjectId id = SubjectId.team(Country.slug(neighbourhood) + "-" + municipality.slug() + "-" + ++made);
    List<Theme> themes = new ArrayList<>(world.dutch().themes());
    Collections.shuffle(themes, world.random());
    double weight = Math.min(MOST_WEIGHT, Math.exp(SKEW * world.random().nextGaussian()));
    return new TeamLife(id, municipality, neighbourhood, weight, List.copyOf(themes.subList(0, THEMES_A_TEAM)));
  }

  /** It is founded on that day; in most places a need was weighed before. */
  void plan(TeamLife team, LocalDate day) {
    if (world.chance(60)) {
      world.agenda().on(day.minusDays(world.between(20, 200)), weighing -> {
        NeedStory.Weighed weighed = needs.forTeam(team, weighing);
        world.agenda().on(day, today -> found(team, today, weighed.need(), weighed.event()));
      });
    } else {
      world.agenda().on(day, today -> found(team, today, null, null));
    }
  }

  /** It is founded today, because of that; causes and needs that are null are none. */
  void found(TeamLife team, LocalDate today, SubjectId need, EventId because) {
    Theme theme = team.theme(world.random());
    String name = "Wijkteam " + team.neighbourhood;
    List<Neighbourhood> neighbourhoods = List.of(new Neighbourhood(team.neighbourhood, null, world.between(1_000, 30_000)));
    String commissioner = "Gemeente " + team.municipality.name();
    boolean older = need == null && because == null && world.chance(40);
    world.tell(team.id, today, older
        ? new TeamFirstRecorded(name, team.municipality.on(today), neighbourhoods, world.say(Saying.PURPOSE, theme), null, commissioner, null)
        : new TeamFounded(name, team.municipality.on(today), neighbourhoods, world.say(Saying.PURPOSE, theme), world.chance(40), commissioner, need), because);
    team.begin(today);
    living.add(team);
    days.settle(team, today);
  }

  /** It is no more. */
  void end(TeamLife team) {
    team.end();
    living.remove(team);
  }

  /** Those there are in that municipality today, longest there first. */
  Stream<TeamLife> livingIn(Place municipality) {
    return living.stream().filter(team -> team.municipality.equals(municipality));
  }

  boolean isEmpty() {
    return living.isEmpty();
  }

  /** One of those there are today; one to which more happens is found more often. */
  TeamLife any() {
    TeamLife candidate = world.any(living);
    while (world.random().nextDouble() * MOST_WEIGHT > candidate.weight) {
      candidate = world.any(living);
    }
    return candidate;
  }
}
