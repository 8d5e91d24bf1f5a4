package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityLeft;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Learning circles meet, raise questions that persist, answer them for the time being, take over each other's, and end. */
final class CircleStory implements Story {

  private static final int MOST_QUESTIONS = 12;

  private final World world;
  private final List<CircleLife> circles = new ArrayList<>();
  private final int most;
  private int formed;

  /** @param most how many circles there are at one time */
  CircleStory(World world, int most) {
    this.world = world;
    this.most = most;
  }

  private record CircleLife(SubjectId id, Theme theme, List<Place> members, List<Question> questions) {
  }

  private record Question(EventId raised, SubjectId raisedIn) {
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    if (circles.isEmpty() || circles.size() < most && world.chance(10)) {
      form(team, today);
    } else {
      meet(team, world.any(circles), today);
    }
  }

  /** A circle that a session can be held in. */
  SubjectId circleFor(TeamLife team, LocalDate today) {
    return circles.stream().filter(circle -> circle.members().contains(team.municipality)).map(CircleLife::id).findFirst().orElse(null);
  }

  private void form(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    CircleLife circle = new CircleLife(SubjectId.circle("leerkring-" + theme.name() + "-" + ++formed), theme, new ArrayList<>(List.of(team.municipality)),
        new ArrayList<>());
    circles.add(circle);
    world.tell(circle.id(), today, new LearningCircleFormed("Leerkring " + theme.name() + " " + formed, "Programma wijkteams", world.say(Saying.PURPOSE, theme),
        List.of(team.municipality.on(today)), null));
    raise(circle, today);
  }

  private void meet(TeamLife team, CircleLife circle, LocalDate today) {
    comeAndGo(team, circle, today);
    world.tell(circle.id(), today, new MeetingHeld("Bijeenkomst over " + world.dutch().word("matter", circle.theme()), team.municipality.name(),
        circle.members().stream().map(member -> member.on(today)).toList(), List.of(world.dutch().word("matter", circle.theme())),
        circle.questions().stream().limit(3).map(Question::raised).toList(), world.say(Saying.SUMMARY, circle.theme())));
    question(circle, today);
    if (world.chance(15)) {
      world.tell(circle.id(), today, new KnowledgeShared(world.say(Saying.SHARED, circle.theme()), List.of("Alle gemeenten van de kring"), "Nieuwsbrief"));
    }
    if (circles.size() > 1 && world.chance(3)) {
      circles.remove(circle);
      world.tell(circle.id(), today, new LearningCircleClosed(world.say(Saying.BECAUSE, circle.theme()), world.say(Saying.LEARNED, circle.theme())));
    }
  }

  private void comeAndGo(TeamLife team, CircleLife circle, LocalDate today) {
    if (!circle.members().contains(team.municipality)) {
      world.tell(circle.id(), today, new MunicipalityJoined(team.municipality.on(today), world.maybe(Saying.BECAUSE, circle.theme())));
      circle.members().add(team.municipality);
    } else if (circle.members().size() > 2 && world.chance(20)) {
      world.tell(circle.id(), today, new MunicipalityLeft(circle.members().removeFirst().on(today), null));
    }
  }

  private void question(CircleLife circle, LocalDate today) {
    int kind = world.random().nextInt(10);
    if (circle.questions().isEmpty() || kind < 2) {
      raise(circle, today);
    } else if (kind < 6) {
      world.tell(circle.id(), today, new LearningQuestionAnswered(world.any(circle.questions()).raised(), world.say(Saying.ANSWER, circle.theme()),
          world.chance(80)));
    } else if (kind < 7 || circle.questions().size() > MOST_QUESTIONS) {
      world.tell(circle.id(), today, new LearningQuestionDropped(circle.questions().removeFirst().raised(), world.maybe(Saying.BECAUSE, circle.theme())));
    } else {
      takeOver(circle, today);
    }
  }

  private void raise(CircleLife circle, LocalDate today) {
    EventId raised = world.tell(circle.id(), today, new LearningQuestionRaised(world.say(Saying.AGENDA, circle.theme()),
        world.maybe(Saying.BECAUSE, circle.theme()), world.somebody()));
    circle.questions().add(new Question(raised, circle.id()));
  }

  /** A question goes from circle to circle; what is on the agenda already is not taken over. */
  private void takeOver(CircleLife circle, LocalDate today) {
    CircleLife other = world.any(circles);
    List<Question> offered = other.questions().stream().filter(question -> !question.raisedIn().equals(circle.id()) && !circle.questions().contains(question))
        .toList();
    if (!offered.isEmpty()) {
      Question taken = world.any(offered);
      world.tell(circle.id(), today, new LearningQuestionTakenOver(taken.raised(), other.id(), null, world.maybe(Saying.BECAUSE, circle.theme())));
      circle.questions().add(taken);
    }
  }
}
