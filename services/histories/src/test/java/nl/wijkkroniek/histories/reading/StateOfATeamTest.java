package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a session about a team only that it was there is in its state: and not even that, where all that is known of it by then is what somebody may not see. */
class StateOfATeamTest {

  private static final SubjectId TEAM = SubjectId.team("a");
  private static final SubjectId HIDDEN = SubjectId.session("alleen-wij");
  private static final SubjectId OPEN = SubjectId.session("voor-iedereen");

  @TempDir
  private Path folder;
  private Store store;

  @BeforeEach
  void twoSessionsOfWhichTheFirstThatHappenedWasSomethingSaid() {
    store = new Store(folder);
    store.record(told("founded", TEAM, "2011", new TeamFounded("A", null, null, null, null, null, null)),
        told("hidden-opened", HIDDEN, "2014", about()), told("open-opened", OPEN, "2014", about()),
        told("hidden-said", HIDDEN, "2013", said(Visibility.CIRCLE)), told("open-said", OPEN, "2013", said(Visibility.OPEN)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ReflectionSessionOpened about() {
    return new ReflectionSessionOpened("Terugblik", List.of(TEAM), null, null, null, null);
  }

  private static ContributionMade said(Visibility visibility) {
    return new ContributionMade(null, visibility, "Het liep anders", null, null);
  }

  private Answer<TeamState> asOf(String day, VisibilityPolicy policy) {
    try (House house = new House(store, policy).start()) {
      return house.caughtUp().histories().team(TEAM.slug(), new Moment(EdtfDate.parse(day), null), Reader.ANYONE);
    }
  }

  @Test
  void givenWhatMayNotBeSeen_whenNothingElseIsKnownOfItsSession_thenTheSessionIsNotInTheStateNorAmongWhatIsUncertain() {
    Answer<TeamState> answer = asOf("2013-06", Allowing.ONLY_OPEN);

    assertThat(answer.state().belonging().sessions()).containsExactly(OPEN);
    assertThat(answer.uncertain()).containsExactly(id("open-said"));
  }

  @Test
  void givenWhoMaySeeAll_whenNothingElseIsKnownOfASession_thenItIsInTheState() {
    Answer<TeamState> answer = asOf("2013-06", Allowing.EVERYTHING);

    assertThat(answer.state().belonging().sessions()).containsExactlyInAnyOrder(HIDDEN, OPEN);
    assertThat(answer.uncertain()).containsExactlyInAnyOrder(id("hidden-said"), id("open-said"));
  }

  @Test
  void givenSessionsThatWereOpened_whenAskedFor_thenBothAreInTheState() {
    assertThat(asOf("2015", Allowing.ONLY_OPEN).state().belonging().sessions()).containsExactlyInAnyOrder(HIDDEN, OPEN);
  }
}
