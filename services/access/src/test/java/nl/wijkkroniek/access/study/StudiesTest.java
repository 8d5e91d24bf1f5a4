package nl.wijkkroniek.access.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.House;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudiesTest {

  @TempDir
  private Path folder;
  private House house;
  private Studies studies;
  private StewardLog acts;
  private Account steward;
  private Account karel;
  private Account mira;
  private final Keys keys = new Keys();

  /** Says for each study that has a key which text it was; what digesting really hides is tested where the keys are. */
  private static final class Keys implements StudyKeys {

    private final Set<String> there = new HashSet<>();
    private boolean crashes;

    @Override
    public void make(String study) {
      there.add(study);
    }

    @Override
    public Optional<String> digest(String study, String text) {
      return there.contains(study) ? Optional.of("%064x".formatted((study + text).hashCode() & 0xffffffffL)) : Optional.empty();
    }

    @Override
    public void destroy(String study) {
      there.remove(study);
      if (crashes) {
        throw new IllegalStateException("killed");
      }
    }
  }

  @BeforeEach
  void start() {
    house = new House(folder);
    acts = new StewardLog(house.database(), house);
    studies = new Studies(house.database(), keys, house.accounts(true), acts, house);
    steward = account("beatrix", Role.STEWARD);
    karel = account("karel", Role.RESEARCHER);
    mira = account("mira", Role.RESEARCHER);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  private Account account(String name, Role role) {
    return house.accounts(true).make(name, House.PASSWORD, SubjectId.someParticipant(new Random(name.hashCode())), Set.of(role), false);
  }

  private Study open(Account... researchers) {
    return studies.open(new StudyDraft("Inloop", "Leren van de inloop", "Waarom komt men?", List.of(researchers).stream().map(Account::id).toList()), steward);
  }

  @Test
  void givenAStudy_whenOpened_thenThoseWhoWorkOnItSeeIt_andForOthersItIsNotThere() {
    Study study = open(karel);

    assertThat(studies.seenBy(karel)).containsExactly(study);
    assertThat(studies.seenBy(karel, study.id())).isEqualTo(study);
    assertThat(studies.seenBy(steward)).containsExactly(study);
    assertThat(studies.seenBy(mira)).isEmpty();
    assertThat(refusal(() -> studies.seenBy(mira, study.id()))).isEqualTo(refusal(() -> studies.seenBy(mira, "nergens")));
    assertThat(refusal(() -> studies.pseudonyms(mira, study.id()))).isEqualTo(refusal(() -> studies.pseudonyms(mira, "nergens")));
    assertThatThrownBy(() -> studies.pseudonyms(steward, study.id())).as("a steward keeps it, and takes nothing home").isInstanceOf(Refusal.class);
    assertThat(acts.latest(1)).extracting(StewardLog.Entry::act, StewardLog.Entry::about, StewardLog.Entry::more)
        .containsExactly(tuple("study-opened", study.id(), karel.id()));
  }

  @Test
  void givenWhatIsNoStudy_whenOpened_thenTheFieldIsNamed_andThereIsNone() {
    assertThatThrownBy(() -> new StudyDraft(" ", "p", "q", List.of("x"))).isInstanceOf(InvalidField.class).hasMessageContaining("title");
    assertThatThrownBy(() -> new StudyDraft("t".repeat(121), "p", "q", List.of("x"))).hasMessageContaining("at most 120");
    assertThatThrownBy(() -> new StudyDraft("t", "p".repeat(2001), "q", List.of("x"))).hasMessageContaining("purpose");
    assertThatThrownBy(() -> new StudyDraft("t", "p", null, List.of("x"))).hasMessageContaining("question");
    assertThatThrownBy(() -> new StudyDraft("t", "p", "q", List.of())).hasMessageContaining("researchers");
    assertThatThrownBy(() -> open(karel, house.account("samira"))).isInstanceOf(InvalidField.class).hasMessageContaining("no researcher");

    assertThat(studies.seenBy(steward)).isEmpty();
  }

  @Test
  void givenAStudy_whenOthersAreToWorkOnIt_thenTheyDo_andWhoDidDoesNot() {
    Study study = open(karel);

    studies.assign(study.id(), List.of(mira.id(), mira.id()), steward);

    assertThat(studies.seenBy(mira)).hasSize(1);
    assertThat(studies.seenBy(karel)).isEmpty();
    assertThatThrownBy(() -> studies.assign(study.id(), List.of(steward.id()), steward)).isInstanceOf(InvalidField.class);
  }

  @Test
  void givenAStudy_whenClosed_thenItsPseudonymsAreOver_alsoForWhoHeldThem_andClosingAgainChangesNothing() {
    Study study = open(karel);
    Pseudonyms held = studies.pseudonyms(karel, study.id());
    assertThat(held.of(mira.participant())).startsWith("ps-");

    house.pass(Duration.ofDays(1));
    Study closed = studies.close(study.id(), steward);
    house.pass(Duration.ofDays(1));

    assertThat(studies.close(study.id(), steward)).isEqualTo(closed);
    assertThat(closed.isOpen()).isFalse();
    assertThatThrownBy(() -> held.of(mira.participant())).isInstanceOf(Refusal.class).hasMessageContaining("closed");
    assertThatThrownBy(() -> studies.pseudonyms(karel, study.id())).hasMessageContaining("closed");
    assertThatThrownBy(() -> studies.traced(steward, study.id(), "line-000000000000000000000000")).hasMessageContaining("closed");
    assertThatThrownBy(() -> studies.assign(study.id(), List.of(mira.id()), steward)).hasMessageContaining("closed");
    assertThat(acts.latest(50)).extracting(StewardLog.Entry::act).containsOnlyOnce("study-closed").doesNotContain("line-traced");
  }

  @Test
  void givenAKillWhileClosing_whenClosedAgain_thenItIsClosed_andNothingLeftInBetween() {
    Study study = open(karel);
    keys.crashes = true;
    assertThatThrownBy(() -> studies.close(study.id(), steward)).hasMessage("killed");

    assertThat(studies.seenBy(karel, study.id()).isOpen()).isTrue();
    assertThatThrownBy(() -> studies.pseudonyms(karel, study.id()).of(mira.participant())).hasMessageContaining("closed");

    keys.crashes = false;
    assertThat(studies.close(study.id(), steward).isOpen()).isFalse();
  }

  @Test
  void givenALine_whenAStewardLooksWhatIsBehind_thenThatIsKept() {
    Study study = open(karel);
    String line = studies.pseudonyms(karel, study.id()).of(new EventId("urn:x", "1"));
    assertThat(Pseudonyms.isLine(line)).isTrue();

    assertThat(studies.traced(steward, study.id(), line).of(new EventId("urn:x", "1"))).isEqualTo(line);
    assertThat(acts.latest(1)).extracting(StewardLog.Entry::act, StewardLog.Entry::more).containsExactly(tuple("line-traced", line));
  }

  private static String refusal(ThrowingCallable asked) {
    Throwable refused = catchThrowable(asked);
    assertThat(refused).isInstanceOf(Refusal.class);
    return refused.getMessage();
  }
}
