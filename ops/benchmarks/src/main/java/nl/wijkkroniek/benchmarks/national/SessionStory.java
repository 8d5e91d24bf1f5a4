package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Visibility;

/** A team sits down to look back: contributions of all visibilities, an insight that rests on some of them, and what comes of it. */
final class SessionStory implements Story {

  private static final List<Visibility> CHOSEN = List.of(Visibility.OPEN, Visibility.OPEN, Visibility.OPEN, Visibility.OPEN, Visibility.EVERYONE_WITH_ACCESS,
      Visibility.EVERYONE_WITH_ACCESS, Visibility.CIRCLE, Visibility.SESSION, Visibility.SESSION, Visibility.ONLY_ME);

  private final World world;
  private final ExperimentStory experiments;
  private final BiFunction<TeamLife, LocalDate, SubjectId> circleOf;

  /**
   * Sessions that may lead to experiments.
   *
   * @param circleOf the circle a session is held in, or null
   */
  SessionStory(World world, ExperimentStory experiments, BiFunction<TeamLife, LocalDate, SubjectId> circleOf) {
    this.world = world;
    this.experiments = experiments;
    this.circleOf = circleOf;
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    SubjectId id = SubjectId.session(team.nextSlug('s'));
    Theme theme = team.theme(world.random());
    List<SubjectId> about = new ArrayList<>(List.of(team.id));
    if (!team.roles.isEmpty() && world.chance(20)) {
      about.add(world.any(team.roles).id);
    }
    EventId opened = world.tell(id, today, new ReflectionSessionOpened("Over " + world.dutch().word("matter", theme), about, world.oneOf(Method.values()),
        world.some(Saying.AGENDA, theme, 3), world.chance(15) ? circleOf.apply(team, today) : null, world.somebody()), world.chance(20) ? team.reason() : null);
    Sitting sitting = new Sitting(team, id, theme, opened);
    sitting.speak(today, world.between(2, 8));
    world.agenda().on(world.later(today, 0, 3), sitting::conclude);
  }

  /** One session, on its way. */
  private final class Sitting {

    private final TeamLife team;
    private final SubjectId id;
    private final Theme theme;
    private final EventId opened;
    /** What may still be quoted, narrowed or withdrawn, each with who may read it. */
    private final List<Said> said = new ArrayList<>();

    private record Said(EventId contribution, Visibility visibility) {
    }

    private Sitting(TeamLife team, SubjectId id, Theme theme, EventId opened) {
      this.team = team;
      this.id = id;
      this.theme = theme;
      this.opened = opened;
    }

    private void speak(LocalDate today, int times) {
      for (int i = 0; i < times; i++) {
        Visibility visibility = world.any(CHOSEN);
        EventId made = world.tell(id, today, new ContributionMade(world.oneOf(Layer.values()), visibility, world.dutch().sayMore(Saying.CONTRIBUTION, theme),
            world.chance(30) ? world.say(Saying.AGENDA, theme) : null, world.chance(70) ? world.participant() : null));
        said.add(new Said(made, visibility));
      }
    }

    private void conclude(LocalDate today) {
      if (world.chance(12)) {
        narrow(today);
      }
      if (world.chance(6)) {
        withdraw(today);
      }
      EventId insight = null;
      for (int i = world.between(0, 2); i > 0 && !said.isEmpty(); i--) {
        insight = world.tell(id, today, new InsightDrawn(world.say(Saying.INSIGHT, theme), said.stream().limit(world.between(1, 3)).map(Said::contribution)
            .toList()), world.chance(10) ? opened : null);
        team.learned(insight);
      }
      if (world.chance(65)) {
        agree(today, insight);
      }
      world.tell(id, today, new ReflectionSessionClosed(world.maybe(Saying.SUMMARY, theme)));
      if (world.chance(5)) {
        world.agenda().on(world.later(today, 1, 40), later -> speak(later, 1));
      }
    }

    private void narrow(LocalDate today) {
      Said wide = said.getLast();
      if (wide.visibility() != Visibility.ONLY_ME) {
        Visibility narrower = Visibility.values()[world.random().nextInt(wide.visibility().ordinal())];
        world.tell(id, today, new ContributionVisibilityNarrowed(wide.contribution(), narrower));
        said.set(said.size() - 1, new Said(wide.contribution(), narrower));
      }
    }

    private void withdraw(LocalDate today) {
      world.tell(id, today, new ContributionWithdrawn(said.removeLast().contribution(), world.chance(40) ? "Ik wil dit liever zelf vertellen" : null));
    }

    private void agree(LocalDate today, EventId insight) {
      FollowUpKind kind = world.oneOf(FollowUpKind.values());
      EventId agreed = world.tell(id, today, new FollowUpAgreed(world.say(Saying.FOLLOWUP, theme), kind, world.somebody(), null, null), insight);
      world.agenda().on(world.later(today, 20, 200), later -> settle(later, agreed, kind));
    }

    private void settle(LocalDate today, EventId agreed, FollowUpKind kind) {
      SubjectId led = kind == FollowUpKind.EXPERIMENT && team.lives() ? experiments.begin(team, today, agreed) : null;
      EventId settled = world.tell(id, today, new FollowUpSettled(agreed, world.say(Saying.SETTLED, theme), led));
      if (led == null) {
        team.learned(settled);
      }
    }
  }
}
