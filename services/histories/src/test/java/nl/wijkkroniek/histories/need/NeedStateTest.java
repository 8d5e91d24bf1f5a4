package nl.wijkkroniek.histories.need;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.kernel.event.NeedEvent.Alternative;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.NeedDecision;
import org.junit.jupiter.api.Test;

class NeedStateTest {

  private static final SubjectId NEED = SubjectId.need("ouderen");
  private static final SubjectId TEAM = SubjectId.team("oost");

  private final Lines lines = new Lines(NEED);

  @Test
  void givenTwoWeighings_whenFolded_thenTheLastDecides_andWhatWasWeighedBeforeIsKept() {
    lines.then(told("1", NEED, "2012", weighed("Ouderen", NeedDecision.NO_TEAM, null))).then(told("2", NEED, "2014", weighed(null, NeedDecision.TEAM, TEAM)));

    NeedState need = folded();

    assertThat(need.state()).isEqualTo(NeedStanding.TEAM);
    assertThat(need.title()).isEqualTo("Ouderen");
    assertThat(need.teams()).containsExactly(TEAM);
    assertThat(need.weighings()).extracting(weighing -> weighing.data().decision()).containsExactly(NeedDecision.NO_TEAM, NeedDecision.TEAM);
    assertThat(need.weighings().getFirst().data().alternatives()).containsExactly(new Alternative("Eettafel", true, null));
    assertThat(NeedSummary.of(need)).isEqualTo(new NeedSummary(NEED, "Ouderen", NeedStanding.TEAM, new Municipality("GM0599", null), List.of(TEAM),
        EdtfDate.parse("2014"), 2));
  }

  @Test
  void givenATeamFoundedForANeedNobodyToldOf_whenFolded_thenTheTeamIsItsAndTheDecisionUntold() {
    lines.named(told("1", TEAM, "2012", new TeamFounded("Oost", null, null, null, null, null, NEED)));

    assertThat(folded().state()).isEqualTo(NeedStanding.UNTOLD);
    assertThat(folded().teams()).containsExactly(TEAM);
    assertThat(folded().title()).isEqualTo("ouderen");
    assertThat(NeedSummary.of(folded()).weighed()).isNull();
  }

  @Test
  void givenASessionAboutIt_whenFolded_thenItIsNamedOnce() {
    SubjectId session = SubjectId.session("terugblik");
    ReflectionSessionOpened opened = new ReflectionSessionOpened(null, List.of(NEED), null, null, null, null);
    lines.then(told("1", session, "2012", opened)).then(told("2", session, "2012", opened));

    assertThat(folded().sessions()).containsExactly(session);
    assertThat(folded().teams()).isEmpty();
  }

  private NeedState folded() {
    return NeedState.fold(NEED, lines.all());
  }

  private static NeedWeighed weighed(String need, NeedDecision decision, SubjectId team) {
    return new NeedWeighed(need, new Municipality("GM0599", null), null, null, null, List.of(new Alternative("Eettafel", true, null)), decision, null, team);
  }
}
