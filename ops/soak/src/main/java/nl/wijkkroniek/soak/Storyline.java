package nl.wijkkroniek.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Visibility;

/**
 * What one recorder has to tell, drawn by lot: first a session, an experiment and a role of one's own, then things that happen to those
 * and to subjects shared with all the others. Nothing in it contradicts anything that another may tell.
 */
final class Storyline {

  private static final int SHARED = 3;
  private static final int TOLD_A_MONTH = 20;
  private static final String FOUNDED = "2013";

  private final String name;
  private final Random random;
  private final List<String> contributions = new ArrayList<>();
  private String insight;
  private String last;
  private int told;

  /** @param name of this recorder in this round; its subjects are called after it */
  Storyline(String name, long seed) {
    this.name = name;
    this.random = new Random(seed);
  }

  /** What must be there before anyone begins: the subjects that all share. */
  static List<Deed> shared() {
    return Stream.iterate(0, i -> i + 1).limit(SHARED).flatMap(i -> Stream.of(
        Deed.of("team-" + i, UseCase.FOUND_TEAM, shared(i), FOUNDED, List.of(),
            new TeamFounded("Wijkteam Gedeeld " + i, null, null, "Er zijn voor wie dat nodig heeft", null, null, null)),
        Deed.of("experiment-" + i, UseCase.PROPOSE_EXPERIMENT, shared(i), FOUNDED, List.of(),
            new ExperimentProposed(team(i), "Wat gebeurt er als wij vaker buiten zijn?", null, null, null)),
        Deed.of("session-" + i, UseCase.OPEN_SESSION, shared(i), FOUNDED, List.of(),
            new ReflectionSessionOpened("Terugkijken", List.of(team(i)), Method.TIMELINE, null, null, null)))).toList();
  }

  private static String shared(int number) {
    return "gedeeld-" + number;
  }

  private static SubjectId team(int number) {
    return SubjectId.team(shared(number));
  }

  /** What is told next. */
  Deed next() {
    return switch (told++) {
      case 0 -> deed(UseCase.OPEN_SESSION, name, new ReflectionSessionOpened("Sessie " + name, List.of(anyTeam()), Method.FREE, null, null, null));
      case 1 -> deed(UseCase.PROPOSE_EXPERIMENT, name, new ExperimentProposed(anyTeam(), "Helpt het? " + words(), null, null, null));
      case 2 -> deed(UseCase.DESCRIBE_ROLE, name, new RoleDescribed(anyTeam(), "Rol van " + name, List.of(words()), null));
      default -> drawn(random.nextInt(100));
    };
  }

  private Deed drawn(int lot) {
    if (lot < 30 || contributions.isEmpty()) {
      return contribution(name);
    }
    if (lot < 45) {
      return contribution(anyShared());
    }
    if (lot < 60) {
      return deed(UseCase.NOTE_OBSERVATION, name, new ObservationNoted(words(), Layer.FACT, null));
    }
    if (lot < 70) {
      return deed(UseCase.NOTE_OBSERVATION, anyShared(), new ObservationNoted(words(), Layer.PERCEPTION, null));
    }
    if (lot < 80) {
      EventId basis = EventId.parse(contributions.get(random.nextInt(contributions.size())));
      return deed(UseCase.DRAW_INSIGHT, name, new InsightDrawn(words(), List.of(basis)));
    }
    if (lot < 90) {
      return deed(UseCase.REDEFINE_ROLE, name, new RoleRedefined(null, words(), List.of(words()), null, Motive.LEARNED, null, null, null, null));
    }
    return deed(UseCase.ADJUST_TEAM, anyShared(), new TeamAdjusted(words(), Motive.LOCAL_NEED, words()));
  }

  private Deed contribution(String session) {
    return deed(UseCase.CONTRIBUTE, session, new ContributionMade(Layer.REFLECTION, Visibility.OPEN, words(), null, null));
  }

  private Deed deed(UseCase useCase, String slug, SubjectEvent data) {
    return Deed.of(name + "-" + told, useCase, slug, month(), causes(useCase), data);
  }

  /** Never earlier than what was told before it, because that may be its cause. */
  private String month() {
    return "2014-%02d".formatted(Math.min(12, 1 + told / TOLD_A_MONTH));
  }

  /** Some things name what led to them: the insight they came from, or simply what was told before. */
  private List<String> causes(UseCase useCase) {
    if (useCase == UseCase.REDEFINE_ROLE && insight != null) {
      return List.of(insight);
    }
    return last != null && random.nextInt(4) == 0 ? List.of(last) : List.of();
  }

  /** It was recorded, as this event. */
  void heard(Deed deed, String event) {
    last = event;
    if (deed.useCase() == UseCase.CONTRIBUTE && deed.path().equals(UseCase.CONTRIBUTE.path(name))) {
      contributions.add(event);
    }
    if (deed.useCase() == UseCase.DRAW_INSIGHT) {
      insight = event;
    }
  }

  private SubjectId anyTeam() {
    return team(random.nextInt(SHARED));
  }

  private String anyShared() {
    return shared(random.nextInt(SHARED));
  }

  private String words() {
    return "woorden " + Long.toString(random.nextLong(1L << 40), 36) + " van " + name;
  }
}
