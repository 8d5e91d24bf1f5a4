package nl.wijkkroniek.histories.session;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Visibility;
import org.junit.jupiter.api.Test;

class SessionStateTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId TEAM = SubjectId.team("oost");

  private final Lines lines = new Lines(SESSION);
  private int told;

  @Test
  void givenASession_whenFolded_thenWhatWasSaidAndConcludedIsThere() {
    tell(new ReflectionSessionOpened("Terugblik", List.of(TEAM), Method.TIMELINE, List.of("Wat?"), null, "Jan"),
        new ContributionMade(null, Visibility.OPEN, "Ik zag iets", null, SubjectId.someParticipant(new Random(1))),
        new InsightDrawn("Zo zit het", List.of(id("e1"))), new FollowUpAgreed("Doen", null, "Jan", null, null), new ReflectionSessionClosed("Klaar"));
    SessionState session = folded();
    assertThat(session.state()).isEqualTo(SessionStanding.CLOSED);
    assertThat(session.about()).containsExactly(TEAM);
    assertThat(session.contributions()).hasSize(1);
    assertThat(session.insights()).hasSize(1);
    assertThat(session.followUps()).singleElement().satisfies(followUp -> assertThat(followUp.settled()).isNull());
    assertThat(session.summary()).isEqualTo("Klaar");
    assertThat(session.toString()).doesNotContain("Jan", "jan");
  }

  @Test
  void givenAFollowUp_whenItIsSettledOnADateBeforeItWasAgreed_thenItIsSettledAllTheSame() {
    tell(new FollowUpSettled(id("e1"), "Gedaan", SubjectId.experiment("proef")), new FollowUpAgreed("Doen", null, null, null, null));
    assertThat(folded().followUps()).singleElement().satisfies(followUp -> {
      assertThat(followUp.settled().how()).isEqualTo("Gedaan");
      assertThat(followUp.leadsTo()).isEqualTo(SubjectId.experiment("proef"));
    });
  }

  @Test
  void givenASettlementOfNothing_whenFolded_thenNothingChanges() {
    tell(new FollowUpSettled(id("elders"), "Gedaan", null));
    assertThat(folded()).isEqualTo(SessionState.of(SESSION));
  }

  private SessionState folded() {
    return SessionState.fold(SESSION, lines.all());
  }

  private void tell(SubjectEvent... events) {
    for (SubjectEvent event : events) {
      lines.then(told("e" + told++, SESSION, "2013", event));
    }
  }
}
