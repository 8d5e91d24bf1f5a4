package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.List;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;

/** Something is told wrongly, and later corrected or taken back; now and then that was wrong too. And what was told under two names turns out to be one. */
final class CorrectionStory implements Story {

  private final World world;
  private int doubles;

  CorrectionStory(World world) {
    this.world = world;
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    if (world.chance(5)) {
      tellTwice(team, today);
    } else {
      tellWrongly(team, today);
    }
  }

  private void tellWrongly(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    EventId wrong = world.tell(team.id, today, adjusted(theme, ""));
    world.agenda().on(world.later(today, 1, 300), later -> {
      if (world.chance(30)) {
        takeBack(team, wrong, theme, later);
      } else {
        correct(team, wrong, theme, today, later);
      }
    });
  }

  private void takeBack(TeamLife team, EventId wrong, Theme theme, LocalDate today) {
    EventId retraction = world.tell(team.id, today, new EventRetracted(wrong, world.say(Saying.BECAUSE, theme)));
    if (world.chance(20)) {
      world.agenda().on(world.later(today, 1, 200), later -> world.tell(team.id, later, new EventRetracted(retraction, world.say(Saying.BECAUSE, theme))));
    }
  }

  private void correct(TeamLife team, EventId wrong, Theme theme, LocalDate happened, LocalDate today) {
    EventId correction = world.tell(team.id, today, corrected(wrong, theme, happened, " (nagezocht)"));
    if (world.chance(20)) {
      world.agenda().on(world.later(today, 1, 200), later -> world.tell(team.id, later, new EventCorrected(correction, world.say(Saying.BECAUSE, theme),
          EdtfDate.of(today), List.of(), corrected(wrong, theme, happened, " (nog eens nagezocht)"))));
    }
  }

  private EventCorrected corrected(EventId wrong, Theme theme, LocalDate happened, String otherwise) {
    return new EventCorrected(wrong, world.say(Saying.BECAUSE, theme), EdtfDate.of(happened), List.of(), adjusted(theme, otherwise));
  }

  private TeamAdjusted adjusted(Theme theme, String otherwise) {
    return new TeamAdjusted(world.say(Saying.ADJUSTMENT, theme) + otherwise, Motive.LEARNED, null);
  }

  private void tellTwice(TeamLife team, LocalDate today) {
    Theme theme = team.theme(world.random());
    SubjectId one = SubjectId.need(team.municipality.slug() + "-vraag-" + ++doubles);
    SubjectId same = SubjectId.need(one.slug() + "-dubbel");
    weigh(one, team, theme, today);
    weigh(same, team, theme, today);
    world.agenda().on(world.later(today, 10, 300), later -> world.tell(same, later, new DuplicateRecognised(one, "Twee namen voor hetzelfde")));
  }

  private void weigh(SubjectId need, TeamLife team, Theme theme, LocalDate today) {
    world.tell(need, today, new NeedWeighed(world.say(Saying.NEED, theme), team.municipality.on(today), null, null, null, null, NeedDecision.NOT_YET, null,
        null));
  }
}
