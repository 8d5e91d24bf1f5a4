package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.List;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.benchmarks.national.TeamLife.RoleLife;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Visibility;

/** A role is described, redefined, sometimes contested and settled, handed over and in the end retired. */
final class RoleStory implements Story {

  private static final List<String> NAMES = List.of("Generalist", "Wijkregisseur", "Gezinscoach", "Opbouwwerker", "Aandachtsfunctionaris", "Verbinder",
      "Casushouder", "Contactpersoon school", "Klantmanager in de wijk", "Ervaringsdeskundige", "Wijkverpleegkundige nieuwe stijl",
      "Coördinator vrijwilligers");
  private static final int MOST_ROLES = 8;
  private static final int OFTEN_REDEFINED = 6;

  private final World world;

  RoleStory(World world) {
    this.world = world;
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    if (team.roles.isEmpty() || team.roles.size() < MOST_ROLES && world.chance(15)) {
      describe(team, today);
    } else {
      goOn(team, world.any(team.roles), today);
    }
  }

  private void describe(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    RoleLife role = new RoleLife(SubjectId.role(team.nextSlug('r')), world.any(NAMES));
    team.roles.add(role);
    world.tell(role.id, today, new RoleDescribed(team.id, role.name, world.some(Saying.TASK, theme, 4), world.somebody()));
  }

  private void goOn(TeamLife team, RoleLife role, LocalDate today) {
    if (role.redefined >= OFTEN_REDEFINED && world.chance(60)) {
      team.roles.remove(role);
      world.tell(role.id, today, new RoleRetired(world.say(Saying.BECAUSE, team.theme(world.random())), world.any(NAMES)), team.reason());
    } else if (world.chance(25)) {
      world.tell(role.id, today, new RoleHandedOver(world.somebody(), world.somebody(), world.chance(20) ? "Tijd voor iets anders" : null));
    } else {
      redefine(team, role, today);
    }
  }

  private void redefine(TeamLife team, RoleLife role, LocalDate today) {
    Theme theme = team.theme(world.random());
    boolean contested = world.chance(20);
    String to = world.any(NAMES);
    EventId redefined = world.tell(role.id, today, new RoleRedefined(role.name, to, world.some(Saying.TASK, theme, 3), world.some(Saying.TASK, theme, 2),
        world.oneOf(Motive.values()), world.say(Saying.BECAUSE, theme), List.of(world.somebody(), world.somebody()), contested, team.id), team.reason());
    role.name = to;
    role.redefined++;
    if (contested) {
      world.agenda().on(world.later(today, 3, 40), later -> contest(team, role, redefined, later));
    }
  }

  private void contest(TeamLife team, RoleLife role, EventId redefined, LocalDate today) {
    if (team.ended()) {
      return;
    }
    EventId contested = world.tell(role.id, today, new RedefinitionContested(redefined, world.somebody(),
        world.say(Saying.BECAUSE, team.theme(world.random())), Visibility.OPEN, null));
    world.agenda().on(world.later(today, 5, 120), later -> {
      if (!team.ended()) {
        team.learned(world.tell(role.id, later, new RedefinitionSettled(redefined, world.say(Saying.SETTLED, team.theme(world.random())),
            List.of(world.somebody())), contested));
      }
    });
  }
}
