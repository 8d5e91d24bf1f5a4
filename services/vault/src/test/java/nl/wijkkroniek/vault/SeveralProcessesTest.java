package nl.wijkkroniek.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.kernel.sealing.SealedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that several processes use at once, or that one of them leaves behind when it is killed. */
class SeveralProcessesTest {

  private static final int TEXTS = 60;

  @TempDir
  private Path folder;

  @Test
  void givenTwoProcessesThatMakeTheKeysTogether_whenBothSealForOnePerson_thenEachReadsWhatTheOtherSealed() throws Exception {
    Path keys = folder.resolve("keys");
    Process one = SealingProcess.start(keys, "een-", TEXTS);
    Process two = SealingProcess.start(keys, "twee-", TEXTS);
    List<String> sealed = new ArrayList<>(lines(one, TEXTS));
    sealed.addAll(lines(two, TEXTS));
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    assertThat(sealed).hasSize(2 * TEXTS);
    allCanBeRead(keys, sealed);
  }

  @Test
  void givenAProcessThatIsKilledWhileItSeals_whenTheKeysAreOpenedAgain_thenWhatItSaidIsReadable() throws Exception {
    Path keys = folder.resolve("keys");
    List<String> sealed = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Process killed = SealingProcess.start(keys, "ronde-" + round + "-", Integer.MAX_VALUE);
      sealed.addAll(lines(killed, 10 + 17 * round));
      killed.destroyForcibly().waitFor();
      allCanBeRead(keys, sealed);
    }
  }

  @Test
  void givenATextThatAnotherProcessHasOpened_whenItIsDestroyedHere_thenTheOtherForgetsItToo() {
    VaultSettings settings = VaultSettings.in(folder.resolve("keys"));
    try (Vault here = Vault.open(settings); Vault there = Vault.open(settings)) {
      var sealed = there.sealed(Told.told("1", Told.said("Even.", Told.ANNA))).get(Told.event("1"));
      assertThat(there.opened(sealed)).isEqualTo(Told.said("Even.", Told.ANNA));
      here.destroyTextsOf(List.of(Told.event("1")));
      long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while (there.opened(sealed).equals(Told.said("Even.", Told.ANNA)) && System.nanoTime() - until < 0) {
        Thread.onSpinWait();
      }
      assertThat(there.opened(sealed)).isEqualTo(Told.said(SealedText.UNREADABLE, Told.ANNA));
    }
  }

  private static void allCanBeRead(Path keys, List<String> sealed) {
    try (Vault vault = Vault.open(VaultSettings.in(keys))) {
      vault.expect(sealed);
      assertThat(sealed).allSatisfy(text -> assertThat(vault.open(text)).isPresent().get().asString().startsWith("tekst "));
    }
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<String> lines(Process process, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader reader = reader(process);
    while (lines.size() < count) {
      lines.add(reader.readLine());
    }
    return lines;
  }
}
