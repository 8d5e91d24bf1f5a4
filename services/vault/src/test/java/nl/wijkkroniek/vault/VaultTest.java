package nl.wijkkroniek.vault;

import static nl.wijkkroniek.vault.Told.ANNA;
import static nl.wijkkroniek.vault.Told.BRAM;
import static nl.wijkkroniek.vault.Told.event;
import static nl.wijkkroniek.vault.Told.said;
import static nl.wijkkroniek.vault.Told.settled;
import static nl.wijkkroniek.vault.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.Place;
import nl.wijkkroniek.kernel.sealing.SealedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a person's is sealed, and can be read until its key is destroyed. */
class VaultTest {

  @TempDir
  private Path folder;
  private Vault vault;

  @BeforeEach
  void open() {
    vault = Vault.open(VaultSettings.in(folder.resolve("keys")));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private void reopen() {
    vault.close();
    open();
  }

  private SubjectEvent sealed(String id, SubjectEvent data) {
    return vault.sealed(told(id, data)).get(event(id));
  }

  private static String text(SubjectEvent data) {
    return ((ContributionMade) data).text();
  }

  @Test
  void givenAContribution_whenSealed_thenItsTextIsOnlyReadByOpeningIt() {
    SubjectEvent sealed = sealed("1", said("Ik durfde niets te zeggen.", ANNA));
    assertThat(SealedText.is(text(sealed))).isTrue();
    assertThat(sealed.toString()).doesNotContain("durfde");
    reopen();
    assertThat(vault.opened(sealed)).isEqualTo(said("Ik durfde niets te zeggen.", ANNA));
  }

  @Test
  void givenTheSameTextTwice_whenSealed_thenNobodySeesThatTheyAreTheSame() {
    assertThat(text(sealed("1", said("Ja.", ANNA)))).isNotEqualTo(text(sealed("1", said("Ja.", ANNA))));
  }

  @Test
  void givenNames_whenSealed_thenEachIsSealedApartAndOneThatIsDestroyedSaysAFormerParticipant() {
    SubjectEvent sealed = sealed("1", settled("Fatima", "Joop"));
    assertThat(((RedefinitionSettled) sealed).agreedBy()).allMatch(SealedText::is);
    assertThat(vault.opened(sealed)).isEqualTo(settled("Fatima", "Joop"));
    vault.destroyTextsAt(List.of(new Place(event("1"), "agreedBy.0")));
    assertThat(vault.opened(sealed)).isEqualTo(settled(SealedText.FORMER, "Joop"));
  }

  @Test
  void givenAnEventWithoutTextsOfAPerson_whenSealed_thenItStaysAsItIs() {
    SubjectEvent data = settled();
    assertThat(sealed("1", data)).isSameAs(data);
  }

  @Test
  void givenAContributionDestroyed_whenOpened_thenItIsUnreadableAndTheAuthorsOthersAreNot() {
    SubjectEvent gone = sealed("1", said("Weg ermee.", ANNA));
    SubjectEvent stays = sealed("2", said("Dit blijft.", ANNA));
    vault.destroyTextsOf(List.of(event("1")));
    assertThat(text(vault.opened(gone))).isEqualTo(SealedText.UNREADABLE);
    assertThat(text(vault.opened(stays))).isEqualTo("Dit blijft.");
    reopen();
    assertThat(text(vault.opened(gone))).isEqualTo(SealedText.UNREADABLE);
    assertThat(text(vault.opened(stays))).isEqualTo("Dit blijft.");
    assertThat(vault.destroyed(0)).containsExactly(event("1") + " text");
  }

  @Test
  void givenSomebodyForgotten_whenOpened_thenNothingOfThemCanBeReadAndAllOfAnother() {
    SubjectEvent anna = sealed("1", said("Van Anna.", ANNA));
    SubjectEvent bram = sealed("2", said("Van Bram.", BRAM));
    SubjectEvent withdrawn = sealed("3", Told.withdrew("1", "te open over Jan"));
    SubjectEvent corrected = sealed("4", Told.corrected("1", said("Van Anna, verbeterd.", null)));
    vault.destroyWordsOf(ANNA);
    assertThat(text(vault.opened(anna))).isEqualTo(SealedText.UNREADABLE);
    assertThat(((ContributionWithdrawn) vault.opened(withdrawn)).because()).isEqualTo(SealedText.UNREADABLE);
    assertThat(text(((EventCorrected) vault.opened(corrected)).data())).isEqualTo(SealedText.UNREADABLE);
    assertThat(text(vault.opened(bram))).isEqualTo("Van Bram.");
    assertThat(vault.destroyed(0)).contains(ANNA.toString(), event("1") + " text", event("3") + " because", event("4") + " data.text");
  }

  @Test
  void givenSomebodyForgotten_whenAsked_thenItIsKnownOfThemAndOfNobodyElse() {
    sealed("1", said("Van Anna.", ANNA));
    sealed("2", said("Van Bram.", BRAM));
    assertThat(vault.isForgotten(ANNA)).isFalse();
    vault.destroyWordsOf(ANNA);
    assertThat(vault.isForgotten(ANNA)).isTrue();
    assertThat(vault.isForgotten(BRAM)).isFalse();
  }

  @Test
  void givenSomebodyForgotten_whenSomethingOfThemIsToldAfterAll_thenItIsUnreadableFromTheStart() {
    vault.destroyWordsOf(ANNA);
    assertThat(text(vault.opened(sealed("1", said("Toch nog.", ANNA))))).isEqualTo(SealedText.UNREADABLE);
    vault.destroyTextsOf(List.of(event("2")));
  }

  @Test
  void givenADestroyedText_whenTheSameEventIsSealedAgain_thenItStaysUnreadable() {
    SubjectEvent first = sealed("1", said("Eens.", BRAM));
    vault.destroyTextsOf(List.of(event("1")));
    assertThat(text(vault.opened(sealed("1", said("Nogmaals.", BRAM))))).isEqualTo(SealedText.UNREADABLE);
    assertThat(text(vault.opened(first))).isEqualTo(SealedText.UNREADABLE);
  }

  @Test
  void givenASealedTextMovedElsewhere_whenOpened_thenItIsNotReadThere() {
    String sealed = text(sealed("1", said("Alleen hier.", ANNA)));
    sealed("2", said("Daar.", ANNA));
    assertThat(vault.open(sealed.replace("#1 text", "#2 text"))).isEmpty();
    assertThat(vault.open(sealed)).contains("Alleen hier.");
  }

  @Test
  void givenWhatWasRecorded_whenComparedWithWhatIsTold_thenOnlyWhatCanBeReadIsCompared() {
    var sealed = vault.sealed(told("1", said("Zo was het.", ANNA))).get(event("1"));
    assertThat(vault.saysTheSame(Tellings.of("1", sealed), Tellings.of("1", said("Zo was het.", ANNA)))).isTrue();
    assertThat(vault.saysTheSame(Tellings.of("1", sealed), Tellings.of("1", said("Anders.", ANNA)))).isFalse();
    vault.destroyTextsOf(List.of(event("1")));
    assertThat(vault.saysTheSame(Tellings.of("1", sealed), Tellings.of("1", said("Anders.", ANNA)))).isTrue();
    assertThat(vault.saysTheSame(Tellings.of("1", sealed), Tellings.of("1", said("Anders.", BRAM)))).isFalse();
  }

  @Test
  void givenALongText_whenSealedAndRead_thenItIsNotTooLongForItsField() {
    String longest = "é".repeat(50_000);
    assertThat(text(vault.opened(sealed("1", said(longest, ANNA))))).isEqualTo(longest);
  }

  @Test
  void givenContent_whenDigested_thenItIsTheSameEachTimeAndOtherForOthers() {
    String digest = vault.digest(new byte[] {1});
    reopen();
    assertThat(vault.digest(new byte[] {1})).isEqualTo(digest).isNotEqualTo(vault.digest(new byte[] {2})).hasSize(64);
    try (Vault other = Vault.open(VaultSettings.in(folder.resolve("other")))) {
      assertThat(other.digest(new byte[] {1})).isNotEqualTo(digest);
      assertThat(other.open(text(sealed("1", said("Hier.", ANNA))))).isEqualTo(Optional.empty());
    }
  }

  @Test
  void givenACopyOfTheKeys_whenOpenedWithTheMasterKey_thenItReadsWhatWasThereAndDestroysAgainWhatIsListed() throws IOException {
    SubjectEvent first = sealed("1", said("Eerst.", ANNA));
    SubjectEvent second = sealed("2", said("Dan.", ANNA));
    Path copy = Files.createDirectory(folder.resolve("copy"));
    vault.backUpTo(copy.resolve("keys.db"));
    vault.destroyTextsOf(List.of(event("1")));
    Path master = folder.resolve("keys/master.key");
    try (Vault copied = Vault.open(new VaultSettings(copy, master, Optional.empty()))) {
      assertThat(copied.identity()).isEqualTo(vault.identity());
      assertThat(copied.opened(first)).isEqualTo(said("Eerst.", ANNA));
      copied.destroyAgain(vault.destroyed(0));
      assertThat(text(copied.opened(first))).isEqualTo(SealedText.UNREADABLE);
      assertThat(copied.opened(second)).isEqualTo(said("Dan.", ANNA));
    }
  }
}
