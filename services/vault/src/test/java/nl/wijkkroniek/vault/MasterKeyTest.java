package nl.wijkkroniek.vault;

import static nl.wijkkroniek.vault.Told.ANNA;
import static nl.wijkkroniek.vault.Told.event;
import static nl.wijkkroniek.vault.Told.said;
import static nl.wijkkroniek.vault.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the master key nothing is read; who holds it is told in one sentence what is wrong. */
class MasterKeyTest {

  @TempDir
  private Path folder;
  private Path keys;
  private Path master;
  private SubjectEvent sealed;

  @BeforeEach
  void something() {
    keys = folder.resolve("data-keys");
    master = keys.resolve("master.key");
    try (Vault vault = Vault.open(VaultSettings.in(keys))) {
      sealed = vault.sealed(told("1", said("Alleen voor hier.", ANNA))).get(event("1"));
    }
  }

  private SubjectEvent opened(VaultSettings settings) {
    try (Vault vault = Vault.open(settings)) {
      return vault.opened(sealed);
    }
  }

  private void refused(VaultSettings settings, String... words) {
    assertThatExceptionOfType(KeysUnusable.class).isThrownBy(() -> opened(settings)).satisfies(refusal -> {
      assertThat(refusal.getMessage()).contains(words).doesNotContain("\n");
    });
  }

  @Test
  void givenTheFirstStart_whenTheKeysAreMade_thenOnlyTheirOwnerCanReadThem() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("keys.db")))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys))).isEqualTo("rwx------");
    assertThat(opened(VaultSettings.in(keys))).isEqualTo(said("Alleen voor hier.", ANNA));
  }

  @Test
  void givenOthersCanReadTheMasterKey_whenOpened_thenItIsRefused() throws IOException {
    Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r-----"));
    refused(VaultSettings.in(keys), master.toString(), "rw-r-----", "chmod 600");
  }

  @Test
  void givenTheMasterKeyIsGone_whenOpened_thenItIsRefusedAndNoOtherIsMade() throws IOException {
    Files.delete(master);
    refused(VaultSettings.in(keys), master.toString(), "missing", "put it back");
    assertThat(master).doesNotExist();
  }

  @Test
  void givenAnotherMasterKey_whenOpened_thenItIsRefused() throws IOException {
    Files.delete(master);
    MasterKey.fresh().writeTo(master);
    refused(VaultSettings.in(keys), master.toString(), "does not fit", "put back");
  }

  @Test
  void givenTheEnvironment_whenItHoldsTheMasterKey_thenNoFileIsAsked() throws IOException {
    String text = Files.readString(master);
    Files.delete(master);
    Map<String, String> environment = Map.of(VaultSettings.MASTER_KEY, text);
    assertThat(opened(VaultSettings.of(environment, folder.resolve("data")))).isEqualTo(said("Alleen voor hier.", ANNA));
    refused(VaultSettings.of(Map.of(VaultSettings.MASTER_KEY, MasterKey.fresh().text()), folder.resolve("data")), VaultSettings.MASTER_KEY, "does not fit");
    assertThatExceptionOfType(KeysUnusable.class).isThrownBy(() -> VaultSettings.of(Map.of(VaultSettings.MASTER_KEY, "hallo"), folder))
        .withMessageContaining("openssl rand -base64 32").withMessageNotContaining("hallo");
  }

  @Test
  void givenARotation_whenDone_thenTheNextKeyOpensEverythingAndTheOneBeforeNothing() throws IOException {
    Path before = Files.copy(master, folder.resolve("before.key"), StandardCopyOption.COPY_ATTRIBUTES);
    try (Vault vault = Vault.open(VaultSettings.in(keys)); Vault another = Vault.open(VaultSettings.in(keys))) {
      String identity = vault.identity();
      vault.rotate(MasterKey.fresh());
      assertThat(vault.opened(sealed)).isEqualTo(said("Alleen voor hier.", ANNA));
      assertThat(another.opened(sealed)).isEqualTo(said("Alleen voor hier.", ANNA));
      SubjectEvent later = another.sealed(told("2", said("Nadien.", ANNA))).get(event("2"));
      assertThat(vault.opened(later)).isEqualTo(said("Nadien.", ANNA));
      assertThat(vault.identity()).isEqualTo(identity);
    }
    assertThat(opened(VaultSettings.in(keys))).isEqualTo(said("Alleen voor hier.", ANNA));
    assertThat(keys.resolve("master.key.next")).doesNotExist();
    refused(new VaultSettings(keys, before, Optional.empty()), "does not fit");
  }

  @Test
  void givenARotationThatBrokeOff_whenOpened_thenOneOfTheTwoKeysFits() throws IOException {
    MasterKey.fresh().writeTo(keys.resolve("master.key.next"));
    assertThat(opened(VaultSettings.in(keys))).isEqualTo(said("Alleen voor hier.", ANNA));
    Path before = Files.copy(master, folder.resolve("before.key"), StandardCopyOption.COPY_ATTRIBUTES);
    try (Vault vault = Vault.open(VaultSettings.in(keys))) {
      vault.rotate(MasterKey.fresh());
    }
    Files.move(master, keys.resolve("master.key.next"));
    Files.move(before, master);
    assertThat(opened(VaultSettings.in(keys))).isEqualTo(said("Alleen voor hier.", ANNA));
  }
}
