package nl.wijkkroniek.platform.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import nl.wijkkroniek.access.study.StudyKeys;
import nl.wijkkroniek.vault.Vault;
import org.springframework.stereotype.Component;

/** The keys of studies, where all other keys are. */
@Component
class KeysInVault implements StudyKeys {

  private static final String STUDY = "study/";

  private final Vault vault;

  KeysInVault(Vault vault) {
    this.vault = vault;
  }

  @Override
  public void make(String study) {
    if (!vault.keyApart(STUDY + study)) {
      throw new IllegalStateException("This study was closed: " + study);
    }
  }

  @Override
  public Optional<String> digest(String study, String text) {
    return vault.digestApart(STUDY + study, text.getBytes(UTF_8));
  }

  @Override
  public void destroy(String study) {
    vault.destroyApart(STUDY + study);
  }
}
