package nl.wijkkroniek.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.House;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.invitation.Invitation;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in: a password, a session that goes on, a token, an invitation; and when each of them is over. */
class ComingInTest {

  @TempDir
  private Path folder;
  private House house;
  private Account samira;

  @BeforeEach
  void open() {
    house = new House(folder);
    samira = house.account("samira");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void givenWrongPasswords_whenThereWereTooMany_thenTheRightOneHasToWait() {
    SignIn signIn = new SignIn(house.accounts(true), () -> house.instant().toEpochMilli() * 1_000_000);
    for (int i = 0; i < SignIn.WRONG_BY_NAME; i++) {
      assertThat(signIn.attempt("samira", "geraden", "10.0.0." + i)).isInstanceOf(SignIn.Wrong.class);
    }
    assertThat(signIn.attempt("Samira", House.PASSWORD, "10.0.0.99")).isInstanceOf(SignIn.TooOften.class);
    assertThat(signIn.attempt("niemand", House.PASSWORD, "10.0.0.99")).isInstanceOf(SignIn.Wrong.class);

    house.pass(SignIn.PAUSE.plusSeconds(1));
    assertThat(signIn.attempt("samira", House.PASSWORD, "10.0.0.99")).isEqualTo(new SignIn.Right(samira));
  }

  @Test
  void givenAnAddressOfACircle_whenAllSignIn_thenNobodyHasToWait_butWhoGuessesAtOthersInBetweenDoes() {
    SignIn signIn = new SignIn(house.accounts(true), () -> house.instant().toEpochMilli() * 1_000_000);
    for (int i = 0; i <= SignIn.WRONG_BY_ADDRESS; i++) {
      assertThat(signIn.attempt("samira", House.PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.Right.class);
    }
    for (int i = 0; i < SignIn.WRONG_BY_ADDRESS; i++) {
      assertThat(signIn.attempt("samira", House.PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.Right.class);
      assertThat(signIn.attempt("naam-" + i, "geraden", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
    }
    assertThat(signIn.attempt("joost", "geraden", "10.0.0.1")).isInstanceOf(SignIn.TooOften.class);
  }

  @Test
  void givenOneAddress_whenItGuessesManyNames_thenItHasToWait() {
    Attempts attempts = new Attempts(2, Duration.ofMinutes(1), () -> house.instant().toEpochMilli() * 1_000_000);
    assertThat(attempts.count("a")).isTrue();
    assertThat(attempts.count("a")).isTrue();
    assertThat(attempts.isSpent("a")).isTrue();
    assertThat(attempts.count("a")).isFalse();
    assertThat(attempts.count("b")).isTrue();
    house.pass(Duration.ofMinutes(2));
    assertThat(attempts.count("a")).isTrue();
  }

  @Test
  void givenASession_whenItEndsOrIsEnded_thenItIsNobodys() {
    Sessions sessions = new Sessions(house.database(), house.accounts(true), house);
    String word = sessions.begin(samira, Sessions.LASTS);
    String other = sessions.begin(samira, Sessions.LASTS);
    assertThat(sessions.find(word)).contains(samira);
    assertThat(sessions.find(word + "x")).isEmpty();

    sessions.end(word);
    assertThat(sessions.find(word)).isEmpty();
    assertThat(new Sessions(house.database(), house.accounts(true), house).find(other)).as("another process, or after a restart").contains(samira);
    house.pass(Sessions.LASTS);
    assertThat(sessions.find(other)).isEmpty();
  }

  @Test
  void givenATokenOfSomebodyElse_whenRevoked_thenItStays() {
    Tokens tokens = new Tokens(house.database(), house.accounts(true), house);
    Account joost = house.account("joost");
    String token = tokens.make(samira, "script");
    String handle = tokens.of(samira).getFirst().handle();

    tokens.revoke(joost, handle);
    assertThat(tokens.find(token)).contains(samira);
    tokens.revoke(samira, handle);
    assertThat(tokens.find(token)).isEmpty();
    assertThatThrownBy(() -> tokens.make(samira, " ")).isInstanceOf(InvalidField.class);
  }

  @Test
  void givenAnInvitationForOne_whenUsedTwice_thenTheSecondIsNotIn() {
    Invitations invitations = new Invitations(house.database(), house);
    String word = invitations.make(Role.PARTICIPANT, SubjectId.session("terugblik"), samira.id(), Duration.ofDays(1), 1);

    assertThat(invitations.find(word)).map(Invitation::what).contains(SubjectId.session("terugblik"));
    assertThat(invitations.use(word)).isPresent();
    assertThat(invitations.use(word)).isEmpty();
    invitations.giveBack(word);
    assertThat(invitations.open(samira.id())).hasSize(1);
    assertThat(invitations.open("another")).isEmpty();
    invitations.revoke(invitations.open(null).getFirst().handle(), "another");
    assertThat(invitations.find(word)).as("only who made it revokes it").isPresent();
    house.pass(Duration.ofDays(1));
    assertThat(invitations.use(word)).isEmpty();
    assertThatThrownBy(() -> invitations.make(Role.VISITOR, null, null, Duration.ofDays(1000), 1)).isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> invitations.make(Role.VISITOR, null, null, Duration.ofDays(1), 0)).isInstanceOf(InvalidField.class);
  }

  @Test
  void givenWhatAStewardDid_whenLookedUp_thenTheLatestIsFirst() {
    StewardLog log = new StewardLog(house.database(), house);
    log.did(StewardLog.Act.INVITED, samira.id(), "i", "participant");
    log.did(StewardLog.Act.ROLES_GIVEN, samira.id(), "a", "visitor");
    assertThat(log.latest(1)).extracting(StewardLog.Entry::act).containsExactly("roles-given");
  }
}
