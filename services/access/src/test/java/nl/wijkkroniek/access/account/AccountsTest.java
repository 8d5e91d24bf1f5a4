package nl.wijkkroniek.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import nl.wijkkroniek.access.example.ExampleAccounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

  @TempDir
  private Path folder;
  private House house;
  private Accounts accounts;

  @BeforeEach
  void open() {
    house = new House(folder);
    accounts = house.accounts(true);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void givenAnAccount_whenItsNameIsWrittenOtherwise_thenItIsTheSame() {
    Account samira = house.account("Samira");

    assertThat(accounts.with("  SAMIRA ", House.PASSWORD)).contains(samira);
    assertThat(accounts.with("samira", House.PASSWORD + " ")).isEmpty();
    assertThat(accounts.with("fatima", House.PASSWORD)).isEmpty();
    assertThatThrownBy(() -> house.account("samira ")).isInstanceOf(InvalidField.class).hasMessageContaining("taken");
  }

  @Test
  void givenWhatCannotBe_whenMade_thenItSaysWhichFieldAndNothingIsKept() {
    assertThatThrownBy(() -> house.account("x")).isInstanceOf(InvalidField.class).hasMessageContaining("name");
    assertThatThrownBy(() -> house.account("a\u200bb")).isInstanceOf(InvalidField.class).hasMessageContaining("name");
    assertThatThrownBy(() -> Passwords.chosen("kort", "samira")).isInstanceOf(InvalidField.class).hasMessageContaining("password");
    assertThatThrownBy(() -> Passwords.chosen("samiraopbouw", "samiraopbouw")).isInstanceOf(InvalidField.class).hasMessageContaining("your name");
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  void givenAnAccount_whenItIsKept_thenNeitherPasswordNorTokenCanBeRead() {
    Account samira = house.account("samira");
    String token = new Tokens(house.database(), accounts, house).make(samira, "script");

    String kept = house.database().getCollection("access_accounts").find().first().toJson() + house.database().getCollection("access_tokens").find().first().toJson();

    assertThat(kept).contains("$argon2id$").doesNotContain(House.PASSWORD, token);
  }

  @Test
  void givenAnAccount_whenShutOrRemoved_thenItIsNotThere() {
    Account samira = house.account("samira");
    accounts.shut(samira.id(), true);
    assertThat(accounts.find(samira.id())).isEmpty();
    assertThat(accounts.with("samira", House.PASSWORD)).isEmpty();
    accounts.shut(samira.id(), false);
    assertThat(accounts.find(samira.id())).contains(samira);

    assertThat(accounts.of(samira.participant())).containsExactly(samira);
    accounts.remove(samira.participant());
    assertThat(house.database().getCollection("access_accounts").find(new Document())).isEmpty();
  }

  @Test
  void givenExampleAccounts_whenTheHouseIsHeardElsewhere_thenTheyAreNotThere() {
    ExampleAccounts.make(accounts, new Tokens(house.database(), accounts, house));
    ExampleAccounts.make(accounts, new Tokens(house.database(), accounts, house));
    assertThat(accounts.all()).hasSize(ExampleAccounts.all().size()).allMatch(Accounts.Listed::open);
    assertThat(accounts.with("beheerder", ExampleAccounts.PASSWORD)).hasValueSatisfying(account -> assertThat(account.roles()).containsExactly(Role.STEWARD));
    assertThat(accounts.haveSteward()).as("an example is no steward").isFalse();

    Accounts elsewhere = house.accounts(false);
    assertThat(ExampleAccounts.all()).allSatisfy(example -> {
      assertThat(elsewhere.with(example.name(), ExampleAccounts.PASSWORD)).isEmpty();
      assertThat(new Tokens(house.database(), elsewhere, house).find(example.token())).isEmpty();
      assertThat(new Tokens(house.database(), accounts, house).find(example.token())).isPresent();
    });
    assertThat(elsewhere.all()).noneMatch(Accounts.Listed::open);
  }

  @Test
  void givenARoleTakenAway_whenLookedUpAgain_thenItIsGone() {
    Account samira = house.account("samira");
    accounts.roles(samira.id(), Set.of(Role.VISITOR));
    assertThat(accounts.find(samira.id()).orElseThrow().roles()).containsExactly(Role.VISITOR);
  }
}
