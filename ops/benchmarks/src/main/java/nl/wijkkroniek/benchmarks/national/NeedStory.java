package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.List;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.NeedEvent.Alternative;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.NeedDecision;

/** People weigh whether a team is needed: sometimes one is, often not yet, and now and then something else was all that was asked for. */
final class NeedStory implements Story {

  private final World world;
  private int needs;

  NeedStory(World world) {
    this.world = world;
  }

  /** A need that has no team, in the municipality of one that there is. */
  @Override
  public void begin(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    SubjectId need = next(team.municipality);
    EventId weighed = weigh(need, team.municipality, theme, today, NeedDecision.NOT_YET, null, null);
    world.agenda().on(world.later(today, 60, 500), later -> weigh(need, team.municipality, theme, later, NeedDecision.NO_TEAM, null, weighed));
  }

  /** A need that this team is to be founded for. */
  Weighed forTeam(TeamLife team, LocalDate today) {
    SubjectId need = next(team.municipality);
    return new Weighed(need, weigh(need, team.municipality, team.theme(world.random()), today, NeedDecision.TEAM, team.id, null));
  }

  record Weighed(SubjectId need, EventId event) {
  }

  private SubjectId next(Place municipality) {
    return SubjectId.need(municipality.slug() + "-noodzaak-" + ++needs);
  }

  private EventId weigh(SubjectId need, Place municipality, Theme theme, LocalDate today, NeedDecision decision, SubjectId team, EventId because) {
    List<Alternative> alternatives = List.of(
        new Alternative(world.say(Saying.ALTERNATIVE, theme), decision == NeedDecision.NO_TEAM, world.maybe(Saying.BECAUSE, theme)),
        new Alternative("Een wijkteam", decision == NeedDecision.TEAM, null));
    return world.tell(need, today, new NeedWeighed(world.say(Saying.NEED, theme), municipality.on(today),
        List.of(new Neighbourhood(municipality.name() + "-Oost", null, null)), world.chance(50),
        List.of("Wijkraad", Dutch.capital(world.dutch().word("partner", theme))), alternatives, decision, world.say(Saying.BECAUSE, theme), team), because);
  }
}
