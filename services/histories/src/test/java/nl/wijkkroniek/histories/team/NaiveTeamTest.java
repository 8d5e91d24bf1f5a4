package nl.wijkkroniek.histories.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.NaiveHistories;
import nl.wijkkroniek.histories.NaiveTeam;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.portrait.Portrait;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;

/** How a team stood, at random moments on both clocks, must be what a telling gives that shares nothing with the fold. */
class NaiveTeamTest {

  private static final Share SHARE = Share.of(300, 1);
  private static final int EVENTS = 60;

  @Test
  void givenRandomHappeningsToTeams_whenAskedHowTheyStood_thenItIsWhatANaiveTellingGives() {
    for (long seed = SHARE.seed(); seed < SHARE.seed() + SHARE.rounds(); seed++) {
      RandomHappenings random = RandomHappenings.ofTeams(seed);
      List<Happening> some = random.some(EVENTS);
      List<RecordedEvent> recorded = IntStream.range(0, some.size()).mapToObj(at -> new RecordedEvent(at, at, Instant.EPOCH, some.get(at))).toList();
      SubjectId team = random.subjects().get(random.below(2));
      EdtfDate asOf = random.below(2) == 0 ? random.date() : null;
      int known = EVENTS / 3 + random.below(EVENTS);
      List<Line> lines = new NaiveHistories(recorded, known).history(team, asOf);
      assertThat(NaiveTeam.told((TeamState) Portrait.TEAM.fold().apply(team, lines))).as("seed %d: %s as of %s known at %d", seed, team, asOf, known)
          .isEqualTo(new NaiveTeam(team, lines).told());
    }
    SHARE.report("%d teams stood as a naive telling says they did".formatted(SHARE.rounds()));
  }
}
