package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Outcome;

/** A team tries something: out of what it learned, with an expectation beforehand, until it knows. What it taught may change the team's course. */
final class ExperimentStory implements Story {

  private final World world;

  ExperimentStory(World world) {
    this.world = world;
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    begin(team, today, team.reason());
  }

  /** Begins because of this, and gives the experiment it became. */
  SubjectId begin(TeamLife team, LocalDate today, EventId because) {
    Theme theme = team.theme(world.random());
    SubjectId id = SubjectId.experiment(team.nextSlug('x'));
    EventId proposed = world.tell(id, today, new ExperimentProposed(team.id, world.say(Saying.QUESTION, theme), world.say(Saying.EXPECTATION, theme),
        world.some(Saying.GOAL, theme, 3), world.somebody()), because);
    Trying trying = new Trying(team, id, theme, world.between(2, 8));
    world.agenda().on(world.later(today, 5, 90), day -> trying.start(day, proposed));
    return id;
  }

  /** One experiment, on its way. */
  private final class Trying {

    private final TeamLife team;
    private final SubjectId id;
    private final Theme theme;
    private int toSee;
    private EventId started;
    private EventId seen;

    private Trying(TeamLife team, SubjectId id, Theme theme, int toSee) {
      this.team = team;
      this.id = id;
      this.theme = theme;
      this.toSee = toSee;
    }

    private void start(LocalDate today, EventId proposed) {
      if (team.ended()) {
        return;
      }
      if (world.chance(8)) {
        world.tell(id, today, new ExperimentConcluded(Outcome.ABANDONED, null, world.say(Saying.BECAUSE, theme)), proposed);
        return;
      }
      started = world.tell(id, today, new ExperimentStarted(team.id, null, world.maybe(Saying.EXPECTATION, theme), null), proposed);
      world.agenda().on(world.later(today, 10, 50), this::goOn);
    }

    private void goOn(LocalDate today) {
      if (team.ended()) {
        return;
      }
      if (toSee-- == 0) {
        conclude(today);
        return;
      }
      seen = world.tell(id, today, new ObservationNoted(world.dutch().sayMore(Saying.OBSERVATION, theme), world.oneOf(Layer.values()), world.somebody()));
      if (world.chance(15)) {
        world.tell(id, today, new ExperimentAdjusted(world.say(Saying.ADJUSTMENT, theme), world.maybe(Saying.EXPECTATION, theme), Motive.LEARNED, null), seen);
      }
      if (world.chance(5)) {
        rest(today);
      } else {
        world.agenda().on(world.later(today, 8, 45), this::goOn);
      }
    }

    private void rest(LocalDate today) {
      world.tell(id, today, new ExperimentPaused(world.say(Saying.BECAUSE, theme)));
      world.agenda().on(world.later(today, 30, 120), later -> {
        if (!team.ended()) {
          world.tell(id, later, new ExperimentResumed(null));
          world.agenda().on(world.later(later, 8, 45), this::goOn);
        }
      });
    }

    private void conclude(LocalDate today) {
      Outcome outcome = world.oneOf(Outcome.CONFIRMED, Outcome.REFUTED, Outcome.REFUTED, Outcome.MIXED, Outcome.MIXED, Outcome.ABANDONED);
      EventId concluded = world.tell(id, today, new ExperimentConcluded(outcome, world.say(Saying.LEARNED, theme), world.maybe(Saying.BECAUSE, theme)),
          started, seen);
      team.learned(concluded);
      if (outcome == Outcome.CONFIRMED || world.chance(30)) {
        world.agenda().on(world.later(today, 30, 300), later -> travel(later, concluded));
      }
    }

    /** What it taught may be passed on long after, also when the team is no more; but not as a happening of its own then. */
    private void travel(LocalDate today, EventId concluded) {
      if (!team.ended()) {
        String what = world.say(Saying.ADJUSTMENT, theme);
        String where = world.dutch().word("place", theme);
        world.tell(id, today, switch (world.random().nextInt(3)) {
          case 0 -> new ExperimentDeepened(what);
          case 1 -> new ExperimentBroadened(what, where);
          default -> new ExperimentScaledUp(what, "Alle teams van " + team.municipality.name());
        }, concluded);
      }
    }
  }
}
